import type { WrittenLaw } from './written.ts'

const sort = 'Act|Measure|Order|Regulations|Rules|Scheme'
const titled = new RegExp(`\\b(?:${sort}),?(?: \\([A-Z][A-Za-z ]+\\))? (?:1[2-9]|20)\\d\\d\\b`, 'g')
const european =
  /\b(?:(?:Commission|Council|Delegated|Implementing|Framework) ){0,3}(?:Regulation|Directive|Decision) (?:\((?:EU|EC|EEC|Euratom)(?:, ?Euratom)?\) )?(?:No\.? ?)?\d{1,4}\/\d{1,4}(?:\/(?:EU|EC|EEC|JHA))?/g
const byYear = new RegExp(`\\b[Tt]he (?:1[5-9]|20)\\d\\d (?:${sort})\\b`, 'g')
const pointed = new RegExp(`\\b(?:[Tt]h(?:is|at|ese|ose)) (?:${sort}|Acts|Orders|Bill)\\b`, 'g')
const untitled = /(?<=[A-Z][a-z]+(?: \([A-Z][A-Za-z ]+\))? )Act\b(?!,? (?:\([A-Z][A-Za-z ]+\) )?\d{4})/g
const initials = /\b[A-Z]{2,6} (?:1[89]|20)\d\d\b/g
const linking = new Set(['of', 'and', 'for', 'in', 'to', 'with', 'by', 'on', 'from', 'etc', 'etc.', '&', 'or', 'at', 'as'])
const longestTitle = 240

/** Every law that running words name, in order. Linear in the words. */
export function lawsWritten(text: string): WrittenLaw[] {
  const laws = [
    ...Array.from(text.matchAll(titled), (match) => titledAt(text, match.index, match.index + match[0].length)),
    ...Array.from(text.matchAll(untitled), (match) => titledAt(text, match.index, match.index + match[0].length)),
    ...Array.from(text.matchAll(initials), (match) => lawAt('title', match)),
    ...Array.from(text.matchAll(european), (match) => lawAt('title', match)),
    ...Array.from(text.matchAll(byYear), (match) => lawAt('year', match)),
    ...Array.from(text.matchAll(pointed), (match) => lawAt(/^th[ie]s/i.test(match[0]) ? 'this' : 'that', match)),
  ].sort((a, b) => a.start - b.start)
  return laws
    .filter(({ start, end }) => end - start > 'An Act'.length)
    .filter(({ start }, index, kept) => kept.slice(Math.max(0, index - 3), index).every((before) => before.end <= start))
}

function lawAt(by: WrittenLaw['by'], match: RegExpExecArray): WrittenLaw {
  return { kind: 'law', by, start: match.index, end: match.index + match[0].length, name: match[0].replace(/^the /i, '') }
}

/** A title begins after "the", or with the first of the capitalised words that lead up to its sort. */
function titledAt(text: string, sortAt: number, end: number): WrittenLaw {
  const from = Math.max(0, sortAt - longestTitle)
  const before = text.slice(from, sortAt).split(/(?<= )/)
  let start = sortAt
  let pending = 0
  for (const word of before.reverse()) {
    const bare = word.trim()
    if (/^the$/i.test(bare)) break
    pending += word.length
    if (isOfTitle(bare)) [start, pending] = [start - pending, 0]
    else if (!linking.has(bare.replace(/,$/, ''))) break
  }
  return { kind: 'law', by: 'title', start, end, name: text.slice(start, end) }
}

function isOfTitle(word: string): boolean {
  return /^\(?[“‘]?[A-Z][^;:—]*$/.test(word) && !/[.]$/.test(word.replace(/\betc\.$/i, '')) && !startsSentence.has(word)
}

const startsSentence = new Set([
  'In',
  'After',
  'Before',
  'For',
  'Under',
  'See',
  'Omit',
  'By',
  'Part',
  'Section',
  'Schedule',
  'At',
  'Until',
])
