import { describe, expect, test } from 'vitest'
import { comparable, comparableRates, differencesBetween } from './comparison.ts'
import { checkFooting } from './footing.ts'
import { matchedPanel } from './panel.ts'
import { aFigure, aForceFigure, aRelease } from './testing/evidence.ts'

const releases = [aRelease('2018-06'), aRelease('2019-09'), aRelease('2025-11'), aRelease('2025-01', 'sexual grooming')]
const year1 = { from: '2017-04', to: '2018-03' }
const year2 = { from: '2018-04', to: '2019-03' }
const base = aFigure({ id: 'a', cell: 3217, release: '2019-09', period: year1 })
const like = (details: Partial<Parameters<typeof aFigure>[0]>) =>
  aFigure({ id: 'b', cell: 4373, release: '2019-09', period: year2, ...details })

describe('comparing figures', () => {
  test('two years of one release compare, with their change and ratio', () => {
    const comparison = comparable(base, like({}), releases)
    expect(comparison).toMatchObject({ ok: true, value: { change: { point: 1156 } } })
    expect(comparison.ok && comparison.value.ratio?.point?.toFixed(2)).toBe('1.36')
  })

  test('a figure that does not say how many forces it covers compares with a caveat', () => {
    const comparison = comparable(base, like({ coverage: { answered: 43, of: 43 } }), releases)
    expect(comparison.ok && comparison.value.caveats).toEqual(['"a" does not say how many forces it covers.'])
  })

  test.each([
    ['different-units', like({ unit: 'victims' })],
    ['different-releases', like({ release: '2025-11' })],
    ['different-series', like({ release: '2025-01' })],
    ['different-geography', like({ geography: 'United Kingdom' })],
    ['different-length', like({ period: { from: '2018-04', to: '2018-09' } })],
    ['not-known', like({ cell: { kind: 'not-known' } })],
  ])('is refused for %s', (reason, other) => {
    expect(comparable(base, other, releases)).toMatchObject({ ok: false, reason })
  })

  test('is refused when other forces answered, even if as many', () => {
    const covered = (missing: string[]) => like({ coverage: { answered: 39, of: 43, missing } })
    expect(comparable(covered(['Surrey']), covered(['Kent']), releases)).toMatchObject({ reason: 'different-coverage' })
    expect(comparable(covered(['Surrey']), covered(['Surrey']), releases).ok).toBe(true)
  })

  test('the first year as released in 2018 and the United Kingdom base of 2025 differ in release and in place', () => {
    const [first, later] = [
      aFigure({ id: 'st01', cell: 3171, release: '2018-06', period: year1 }),
      like({ release: '2025-11', geography: 'United Kingdom', period: year1 }),
    ]
    expect(differencesBetween(first, later, releases).map(({ reason }) => reason)).toEqual([
      'different-releases',
      'different-geography',
    ])
  })
})

describe('comparing rates', () => {
  const half = { from: '2018-04', to: '2018-09' }

  test('lets periods of unequal length stand side by side, by the month', () => {
    const rates = comparableRates(base, like({ cell: 1944, period: half }), releases)
    expect(rates).toMatchObject({
      ok: true,
      value: { per: 'month', before: { point: 3217 / 12 }, after: { point: 324 }, tested: { direction: 'rose' } },
    })
    expect(rates.ok && rates.value.ratio?.point).toBeCloseTo(1.2086, 4)
  })

  test.each([
    ['different-units', like({ unit: 'victims', period: half })],
    ['different-releases', like({ release: '2025-11', period: half })],
    ['overlapping', like({ period: { from: '2018-01', to: '2018-06' } })],
    ['not-known', like({ cell: { kind: 'no-reply' }, period: half })],
  ])('is still refused for %s', (reason, other) => {
    expect(comparableRates(base, other, releases)).toMatchObject({ ok: false, reason })
  })
})

describe('a matched panel', () => {
  const before = [
    aForceFigure('hampshire', 205),
    aForceFigure('kent', 122),
    aForceFigure('surrey', { kind: 'suppressed', below: 5 }),
    aForceFigure('sussex', 77),
    aForceFigure('cumbria', { kind: 'more-than', value: 10 }),
  ]
  const later = { period: year2 }
  const after = [
    aForceFigure('hampshire', { kind: 'no-reply' }, later),
    aForceFigure('kent', 140, later),
    aForceFigure('surrey', 76, later),
    aForceFigure('cumbria', 30, later),
    aForceFigure('essex', { kind: 'refused', exemption: 's.12' }, later),
  ]

  test('uses only forces that answered for both periods, and says which it dropped and why', () => {
    expect(matchedPanel(before, after)).toEqual({
      ok: true,
      value: expect.objectContaining({
        coverage: { matched: 2, of: 6 },
        before: { low: 123, high: 126 },
        after: { low: 216, high: 216, point: 216 },
        change: { low: 90, high: 93 },
        dropped: [
          { force: 'hampshire', reason: 'no-count-after', before: 'count', after: 'no-reply' },
          { force: 'sussex', reason: 'no-count-after', before: 'count', after: 'absent' },
          { force: 'cumbria', reason: 'no-count-before', before: 'more-than', after: 'count' },
          { force: 'essex', reason: 'no-count-at-all', before: 'absent', after: 'refused' },
        ],
      }),
    })
  })

  test('says which part of the later total it covers: of the printed total, or of all that was counted', () => {
    expect(matchedPanel(before, after)).toMatchObject({ value: { shareOfLater: { point: expect.closeTo(216 / 246, 12) } } })
    expect(matchedPanel(before, after, { kind: 'count', value: 432 })).toMatchObject({ value: { shareOfLater: { point: 0.5 } } })
    expect(matchedPanel(before, after, { kind: 'more-than', value: 431 })).toMatchObject({
      value: { shareOfLater: { high: 0.5 } },
    })
  })

  test('says whether the change is more than chance explains', () => {
    expect(matchedPanel(before, after)).toMatchObject({ value: { tested: { direction: 'rose' } } })
    const steady = [aForceFigure('kent', 130, later)]
    expect(matchedPanel(before, steady)).toMatchObject({ value: { tested: { direction: 'cannot-tell' } } })
  })

  test.each([
    ['different-releases', [aForceFigure('kent', 140, { ...later, release: '2025-11' })]],
    ['different-units', [aForceFigure('kent', 140, { ...later, unit: 'victims' })]],
    ['different-length', [aForceFigure('kent', 140, { period: { from: '2018-04', to: '2018-09' } })]],
    ['repeated-force', [aForceFigure('kent', 140, later), aForceFigure('kent', 141, later)]],
    ['nothing-matches', [aForceFigure('kent', { kind: 'no-reply' }, later)]],
  ])('is refused for %s', (reason, side) => {
    expect(matchedPanel(before, side)).toMatchObject({ ok: false, reason })
  })
})

describe('footing', () => {
  const count = (value: number) => ({ kind: 'count', value }) as const

  test('the North West table is flagged: four forces come to 566 before Cumbria, and the total is printed as 565', () => {
    const footing = checkFooting([count(175), count(296), count(70), count(25), { kind: 'not-known' }], count(565))
    expect(footing).toMatchObject({ state: 'does-not-foot', parts: { low: 566 }, difference: { low: 1 } })
    expect(footing.message).toContain('at least 566')
    expect(footing.message).toContain('1 too many')
  })

  test('complete parts foot exactly or not at all', () => {
    expect(checkFooting([count(378), count(473)], count(851)).state).toBe('foots')
    expect(checkFooting([count(378), count(473)], count(852)).message).toContain('1 too few')
  })

  test('suppressed parts leave it open when they could make up the total', () => {
    expect(checkFooting([count(10), { kind: 'suppressed', below: 5 }], count(13)).state).toBe('cannot-tell')
    expect(checkFooting([count(10), { kind: 'suppressed', below: 5 }], count(15)).state).toBe('does-not-foot')
  })
})
