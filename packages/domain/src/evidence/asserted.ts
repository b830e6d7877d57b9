import { z } from 'zod'
import { printAmount, type Dimension } from './dimension.ts'
import { decimalsOf, exactly, type Interval } from './interval.ts'

const simpleFractions = {
  'a fifth': 1 / 5,
  'a quarter': 1 / 4,
  'a third': 1 / 3,
  'two fifths': 2 / 5,
  half: 1 / 2,
  'three fifths': 3 / 5,
  'two thirds': 2 / 3,
  'three quarters': 3 / 4,
  'four fifths': 4 / 5,
} as const
const fractionWords = Object.keys(simpleFractions) as (keyof typeof simpleFractions)[]

/**
 * What a claim says: a value with how far it may be off; a value rounded to whole steps (`to` 1 is whole percent, 1000 whole thousands);
 * that something is more, or less, than a value; a simple fraction in words; or only that its figures may be combined.
 */
export const Asserted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: z.number(), tolerance: z.number().nonnegative() }),
  z.strictObject({ kind: z.literal('rounded'), value: z.number(), to: z.number().positive() }),
  z.strictObject({ kind: z.literal('more-than'), value: z.number() }),
  z.strictObject({ kind: z.literal('less-than'), value: z.number() }),
  z.strictObject({ kind: z.literal('fraction'), words: z.enum(fractionWords) }),
  z.strictObject({ kind: z.literal('comparable') }),
])
export type Asserted = z.infer<typeof Asserted>

/** An assertion that stands for every value of a span. */
export type AssertedSpan = Extract<Asserted, { readonly kind: 'value' | 'rounded' | 'fraction' }>

/** Whether a value may be moved by its rounding alone: by no more than half of its last digit. What may be moved further is only about that. */
export function isOnlyRounded({ value, tolerance }: Extract<Asserted, { readonly kind: 'value' }>): boolean {
  return Math.round(2 * tolerance * 10 ** decimalsOf(value) * 1e6) <= 1e6
}

/** Everything that an assertion stands for, in percent where the result is one, and how it is said. */
export interface Stated {
  readonly span: Interval
  readonly said: string
}

/**
 * What is stated. A rounded value stands for all that rounds to it, both halves included; a fraction in words for all to which no other
 * fraction of fifths, quarters, thirds and halves is nearer: "half" is 45% to 55%, "a third" 29% to 37%.
 */
export function statedBy(asserted: AssertedSpan, { unit }: Dimension): Stated {
  const isPercent = unit === 'percent'
  if (asserted.kind === 'fraction') return { span: spanOfFraction(asserted.words, isPercent ? 100 : 1), said: asserted.words }
  const { value } = asserted
  const slack = asserted.kind === 'rounded' ? asserted.to / 2 : asserted.tolerance
  const said = printAmount(exactly(value), isPercent ? { unit } : {})
  return { span: { low: value - slack, high: value + slack, point: value }, said }
}

function spanOfFraction(words: keyof typeof simpleFractions, scale: number): Interval {
  const all = [0, ...Object.values(simpleFractions), 1]
  const fraction = simpleFractions[words]
  const at = all.indexOf(fraction)
  const middle = (neighbour: number | undefined) => ((fraction + (neighbour ?? fraction)) / 2) * scale
  return { low: middle(all[at - 1]), high: middle(all[at + 1]), point: fraction * scale }
}
