import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Share } from './evidence.ts'
import { isOfKnownOnly, knownMethodOf, knownParts, shareOfAll } from './known-method.ts'
import { aFigure, may2020 } from './testing/evidence.ts'

const [facebookOwned, , instagram] = may2020.shares
const [all] = may2020.figures
if (!facebookOwned || !instagram || !all) throw new Error('The evidence of May 2020 lacks its first records')

describe('a total of which some was not recorded', () => {
  test('its known part is a share of all of it', () => {
    const known = knownMethodOf(all, facebookOwned)
    expect(known.ok && known.value.percent.point?.toFixed(1)).toBe('57.2')
    expect(known.ok && known.value.of.n).toBe(10119)
  })

  test('comes apart into the part, the rest of the known and what was not recorded', () => {
    const parts = knownParts(all, facebookOwned)
    expect(parts).toMatchObject({ ok: true, value: { part: 3203, otherKnown: 2581, notRecorded: 4335, whole: 10119 } })
    expect(parts.ok && parts.value.ofKnown.percent.point?.toFixed(1)).toBe('55.4')
    expect(parts.ok && parts.value.ofWhole.percent.point).toBeUndefined()
    expect(parts.ok && [parts.value.ofWhole.percent.low, parts.value.ofWhole.percent.high].map((end) => end?.toFixed(1))).toEqual(
      ['31.7', '74.5'],
    )
  })

  test('does not come apart without a count, a denominator or a total', () => {
    const unbounded = aFigure({ id: 'first-18-months', cell: { kind: 'more-than', value: 5000 } })
    const { n: _n, ...without } = facebookOwned.of
    expect(knownParts(all, instagram)).toMatchObject({ ok: false, reason: 'not-known' })
    expect(knownParts(unbounded, facebookOwned)).toMatchObject({ ok: false, reason: 'not-known' })
    expect(knownParts(all, { ...facebookOwned, of: without })).toMatchObject({ ok: false, reason: 'no-denominator' })
    expect(knownMethodOf(all, { ...facebookOwned, of: without })).toMatchObject({ ok: false, reason: 'no-denominator' })
    expect(knownMethodOf(unbounded, facebookOwned)).toMatchObject({ ok: false, reason: 'not-known' })
  })

  test('a total of known cases only says nothing of the others', () => {
    const known = aFigure({ id: 'known-only', unit: 'cases-with-known-method', cell: 5784 })
    expect(isOfKnownOnly(known)).toBe(true)
    for (const outcome of [knownMethodOf, knownParts, shareOfAll].map((of) => of(known, facebookOwned)))
      expect(outcome).toMatchObject({ ok: false, reason: 'not-known', message: expect.stringContaining('counts only cases') })
  })

  test('more known cases than there are in all are refused', () => {
    const fewer = aFigure({ id: 'fewer', cell: 5000 })
    expect(knownMethodOf(fewer, facebookOwned)).toMatchObject({ ok: false, reason: 'more-than-whole' })
    expect(knownParts(fewer, facebookOwned)).toMatchObject({ ok: false, reason: 'more-than-whole' })
  })

  test('the three parts make the whole, and the share of the whole holds the part whatever was not recorded', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (part, other, rest) => {
        fc.pre(part + other > 0)
        const share = Share.parse({
          ...facebookOwned,
          percent: undefined,
          count: part,
          of: { ...facebookOwned.of, n: part + other },
        })
        const apart = knownParts(aFigure({ id: 'all', cell: part + other + rest }), share)
        if (!apart.ok) throw new Error(apart.message)
        const { value } = apart
        expect(value.part + value.otherKnown + value.notRecorded).toBe(value.whole)
        const { low = 0, high = 100 } = value.ofWhole.percent
        for (const hidden of [0, Math.floor(rest / 2), rest]) {
          const truth = (100 * (part + hidden)) / value.whole
          expect(truth).toBeGreaterThanOrEqual(low - 1e-9)
          expect(truth).toBeLessThanOrEqual(high + 1e-9)
        }
      }),
      { seed: 20200529 },
    )
  })
})

describe('a share of the known, as a share of all', () => {
  const bounds = (outcome: ReturnType<typeof shareOfAll>) =>
    outcome.ok ? [outcome.value.percent.low, outcome.value.percent.high].map((end) => end?.toFixed(1)) : outcome.reason

  test('lies between none and all of the unknown being part of it', () => {
    expect(bounds(shareOfAll(all, facebookOwned))).toEqual(['31.7', '74.5'])
  })

  test('is wider where only a rounded percentage was printed', () => {
    const { count: _count, ...printed } = facebookOwned
    expect(bounds(shareOfAll(all, printed))).toEqual(['31.2', '74.6'])
  })

  test('is not to be had without the number of the known, or of a total that is no count', () => {
    const { n: _n, ...without } = facebookOwned.of
    expect(bounds(shareOfAll(all, { ...facebookOwned, of: without }))).toBe('no-denominator')
    expect(bounds(shareOfAll(aFigure({ id: 'more', cell: { kind: 'more-than', value: 9000 } }), facebookOwned))).toBe('not-known')
  })
})
