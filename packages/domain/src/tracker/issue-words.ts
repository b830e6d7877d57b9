import type { z } from 'zod'
import { missingWords } from './shape-words.ts'

/** What a schema found wrong with a value, as a sentence: its own words for what is there, and that a field is missing for what is not. */
export function sayIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const isMissing = issue.code !== 'custom' && at(value, issue.path) === undefined
  return sentence(isMissing && !issue.message.startsWith('is missing') ? missingWords(issue.message) : issue.message)
}

/** What is said of a field that a schema does not know. */
export function sayUnknownField(key: string): string {
  return `"${key}" is not a field here; take it out, or check its spelling.`
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (within, key) =>
      typeof within === 'object' && within !== null ? Object.getOwnPropertyDescriptor(within, key)?.value : undefined,
    value,
  )
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return text.endsWith('.') ? text : `${text}.`
}
