import { lint as lintHistory, type HistoryFinding } from '@dutywatch/domain/parliament'
import { find, historyOf, layOver, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'
import { unknownStages } from './api-steps.ts'
import { sourcesFor, type Planning } from './plan.ts'
import { planAnnounced } from './plan-announced.ts'
import { planEnd } from './plan-ends.ts'
import { planPrints, type WordsToImport } from './plan-prints.ts'
import { planSteps } from './plan-steps.ts'
import { planTitle } from './plan-title.ts'

/** What the API has that a tracker has not, and what is left to a person. */
export interface BillPlan {
  readonly changes: readonly DraftChange[]
  readonly news: readonly string[]
  readonly differences: readonly string[]
  readonly words: readonly WordsToImport[]
  /** Kinds of stage that are not known here, as the API names them. */
  readonly unknownStages: readonly string[]
  /** What procedure would find wrong with the history once this is published, and does not find wrong with it now. */
  readonly findings: readonly HistoryFinding[]
}

/** Everything new that the API says of a Bill. Changes nothing that a person recorded but to add to it. */
export function planBill(planning: Planning): BillPlan {
  const prints = planPrints(planning)
  const parts = [planTitle(planning), planSteps(planning), planEnd(planning), planAnnounced(planning), prints]
  const records = parts.flatMap(({ changes }) => changes)
  const changes = [...sourcesFor(planning, records), ...records]
  return {
    changes,
    news: parts.flatMap(({ news }) => news),
    differences: parts.flatMap(({ differences }) => differences),
    words: prints.words,
    unknownStages: unknownStages(planning.read),
    findings: newFindings(planning, changes),
  }
}

function newFindings({ known, bill }: Planning, changes: readonly DraftChange[]): HistoryFinding[] {
  const laid = layOver(known, { changes })
  if (!laid.ok) throw new Error(`${laid.message} ${JSON.stringify(laid.findings)}`)
  const before = new Set(findingsOf(known, bill.id).map(({ message }) => message))
  return findingsOf(laid.value, bill.id).filter(({ message }) => !before.has(message))
}

function findingsOf(tracker: Tracker, id: string): HistoryFinding[] {
  const bill = find(tracker, 'bills', id)
  return bill ? lintHistory(historyOf(tracker, id), { bill, earlier: historyOf(tracker, bill.repeats) }) : []
}
