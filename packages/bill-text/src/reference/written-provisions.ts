import { unitOf, type ReferenceUnit, type WrittenLabel, type WrittenMember, type WrittenProvisions } from './written.ts'

const unitWords =
  '(?:[Ss]ub-?)?(?:[Ss]ections?|[Pp]aragraphs?)|[Cc]lauses?|[Aa]rticles?|[Rr]egulations?|[Rr]ules?|Parts?|Chapters?|Schedules?' +
  '|ss?\\.|cls?\\.|arts?\\.|regs?\\.|Schs?\\.|paras?\\b\\.?'

const number = /(?:[A-Z]{1,2})?\d{1,4}[A-Z]{0,4}\d{0,2}(?![\w/]|\.(?:\d|[A-Z]\b))/y
const division = /(?:\d{1,3}[A-Z]{0,2}|[IVXL]{1,6}|[A-Z]{1,2})(?!\w)/y
const brackets = /(?:\((?:\d{1,3}[A-Z]{0,3}|[a-z]{1,4}|[A-Z]{1,3}\d{0,2}|[a-z]{1,2}\d{1,2})\))+/y
const joint = /\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+/y
const runJoint = new RegExp(`(?:\\s+to\\s+|\\s*[–-]\\s*)(?:(?:${unitWords})\\s+)?`, 'y')
const counted =
  /\s*(?:%|per cent|months?|days?|weeks?|years?|hours?|January|February|March|April|May|June|July|August|September|October|November|December)\b/y

/** Every reference to provisions that running words spell out with a unit, in order. Linear in the words. */
export function provisionsWritten(text: string): WrittenProvisions[] {
  const found: WrittenProvisions[] = []
  const start = new RegExp(`(?<![\\w-])(?:(this|that|these|those|the)\\s+)?(${unitWords})(?![\\w-])`, 'gi')
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const written = writtenAt(text, match)
    if (!written) continue
    found.push(written)
    start.lastIndex = written.end
  }
  return found
}

function writtenAt(text: string, match: RegExpExecArray): WrittenProvisions | undefined {
  const [all, pointer, word = ''] = match
  if (/^(?:part|chapter|schedule|sch)/.test(word)) return undefined
  const unit = unitOf(word)
  const start = match.index + all.length - word.length
  const members = membersAt(text, { start, at: skipSpace(text, match.index + all.length), unit })
  const last = members.at(-1)
  if (last) return { kind: 'provisions', start, end: last.end, unit, by: 'number', members }
  const by = pointing(pointer?.toLowerCase(), unit, word)
  return by && { kind: 'provisions', start: match.index, end: match.index + all.length, unit, by, members }
}

function pointing(pointer: string | undefined, unit: ReferenceUnit, word: string): WrittenProvisions['by'] | undefined {
  if (pointer === 'this' || pointer === 'that') return word.endsWith('s') ? undefined : pointer
  return pointer === 'the' && unit === 'schedule' && !word.endsWith('s') ? 'only' : undefined
}

interface Reading {
  readonly label: WrittenLabel
  readonly end: number
}

function membersAt(text: string, { start, at, unit }: { start: number; at: number; unit: ReferenceUnit }): WrittenMember[] {
  const members: WrittenMember[] = []
  let [from, next] = [start, at]
  for (let label = labelAt(text, next, unit); label; label = labelAt(text, next, unit)) {
    if (members.length > 0 && isCounted(text, label)) break
    const run = endOfRun(text, label.end, unit)
    const end = run?.end ?? label.end
    members.push({ start: from, end, numberAt: next, label: label.label, ...(run && { to: run.label }) })
    const gap = stickyAt(joint, text, end)
    if (gap === undefined) break
    next = end + gap.length
    from = next
  }
  return members
}

function endOfRun(text: string, at: number, unit: ReferenceUnit): Reading | undefined {
  const gap = stickyAt(runJoint, text, at)
  const label = gap === undefined ? undefined : labelAt(text, at + gap.length, unit)
  return label && !isCounted(text, label) ? label : undefined
}

function labelAt(text: string, at: number, unit: ReferenceUnit): Reading | undefined {
  const isDivision = unit === 'part' || unit === 'chapter'
  const isBracketed = unit === 'subsection' || unit === 'sub-paragraph'
  const found = isBracketed ? '' : (stickyAt(isDivision ? division : number, text, at) ?? '')
  const after = isDivision || (unit === 'schedule' && found !== '') ? '' : (stickyAt(brackets, text, at + found.length) ?? '')
  if (found === '' && after === '') return undefined
  const inner = Array.from(after.matchAll(/\(([^)]+)\)/g), ([, level = '']) => level)
  return { label: { ...(found && { number: found }), brackets: inner }, end: at + found.length + after.length }
}

/** A number that counts something else, or is a year, ends a list. */
function isCounted(text: string, { label, end }: Reading): boolean {
  return (
    /^(?:1[5-9]|20)\d\d$/.test(label.number ?? '') || (label.brackets.length === 0 && stickyAt(counted, text, end) !== undefined)
  )
}

function stickyAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

function skipSpace(text: string, at: number): number {
  return text.charAt(at) === ' ' ? at + 1 : at
}
