import { sayDay } from '@dutywatch/domain/date'
import { houseName, nameText } from '@dutywatch/domain/parliament'
import { counted } from '../../words/counted.ts'
import { titleOfProvision } from '../../words/provision-names.ts'
import type { AmendmentGroup, PaperAnswer, ShownAmendment } from './answers.ts'

/** "Amendments for Committee Stage, 20 February 2024". */
export function titleOfPaper({ paper }: Pick<PaperAnswer, 'paper'>): string {
  return `Amendments for ${paper.stage}, ${sayDay(paper.publishedOn)}`
}

/** How many amendments to what, and when they were published. */
export function sayPaper({ paper, print, count }: Pick<PaperAnswer, 'paper' | 'print' | 'count'>): string {
  const to = print ? nameText(print) : 'a print that is not tracked here'
  return `On ${sayDay(paper.publishedOn)} the ${houseName(paper.house)} had ${counted(count, 'amendment', 'amendments')} to ${to} before it.`
}

const unplaced: Readonly<Partial<Record<string, string>>> = { 'new-clause': 'New clauses', 'new-schedule': 'New Schedules' }

/** What amendments of a group change: "Clause 3: Quality of water", "New clauses". */
export function titleOfGroup({ key, provision }: AmendmentGroup): string {
  return provision ? titleOfProvision(provision, provision.heading) : (unplaced[key] ?? key)
}

/** In a sentence: "amendment 7", "new clause NC1". */
export function nameAmendment({ number, does }: Pick<ShownAmendment, 'number' | 'does'>): string {
  if (does === 'new-clause') return `new clause ${number}`
  return does === 'new-schedule' ? `new Schedule ${number}` : `amendment ${number}`
}

const decisions = {
  NoDecision: 'No decision',
  Withdrawn: 'Withdrawn',
  Disagreed: 'Disagreed to',
  NotMoved: 'Not moved',
  Agreed: 'Agreed to',
  QuestionProposed: 'Question proposed',
  NotSelected: 'Not selected',
  WithdrawnBeforeDebate: 'Withdrawn before debate',
  StoodPart: 'Stood part',
  NotStoodPart: 'Did not stand part',
  Preempted: 'Pre-empted',
  NotCalled: 'Not called',
  NegativedOnDivision: 'Negatived on division',
  AgreedOnDivision: 'Agreed to on division',
} as const satisfies Record<NonNullable<ShownAmendment['decision']>, string>

/** What became of an amendment; on an early paper nothing has yet. */
export function sayDecision({ decision }: Pick<ShownAmendment, 'decision'>): string {
  return decision ? decisions[decision] : 'Not decided on this paper'
}
