import { accept, refuse, type Outcome, type Refused } from '../../outcome.ts'
import type { DateWindow } from '../date-window.ts'
import type { WindowContext } from '../window-context.ts'

/** A window before its words are put to it. */
export type Reading = Omit<DateWindow, 'words'>

/** What a wording says; `rule` is that of a time named within it, told after the wording's own. */
export type Span = Omit<Reading, 'rule'> & { readonly rule?: string }

export type Groups = Readonly<Record<string, string | undefined>>

/**
 * One kind of wording: an example of it, the rule it is read by, and the reading. `reads` answers undefined to words not its
 * own.
 */
export interface Wording {
  readonly example: string
  readonly rule: string
  readonly pattern: RegExp
  readonly reads: (found: Groups, context: WindowContext) => Span | Refused<'anchor-unknown'> | undefined
}

export type ReadingOutcome = Outcome<Reading, 'anchor-unknown'>

/** What the first wording that knows the words reads in them; undefined when none does. The words must be tidied. */
export function readAmong(wordings: readonly Wording[], tidied: string, context: WindowContext): ReadingOutcome | undefined {
  for (const { pattern, rule, reads } of wordings) {
    const match = pattern.exec(tidied)
    const span = match ? reads(match.groups ?? {}, context) : undefined
    if (span === undefined) continue
    if ('ok' in span) return span
    return accept({ ...span, rule: span.rule === undefined ? rule : `${rule}; ${span.rule}` })
  }
  return undefined
}

export function anchorUnknown(anchor: string): Refused<'anchor-unknown'> {
  return refuse(
    'anchor-unknown',
    `The wording counts from ${anchor}, whose day is not known. Give that day, or read the wording again once it is known.`,
  )
}
