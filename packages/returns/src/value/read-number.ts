import { accept } from '@dutywatch/domain'
import { quoted } from '../words/index.ts'
import { largestCount, unread, type ValueReading, type ValueRules } from './value-rules.ts'

const written = /^([+-]?) ?(?:£ ?)?(\d{1,3}(?:[, ]\d{3})+|\d{1,15})(?:\.(\d{1,9}))?$/
const inBrackets = /^\( ?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)? ?\)$/

/** The number that plain words are, with its sign; nothing when they are no number. Brackets are the accountant's minus. */
export function numberIn(words: string): number | undefined {
  const brackets = inBrackets.exec(words)
  if (brackets?.[1]) return -Number(brackets[1].replaceAll(',', ''))
  const parts = written.exec(words)
  if (!parts) return undefined
  const size = Number(`${parts[2]?.replaceAll(/[, ]/g, '')}.${parts[3] ?? '0'}`)
  return parts[1] === '-' ? -size : size
}

/** A number as a count: refused when it is a fraction, too large, or below zero without the sender's word that it corrects. */
export function countOf(value: number, raw: string, rules: ValueRules): ValueReading {
  if (!Number.isInteger(value)) {
    return unread('fraction', `${quoted(raw)} is no whole number, so it is no count. Ask the sender for the counts behind it.`)
  }
  if (Math.abs(value) > largestCount) {
    return unread('too-large', `${quoted(raw)} is too large for a count of offences. Check that the column is the right one.`)
  }
  if (value >= 0) return accept({ cell: { kind: 'count', value: value === 0 ? 0 : value } })
  if (rules.corrections === 'allowed') return accept({ cell: { kind: 'correction', value } })
  return unread(
    'negative',
    `${quoted(raw)} is below zero. If the sender takes back what it counted before, set "corrections" to "allowed"; else ask.`,
  )
}
