import { readDay, sayPartial } from '@dutywatch/domain/date'
import { PartialDate } from '@dutywatch/domain/source'
import { fieldsIn, type Held } from './value-at.ts'
import type { FieldKind } from './field.ts'

/** Kinds that one line or box of text holds. */
export type TextKind = Extract<FieldKind, { kind: 'text' | 'id' | 'number' | 'day' | 'partial-date' }>

/** Whether a kind is held by one line or box of text. */
export function isTextKind(kind: FieldKind): kind is TextKind {
  return ['text', 'id', 'number', 'day', 'partial-date'].includes(kind.kind)
}

/** A value as its control shows it. What is of another kind than the control expects is shown as it is stored. */
export function written(kind: TextKind, value: Held): string {
  if (value === undefined) return ''
  if ((kind.kind === 'day' || kind.kind === 'partial-date') && isPartial(value)) return sayPartial(value)
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** The value that was typed; `undefined` for nothing. What cannot be read stays as it was typed, for the schema to refuse. */
export function readWritten(kind: TextKind, typed: string): Held {
  if (typed === '') return undefined
  switch (kind.kind) {
    case 'text':
    case 'id':
      return typed
    case 'number':
      return readNumber(typed)
    case 'day':
      return readTyped(typed, 10)
    case 'partial-date':
      return readTyped(typed, 4)
  }
}

/** Whether a value is of the sort that a kind of field holds; what is not is shown as it is stored, and kept. */
export function fits(kind: FieldKind, value: Held): boolean {
  if (value === undefined) return true
  switch (kind.kind) {
    case 'number':
      return typeof value === 'number' || typeof value === 'string'
    case 'flag':
      return typeof value === 'boolean'
    case 'tick':
      return value === kind.value
    case 'list':
      return Array.isArray(value)
    case 'group':
    case 'kinds':
      return fieldsIn(value) !== undefined
    default:
      return typeof value === 'string'
  }
}

function isPartial(value: Held): value is PartialDate {
  return PartialDate.safeParse(value).success
}

/** Thousands may be set off with commas. */
function readNumber(typed: string): number | string {
  const digits = typed.trim()
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''))
  return /^-?\d{1,15}(\.\d+)?$/.test(digits) ? Number(digits) : typed
}

const monthNames = 'january february march april may june july august september october november december'.split(' ')

/** A day as people write it, in digits or with the name of its month; at least so many characters exact. */
function readTyped(typed: string, fewest: 4 | 10): string {
  const text = typed.trim()
  const [, day, name = '', year] = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text) ?? []
  const month = monthNames.findIndex((each) => each.startsWith(name.toLowerCase()))
  const [, slashDay, slashMonth, slashYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const read =
    year !== undefined && month >= 0
      ? joined(year, month + 1, day)
      : slashYear === undefined
        ? text
        : joined(slashYear, Number(slashMonth), slashDay)
  const understood = fewest === 10 ? readDay(read).ok : isPartial(read)
  return understood ? read : typed
}

function joined(year: string, month: number, day: string | undefined): string {
  const parts = [year, String(month).padStart(2, '0')]
  return [...parts, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
}
