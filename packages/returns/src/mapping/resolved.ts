import type { PlainPeriod } from '../period/index.ts'

/** What the words of a key column stand for: a value, a sum over all values, rows to be left out, or nothing that can be used. */
export type Resolved<Value> =
  | { readonly is: 'value'; readonly value: Value }
  | { readonly is: 'total'; readonly force?: string | undefined }
  | { readonly is: 'left-out' }
  | { readonly is: 'broken'; readonly reason: string; readonly message: string }

/** What the words of a period stand for. */
export type ResolvedPeriod = Resolved<PlainPeriod>

/** Words that cannot be used: the reason for programs, and for people what is wrong and what to do. */
export function broken(reason: string, message: string): Resolved<never> {
  return { is: 'broken', reason, message }
}
