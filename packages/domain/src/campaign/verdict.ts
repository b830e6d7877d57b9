import { by, byOrder } from '../order.ts'
import type { Ask, Verdict, VerdictValue } from './campaign.ts'

/** How a text answers a whole ask; `not-assessed` when the verdicts given do not settle it. */
export type AskVerdict = VerdictValue | 'not-assessed'

/** What each verdict on a criterion leaves of it: all, some or nothing. */
const leaves = {
  met: 'all',
  partly: 'some',
  weakened: 'some',
  'not-met': 'nothing',
  removed: 'nothing',
} as const satisfies Record<VerdictValue, 'all' | 'some' | 'nothing'>

/**
 * How a text answers an ask, from the verdicts on its criteria. All met is `met`. None met is `not-met`, or `removed` when an earlier
 * text met one of them. Anything between is `partly`, or `weakened` when an earlier text did better on one of them. Where criteria have
 * no verdict, an answer is given only if they could not turn it into met or not met; otherwise it is `not-assessed`.
 */
export function verdictOf(ask: Ask, verdicts: readonly Verdict[], text: string): AskVerdict {
  const given = verdictsByCriterion(ask, verdicts, text)
  const values = [...given.values()].map((verdict) => verdict.verdict)
  const left = new Set<string>(values.map((value) => leaves[value]))
  const between = left.has('some') || left.size > 1
  if (between) return values.some((value) => value === 'weakened' || value === 'removed') ? 'weakened' : 'partly'
  if (given.size < ask.criteria.length) return 'not-assessed'
  if (left.has('all')) return 'met'
  return values.includes('removed') ? 'removed' : 'not-met'
}

/** The verdict on each criterion of an ask that has one for this text; the latest when there are several. */
export function verdictsByCriterion(ask: Ask, verdicts: readonly Verdict[], text: string): ReadonlyMap<string, Verdict> {
  const own = verdicts.filter((verdict) => verdict.ask === ask.id && verdict.text === text).sort(byDay)
  const keys = new Set(ask.criteria.map((criterion) => criterion.key))
  return new Map(own.filter((verdict) => keys.has(verdict.criterion)).map((verdict) => [verdict.criterion, verdict]))
}

const byDay = by<Verdict>(
  ({ on }) => on,
  ({ id }) => id,
)

/** How many asks a text meets, partly meets and so on; the six add up to `total`. */
export interface AskCoverage {
  readonly met: number
  readonly partly: number
  readonly weakened: number
  readonly notMet: number
  readonly removed: number
  readonly notAssessed: number
  readonly total: number
}

/** Counts how a text answers a list of asks. */
export function askCoverage(asks: readonly Ask[], verdicts: readonly Verdict[], text: string): AskCoverage {
  const answers = asks.map((ask) => verdictOf(ask, verdicts, text))
  const count = (answer: AskVerdict) => answers.filter((each) => each === answer).length
  return {
    met: count('met'),
    partly: count('partly'),
    weakened: count('weakened'),
    notMet: count('not-met'),
    removed: count('removed'),
    notAssessed: count('not-assessed'),
    total: answers.length,
  }
}

/** One ask across texts: how each text answers it, in the order of the texts. */
export interface AskRow {
  readonly ask: Ask
  readonly cells: readonly { readonly text: string; readonly verdict: AskVerdict }[]
}

/** Every ask against every text: asks in their own order, texts in the order given. */
export function askStrip(
  asks: readonly Ask[],
  verdicts: readonly Verdict[],
  texts: readonly { readonly id: string }[],
): AskRow[] {
  return [...asks]
    .sort(byOrder)
    .map((ask) => ({ ask, cells: texts.map(({ id }) => ({ text: id, verdict: verdictOf(ask, verdicts, id) })) }))
}
