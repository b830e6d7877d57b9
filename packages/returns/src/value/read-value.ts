import { accept } from '@dutywatch/domain'
import type { TableCell } from '../table/index.ts'
import { closeUp, plainWords, quoted } from '../words/index.ts'
import { breaksOff, readBounds } from './bounds.ts'
import { withoutFootnotes } from './footnotes.ts'
import { misreadDay } from './misread-day.ts'
import { countOf, numberIn } from './read-number.ts'
import { isSuppressionMark, isUnclearMark, readSaid } from './said.ts'
import { largestCount, unread, type ValueReading, type ValueRules } from './value-rules.ts'

/**
 * What a cell says of a count: the count, bounds, or why there is none. Nothing is assumed that only the sender can know: what `*` hides,
 * what a dash means, whether a number below zero is a correction. What is no count is refused in a sentence that says what to do.
 */
export function readValue(cell: TableCell, rules: ValueRules = {}): ValueReading {
  const { text, number } = cell
  const meant = rules.marks && Object.hasOwn(rules.marks, text) ? rules.marks[text] : undefined
  if (meant !== undefined) return accept({ cell: meant })
  if (isPlainCount(cell)) return cell.mergedFrom ? severalAtOnce(text) : accept({ cell: { kind: 'count', value: Number(text) } })
  const reading = readWords(cell, rules)
  if (!reading.ok || number === undefined) return cell.mergedFrom && reading.ok ? alone(reading, text) : reading
  return checkedAgainst(number, reading, cell)
}

function isPlainCount({ text, number }: TableCell): boolean {
  if (text.length === 0 || text.length > 7) return false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) return false
  }
  return number === undefined || number === Number(text)
}

function readWords(cell: TableCell, rules: ValueRules): ValueReading {
  const written = closeUp(cell.text)
  const words = plainWords(cell.text)
  if (words === '' && cell.day === undefined) {
    // Formats hide zeros, or anything: what is hidden is not blank.
    if (cell.number !== undefined)
      return cell.number === 0 ? accept({ cell: { kind: 'count', value: 0 } }) : shownDiffers(cell.text, cell.number)
    return accept({ cell: rules.blanks === 'zero' ? { kind: 'count', value: 0 } : { kind: 'not-known' } })
  }
  const value = numberIn(words)
  if (value !== undefined) return countOf(value, written, rules)
  const day = misreadDay(cell, words)
  if (day !== undefined) return unread('date-for-count', day)
  return readMeaning({ words, written, cell }, rules) ?? readMarked({ written, cell }, rules) ?? notUnderstood(words, written)
}

interface Written {
  readonly words: string
  readonly written: string
  readonly cell: TableCell
}

function readMeaning({ words, written, cell }: Written, rules: ValueRules): ValueReading | undefined {
  const bounds = readBounds(words)
  if (bounds === 'backwards')
    return unread('backwards-range', `${quoted(written)} runs backwards. Ask the sender which range was meant.`)
  if (bounds) return accept({ cell: bounds })
  if (isSuppressionMark(words)) return suppressed(written, rules)
  if (isUnclearMark(words)) {
    // Spreadsheets show a zero as a dash in an accountant's format, and hold the zero.
    return cell.number === 0 ? accept({ cell: { kind: 'count', value: 0 } }) : needsMeaning(written)
  }
  const said = readSaid(words, written)
  if (said === 'to-follow') {
    const message = `${quoted(written)} is kept as not known. Ask the sender when the count will follow.`
    return accept({ cell: { kind: 'not-known' }, doubt: { reason: 'to-follow', message } })
  }
  return said && accept({ cell: said })
}

/** "40(2)": written without a space, as sections of Acts are. */
const likeSection = /^\d{2}\(\d{1,2}\)/

function readMarked({ written, cell }: Omit<Written, 'words'>, rules: ValueRules): ValueReading | undefined {
  const { words: bare, footnotes } = withoutFootnotes(written)
  if (footnotes.length === 0) return undefined
  if (likeSection.test(written)) {
    return unread(
      'needs-meaning',
      `${quoted(written)} may be a count with a footnote, or the section of an Act that it is refused under. Give its meaning under "marks".`,
    )
  }
  const words = plainWords(bare)
  const value = numberIn(words)
  const reading = value === undefined ? readMeaning({ words, written: bare, cell }, rules) : countOf(value, written, rules)
  if (!reading?.ok) return reading
  const message = `${quoted(written)} is read without ${footnotes.map(quoted).join(' and ')}. Check what the footnote says of it.`
  return accept({ cell: reading.value.cell, footnotes, doubt: reading.value.doubt ?? { reason: 'footnote', message } })
}

function suppressed(written: string, { suppressedBelow }: ValueRules): ValueReading {
  if (suppressedBelow !== undefined) return accept({ cell: { kind: 'suppressed', below: suppressedBelow } })
  return unread(
    'needs-threshold',
    `${quoted(written)} hides a small count, and nothing says how small. Find the sender's note and give the limit as "suppressedBelow".`,
  )
}

function needsMeaning(written: string): ValueReading {
  return unread(
    'needs-meaning',
    `${quoted(written)} means none with one sender and not available with another. Find the sender's note and give its meaning under "marks".`,
  )
}

const unitOfCount = /^(\d{1,9}) (?:recorded )?(?:offences?|crimes?|cases?|incidents?|victims?|reports?)$/
const about = /^(?:about|approx(?:imately|\.)?|around|circa|c\.|~|roughly|est(?:imated|\.)?) ?\d/

function notUnderstood(words: string, written: string): ValueReading {
  const counted = unitOfCount.exec(words)
  if (counted) return countOf(Number(counted[1]), written, {})
  if (/^[-+]?\d[\d.,]* ?(%|per ?cent|percent)$/.test(words)) return percentage(written)
  if (about.test(words)) {
    return unread(
      'approximate',
      `${quoted(written)} is not exact. Ask the sender for the count, or give what it allows under "marks".`,
    )
  }
  if (/^#(n\/a|div\/0!|ref!|value!|name\?|num!|null!)$/.test(words)) {
    return unread('formula-error', `${quoted(written)} is a broken formula of the sender's sheet. Ask the sender for the count.`)
  }
  const why = breaksOff(words) ? ' begins a range and breaks off' : ' is neither a count nor a known way of giving none'
  return unread('not-understood', `${quoted(written)}${why}. Correct it with the sender, or give its meaning under "marks".`)
}

function percentage(written: string): ValueReading {
  return unread(
    'percentage',
    `${quoted(written)} is a percentage where a count was asked for. Ask the sender for the count behind it.`,
  )
}

function checkedAgainst(number: number, reading: ValueReading, { text, mergedFrom }: TableCell): ValueReading {
  if (!reading.ok || (reading.value.cell.kind !== 'count' && reading.value.cell.kind !== 'correction')) return reading
  if (mergedFrom) return severalAtOnce(text)
  if (reading.value.cell.value === number) return reading
  if (!Number.isInteger(number) && Math.abs(number) < largestCount) return countOf(number, `${text} (${number})`, {})
  return shownDiffers(text, number)
}

function shownDiffers(text: string, number: number): ValueReading {
  const shown = text === '' ? 'nothing' : quoted(text)
  const how = text === '' ? 'show the number in the file' : `give the meaning of ${quoted(text)} under "marks"`
  return unread('shown-differs', `The cell shows ${shown} and holds ${number}. Ask the sender which is the count, and ${how}.`)
}

function alone(reading: ValueReading, text: string): ValueReading {
  return reading.ok && reading.value.cell.kind === 'count' ? severalAtOnce(text) : reading
}

function severalAtOnce(text: string): ValueReading {
  return unread(
    'several-at-once',
    `${quoted(text)} stands in cells that are merged, so it counts several things at once. Ask the sender for each count.`,
  )
}
