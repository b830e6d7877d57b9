import type { z } from 'zod'

/**
 * What is wrong with a value that a schema refuses and has no words of its own for, and what to do: the end of a sentence that begins
 * with the field.
 */
export function shapeWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return mistyped(issue.input, issue.expected)
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return Array.isArray(issue['options']) ? oneOf(issue['options']) : misfit
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return `is not written as it must be: write it to the pattern ${issue.pattern ?? issue.format}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    default:
      return misfit
  }
}

const misfit = 'does not fit: compare it with the JSON Schema of a tracker, and correct it'

/** Said of a field that is not there: that, and the advice its schema has for it. */
export function missingWords(own: string): string {
  const [, advice = `it ${own}`] = /: (.+)$/s.exec(own) ?? []
  return `is missing: ${advice}`
}

function mistyped(given: unknown, expected: string): string {
  if (given === undefined) return `is missing: give ${nameOf(expected)}`
  if (typeof given !== 'number' || !['int', 'number'].includes(expected)) return `is ${kindOf(given)}: give ${nameOf(expected)}`
  return Number.isFinite(given) ? 'has a fraction: give a whole number' : 'is too large to count with: give a smaller number'
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string') return 'is empty: give a text, or leave the field out'
  if (origin === 'array') return `is too short: list at least ${minimum}`
  return inclusive ? `is too small: give ${minimum} or more` : `is too small: give more than ${minimum}`
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === 'string') return `is too long: shorten it to ${maximum} characters`
  if (origin === 'array') return `is too long: list at most ${maximum}`
  return inclusive ? `is too large: give ${maximum} or less` : `is too large: give less than ${maximum}`
}

function oneOf(values: readonly unknown[]): string {
  return `must be ${values.length === 1 ? '' : 'one of '}${values.map((each) => JSON.stringify(each)).join(', ')}`
}

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
}

function nameOf(expected: string): string {
  return kinds[expected] ?? expected
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : nameOf(typeof value)
}
