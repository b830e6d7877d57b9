import type { Edge, Insertion, InsertionPoint, Instruction, LabelRun, QuotedWords, LeftOut } from './instruction.ts'
import { readWhere } from './where.ts'

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, last: -1 }
const which = `(?:the )?(?:(${Object.keys(ordinals).join('|')}) )?`
const quote = '“([^“”]*)”'
const inLine = '(?: (?:in|on) line (\\d{1,4}))?'
const provision = '(?:the )?(?:sub-?sections?|sub-?paragraphs?|paragraphs?)'
const label = '(?:\\([0-9A-Za-z]{1,6}\\)|\\d{1,4}[A-Z]{0,3})'
const labels = `(${label}(?:(?:,| and|, and| to) ?${label})*)`
const instead = '(?: and insert(?: (?:the )?(?:following )?(?:new )?(?:words|clause|schedule))?(?: ?(“[^“”]*”)|[ :—–-]*))?'
const edge = `(?:${which}${quote}${inLine}|(?:the )?(beginning|end)(?: of line (\\d{1,4}))?)`
const below = '(?: ?(“[^“”]*”)|[ :—–-]*)'

/** One way in which instructions are written, and what it says. */
interface Form {
  readonly pattern: RegExp
  readonly says: (found: readonly (string | undefined)[]) => Omit<Instruction, 'target'> | undefined
}

function form(pattern: string, says: Form['says']): Form {
  return { pattern: new RegExp(`^${pattern}\\.?$`, 'i'), says }
}

const forms: readonly Form[] = [
  form(`(?:to move )?(?:insert )?the following (?:new )?(clause|schedule)[ :—–-]*`, ([, whole]) => ({
    insert: { at: { where: 'added', whole: wholeOf(whole) } },
  })),
  form(`(before|after) (clause|schedule) (\\d+[A-Z]*),? insert the following (?:new )?(?:clause|schedule)[ :—–-]*`, (found) => ({
    insert: { at: { where: sideOf(found[1]), whole: wholeOf(found[2]), number: found[3] ?? '' } },
  })),
  form(`leave out (clause|schedule)(?: (\\d+[A-Z]*))?${instead}`, ([text, kind, number, words]) =>
    leavingOut({ what: 'whole', kind: wholeOf(kind), ...(number !== undefined && { number }) }, text, words),
  ),
  form(`leave out lines? (\\d{1,4})(?: (?:to|and) (\\d{1,4}))?${instead}`, ([text, first, last, words]) =>
    leavingOut({ what: 'lines', first: Number(first), last: Number(last ?? first) }, text, words),
  ),
  form(`leave out (?:the words )?from ${edge} to ${edge}${instead}`, (found) => {
    const [from, to] = [edgeOf(found.slice(1, 6)), edgeOf(found.slice(6, 11))]
    return from && to && leavingOut({ what: 'from-to', from, to }, found[0], found[11])
  }),
  form(`leave out (?:the words )?${which}${quote}${inLine}${instead}`, (found) =>
    leavingOut({ what: 'words', words: quotedOf(found.slice(1, 4)) }, found[0], found[4]),
  ),
  form(`leave out the definition of ${quote}${instead}`, ([text, term = '', words]) =>
    leavingOut({ what: 'definition', term }, text, words),
  ),
  form(`leave out ${provision} ${labels}${instead}`, ([text, named = '', words]) =>
    leavingOut({ what: 'provisions', labels: labelsOf(named) }, text, words),
  ),
  form(`(before|after) ${which}${quote}${inLine},? insert${below}`, (found) =>
    inserting({ where: sideOf(found[1]), words: quotedOf(found.slice(2, 5)) }, found[5]),
  ),
  form(`(before|after) ${provision} (${label}),? insert${below}`, ([, side, named = '', words]) =>
    inserting({ where: sideOf(side), label: named }, words),
  ),
  form(`at (?:the )?(beginning|end)(?: of ${provision} (${label}))?,? insert${below}`, ([, where, named, words]) =>
    inserting({ where: where === 'beginning' ? 'beginning' : 'end', ...(named !== undefined && { label: named }) }, words),
  ),
]

const longestInstruction = 4000

/** Reads what an amendment tells to be done; `undefined` where it is not written in a way that is understood. */
export function readInstruction(words: string): Instruction | undefined {
  if (words.length > longestInstruction) return undefined
  const { target, rest } = readWhere(words)
  for (const { pattern, says } of forms) {
    const found = pattern.exec(rest)
    const said = found && says(found)
    if (said) return { target, ...said }
  }
  return undefined
}

function leavingOut(leaveOut: LeftOut, text = '', words: string | undefined): Omit<Instruction, 'target'> {
  const inserts = words !== undefined || / and insert\b[^”]*$/i.test(text)
  return { leaveOut, ...(inserts && { insert: insertionOf({ where: 'instead' }, words) }) }
}

function inserting(at: InsertionPoint, words: string | undefined): Omit<Instruction, 'target'> {
  return { insert: insertionOf(at, words) }
}

function insertionOf(at: InsertionPoint, words: string | undefined): Insertion {
  return { at, ...(words !== undefined && { words: words.slice(1, -1) }) }
}

function edgeOf([ordinal, words, line, end, ofLine]: readonly (string | undefined)[]): Edge | undefined {
  if (words !== undefined) return { at: 'words', words: quotedOf([ordinal, words, line]) }
  if (end === undefined) return undefined
  return { at: end.toLowerCase() === 'end' ? 'end' : 'beginning', ...(ofLine !== undefined && { line: Number(ofLine) }) }
}

function quotedOf([ordinal, words = '', line]: readonly (string | undefined)[]): QuotedWords {
  const nth = ordinal === undefined ? undefined : ordinals[ordinal.toLowerCase()]
  return { quote: words, ...(nth !== undefined && { which: nth }), ...(line !== undefined && { line: Number(line) }) }
}

/** “(a), (c) and (e) to (g)”. */
function labelsOf(named: string): LabelRun[] {
  return named.split(/, and |,| and /).map((part) => {
    const [first = '', last] = part.split(/ to /).map((each) => each.trim())
    return { first, ...(last !== undefined && { last }) }
  })
}

function sideOf(side = ''): 'before' | 'after' {
  return side.toLowerCase() === 'before' ? 'before' : 'after'
}

function wholeOf(kind = ''): 'clause' | 'schedule' {
  return kind.toLowerCase() === 'schedule' ? 'schedule' : 'clause'
}
