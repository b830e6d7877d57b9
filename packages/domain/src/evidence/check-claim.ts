import { statedBy, type Stated } from './asserted.ts'
import type { Claim } from './claim.ts'
import { evaluate, type CannotEvaluate, type Evaluated } from './evaluate.ts'
import type { Evidence } from './evidence-lookup.ts'
import { includes, isExact, meets, type Interval } from './interval.ts'
import { printAmount, sameDimension } from './dimension.ts'
import { printNumber } from './print.ts'

/**
 * What becomes of a claim when it is worked out again: it `holds` as stated; it `rounds-to` what was stated, or the published figures
 * allow it; it `does-not-hold`; combining what it combines is `refused`; it is no figure, and the record bears it out (`borne-out`) or
 * only some of it (`borne-out-in-part`); or nothing published can settle it (`not-recomputable`).
 */
export type ClaimState =
  | 'holds'
  | 'rounds-to'
  | 'does-not-hold'
  | 'refused'
  | 'borne-out'
  | 'borne-out-in-part'
  | 'not-recomputable'

/** The check of one claim, with each step of its working and a sentence that says how it came out. */
export interface ClaimCheck {
  readonly state: ClaimState
  readonly message: string
  readonly working: readonly string[]
  readonly value?: Evaluated
  /** Why it was refused. */
  readonly reason?: CannotEvaluate | 'denominator-incomplete'
}

/** Works a claim out over the evidence and compares the result with what the claim says. */
export function checkClaim(
  claim: Pick<Claim, 'asserted' | 'expression' | 'whyNot' | 'borneOut' | 'unit'>,
  evidence: Evidence,
): ClaimCheck {
  if (claim.expression === undefined) {
    const message = claim.whyNot ?? 'Nothing published lets this be worked out again.'
    return { state: claim.borneOut ? borneOutStates[claim.borneOut] : 'not-recomputable', message, working: [] }
  }
  const evaluated = evaluate(claim.expression, evidence)
  if (!evaluated.ok) {
    const state = evaluated.reason === 'not-known' ? 'not-recomputable' : 'refused'
    return { state, reason: evaluated.reason, message: evaluated.message, working: [] }
  }
  const { value } = evaluated
  return { ...judged(claim.asserted, { ...value, inWords: claim.unit }), working: value.working, value }
}

const borneOutStates = {
  wholly: 'borne-out',
  'in-part': 'borne-out-in-part',
} as const satisfies Record<NonNullable<Claim['borneOut']>, ClaimState>

type Judgement = Pick<ClaimCheck, 'state' | 'message' | 'reason'>

/** A result with the claim's own words for what it is counted in, which stand where its arithmetic has none. */
interface Judged extends Evaluated {
  readonly inWords: string | undefined
}

function judged(asserted: Claim['asserted'], value: Judged): Judgement {
  switch (asserted?.kind) {
    case 'value':
    case 'rounded':
    case 'fraction':
      return judgedSpan(statedBy(asserted, value.dimension), value)
    case 'more-than':
    case 'less-than':
      return judgedLimit(asserted, value)
    case 'comparable':
      return value.apart
        ? {
            state: 'refused',
            reason: 'different-releases',
            message: 'The figures come from different releases, so they are not comparable.',
          }
        : { state: 'holds', message: 'The figures come from one release and count the same thing, so they are comparable.' }
    case undefined:
      break
  }
  return {
    state: 'not-recomputable',
    message: `It states nothing that can be tested; the published figures give ${shown(value)}.`,
  }
}

function judgedSpan({ span, said }: Stated, value: Judged): Judgement {
  const { interval } = value
  const middle = span.point ?? 0
  if (!meets(span, interval, noise(middle))) {
    return { state: 'does-not-hold', message: `It says ${said}; the published figures give ${shown(value)}.` }
  }
  if (value.incomplete && !contains(span, interval)) {
    const message = `Some of the whole is not classified, so the published figures allow no single number, only ${shown(value)}.`
    return { state: 'refused', reason: 'denominator-incomplete', message }
  }
  if (isExact(interval)) {
    const same = Math.abs((interval.low ?? 0) - middle) <= noise(middle)
    return same
      ? { state: 'holds', message: `The published figures give exactly ${said}.` }
      : { state: 'rounds-to', message: `The published figures give ${shown(value)}; rounded, that is ${said}.` }
  }
  if (contains(span, interval))
    return { state: 'holds', message: `The published figures allow ${shown(value)}, which agrees with what it says.` }
  return { state: 'rounds-to', message: `The published figures allow ${shown(value)}, and ${said} is among them.` }
}

function contains(outer: Interval, inner: Interval): boolean {
  return [inner.low, inner.high].every((end) => end !== undefined && includes(outer, end, noise(end)))
}

type Limit = Extract<NonNullable<Claim['asserted']>, { readonly kind: 'more-than' | 'less-than' }>

function judgedLimit({ kind, value: limit }: Limit, value: Judged): Judgement {
  const { low = -Infinity, high = Infinity } = value.interval
  const said = `${kind === 'more-than' ? 'more' : 'less'} than ${printNumber(limit)}`
  const [isSo, isNot] = kind === 'more-than' ? [low > limit, high <= limit] : [high < limit, low >= limit]
  if (isSo) return { state: 'holds', message: `The published figures give ${shown(value)}, which is ${said}.` }
  if (isNot) return { state: 'does-not-hold', message: `The published figures give ${shown(value)}, which is not ${said}.` }
  return { state: 'not-recomputable', message: `The published figures give ${shown(value)}, which may or may not be ${said}.` }
}

function shown({ interval, dimension, inWords = '' }: Judged): string {
  const amount = printAmount(interval, dimension)
  return sameDimension(dimension, {}) && !inWords.startsWith('%') ? `${amount} ${inWords}`.trim() : amount
}

function noise(value: number): number {
  return Math.max(1e-9, Math.abs(value) * 1e-12)
}
