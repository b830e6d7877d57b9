import { sayDay } from '@dutywatch/domain/date'
import { houseName, type BillTextKind } from '@dutywatch/domain/parliament'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { Text, TextAnswer } from './answers.ts'

const kinds = {
  'white-paper': 'a White Paper',
  'government-response': 'a Government response',
  'draft-bill': 'a draft Bill',
  print: 'a print of the Bill',
  'lords-amendments': 'a list of Lords amendments',
  act: 'an Act',
} as const satisfies Record<BillTextKind, string>

/** "Social Housing (Regulation) Bill [HL], as amended on Report (Lords)". */
export function titleOfText({ title, label, kind }: Pick<Text, 'title' | 'label' | 'kind'>): string {
  return kind === 'print' ? `${title}, ${label}` : title
}

/** What a text is, when it was published and how much of it there is. */
export function sayText({ text, size, length, numbers }: TextAnswer): string {
  const { kind, number, publishedOn, house } = text
  const called = number === undefined ? '' : `${number}, `
  const of = kind === 'print' && house ? ` in the ${houseName(house)}` : ''
  const start = `${called}${kinds[kind]}${of}, was published on ${sayDay(publishedOn)}`
  const opening = `${start.charAt(0).toUpperCase()}${start.slice(1)}`
  if (size === undefined || length === undefined) {
    const known = numbers.length === 0 ? '' : `; ${counted(numbers.length, 'provision is', 'provisions are')} known by number`
    return `${opening}. Its words are not held here${known}.`
  }
  return `${opening}. It has ${saySize(size)}: ${counted(length, 'word', 'words')} in all.`
}

const sized = [
  ['part', 'Part', 'Parts'],
  ['clause', 'clause', 'clauses'],
  ['section', 'section', 'sections'],
  ['article', 'article', 'articles'],
  ['regulation', 'regulation', 'regulations'],
  ['rule', 'rule', 'rules'],
  ['schedule', 'Schedule', 'Schedules'],
] as const

function saySize(size: NonNullable<TextAnswer['size']>): string {
  const counts = sized.flatMap(([level, one, many]) => {
    const count = size[level]
    return count === undefined ? [] : [counted(count, one, many)]
  })
  return counts.length === 0 ? 'no numbered provision' : listed(counts)
}
