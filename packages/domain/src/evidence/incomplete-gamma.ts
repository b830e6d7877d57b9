/** Sums and fractions stop when a further term moves the result by less than this share of it. */
const negligible = 1e-16

/** The logarithm of the gamma function, for arguments above 0: Stirling's series, reached from below by the recurrence. */
export function logGamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < 20; at += 1) shift += Math.log(at)
  const inverse = 1 / (at * at)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift
}

/**
 * The regularised lower incomplete gamma function P(a, x): the probability that a Poisson count with mean x is at least a.
 * @see NIST Digital Library of Mathematical Functions, 8.11.4 (series) and 8.9.2 (continued fraction)
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? (scale * seriesOf(a, x)) / a : 1 - scale * fractionOf(a, x)
}

function seriesOf(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * negligible; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function fractionOf(a: number, x: number): number {
  const partial = (n: number) => ({ above: -n * (n - a), below: x + 2 * n + 1 - a })
  return 1 / continuedFraction(x + 1 - a, partial)
}

/** The value of `first + above₁/(below₁ + above₂/(below₂ + …))`, by the method of Lentz. */
export function continuedFraction(
  first: number,
  partial: (n: number) => { readonly above: number; readonly below: number },
): number {
  const apartFromZero = (value: number) => (Math.abs(value) < Number.MIN_VALUE * 1e20 ? Number.MIN_VALUE * 1e20 : value)
  let value = apartFromZero(first)
  let above = value
  let below = 0
  for (let n = 1; n < 1_000_000; n += 1) {
    const next = partial(n)
    below = 1 / apartFromZero(next.below + next.above * below)
    above = apartFromZero(next.below + next.above / above)
    value *= above * below
    if (Math.abs(above * below - 1) < 2 * negligible + Number.EPSILON) break
  }
  return value
}
