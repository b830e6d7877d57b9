import type { Print, PrintPart } from './lawmaker-print.ts'

/** What a part of a print is called where it stands: its label, its id by position, and its number for references. */
export interface PrintNumber {
  readonly label: string
  readonly id: string
}

const idNames: Readonly<Record<string, string>> = {
  clause: 'sec',
  subsection: 'subsec',
  paragraph: 'para',
  schedule: 'sched',
  part: 'pt',
  'schedule-paragraph': 'para',
  'sub-paragraph': 'subpara',
}

/** Counts through a print: clauses and Schedules from the start, all else within what it stands in. */
export function numbersOf(print: Print): ReadonlyMap<string, PrintNumber> {
  const numbers = new Map<string, PrintNumber>()
  const counts = new Map<string, number>()
  const next = (counter: string) => {
    const count = (counts.get(counter) ?? 0) + 1
    counts.set(counter, count)
    return count
  }
  const visit = (part: PrintPart, within: string): void => {
    if (!('key' in part)) return
    const counter = countedIn(part, within)
    const count = next(`${counter}/${part.is}`)
    const id = [counter, `${idNames[part.is] ?? part.is}_${labelledBy(part, count)}`].filter((piece) => piece !== '').join('__')
    numbers.set(part.key, { id, label: labelFor(part, count) })
    if (!('parts' in part) || part.is === 'insertion') return
    for (const inner of part.parts ?? []) visit(inner, part.is === 'cross-heading' ? within : id)
  }
  for (const part of [...print.body, ...print.schedules]) visit(part, '')
  return numbers
}

/** A clause is counted through the Bill, a paragraph of a Schedule through the Schedule, whatever Part it stands in. */
function countedIn({ is }: PrintPart, within: string): string {
  if (is === 'clause' || is === 'cross-heading' || is === 'schedule') return ''
  return is === 'schedule-paragraph' ? (within.split('__')[0] ?? '') : within
}

function labelledBy(part: PrintPart, count: number): string {
  return part.is === 'paragraph' ? letter(count) : String(count)
}

function labelFor(part: PrintPart, count: number): string {
  switch (part.is) {
    case 'subsection':
    case 'sub-paragraph':
      return `(${count})`
    case 'paragraph':
      return `(${letter(count)})`
    case 'schedule':
      return `Schedule ${count}`
    case 'part':
      return `Part ${count}`
    default:
      return String(count)
  }
}

function letter(count: number): string {
  return String.fromCharCode(96 + count)
}
