import { continuedFraction, logGamma } from './incomplete-gamma.ts'

/**
 * The regularised incomplete beta function I_x(a, b): the probability that of a + b − 1 independent trials, each succeeding with
 * probability x, at least a succeed.
 * @see NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction) and 8.17.4 (symmetry)
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x <= (a + 1) / (a + b + 2) ? lowerTail(x, a, b) : 1 - lowerTail(1 - x, b, a)
}

function lowerTail(x: number, a: number, b: number): number {
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return scale / (a * continuedFraction(1, (n) => ({ above: step(n, { x, a, b }), below: 1 })))
}

function step(n: number, { x, a, b }: { readonly x: number; readonly a: number; readonly b: number }): number {
  const m = Math.floor(n / 2)
  return n % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
}
