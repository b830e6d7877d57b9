import {
  Claim,
  contradictsItself,
  evaluate,
  Figure,
  footingOf,
  ForceFigure,
  headlines,
  publicCell,
  Release,
  Share,
} from '@dutywatch/domain/evidence'
import { describe, expect, test } from 'vitest'
import { claims as writtenClaims } from './claims.data.ts'
import { figures as writtenFigures } from './figures.data.ts'
import { forceFigures as writtenForceFigures } from './force-figures.data.ts'
import { forces } from './forces.data.ts'
import { releases as writtenReleases } from './releases.data.ts'
import { shares as writtenShares } from './shares.data.ts'
import { keptFile, keptRecords } from './testing/kept-file.ts'

const figures = (writtenFigures ?? []).map((figure) => Figure.parse(figure))
const shares = (writtenShares ?? []).map((share) => Share.parse(share))
const releases = (writtenReleases ?? []).map((release) => Release.parse(release))
const claims = (writtenClaims ?? []).map((claim) => Claim.parse(claim))
const forceFigures = (writtenForceFigures ?? []).map((figure) => ForceFigure.parse(figure))
const evidence = { figures, shares, releases }

const countOf = (id: string) => {
  const cell = figures.find((figure) => figure.id === id)?.cell
  return cell?.kind === 'count' ? cell.value : undefined
}

describe('every claim', () => {
  test('says what its outcome means for a reader', () => {
    expect(claims.filter(({ meaning }) => meaning === undefined).map(({ id }) => id)).toEqual([])
  })
})

describe('the figures behind the article', () => {
  test('offences with a known method and those without make 10,119', () => {
    expect(countOf('april-2017-to-october-2019')).toBe(10119)
    expect((countOf('method-known') ?? 0) + (countOf('method-not-recorded') ?? 0)).toBe(10119)
  })

  test('no share printed with its count and its denominator contradicts itself', () => {
    expect(shares.filter(contradictsItself).map((share) => share.id)).toEqual([])
  })

  test('every share says what it is a share of, and gives a number, a count or the words it was given in', () => {
    expect(shares.filter((share) => share.of.words === '')).toEqual([])
    expect(
      shares.filter((share) => share.percent === undefined && share.count === undefined && share.words === undefined),
    ).toEqual([])
  })

  test('nothing is known before the release it belongs to', () => {
    const day = new Map(releases.map((release) => [release.id, release.knownFrom]))
    const early = [...figures, ...forceFigures].filter((figure) => figure.knownFrom < (day.get(figure.release) ?? '9'))
    expect(early.map((figure) => figure.id)).toEqual([])
  })

  test('each release of the offence in the widest place leads with one figure, and no regional or wider release with any', () => {
    const leading = figures.filter((figure) => figure.headline)
    expect(new Set(leading.map(({ release }) => release)).size).toBe(leading.length)
    expect(new Set(leading.map(({ geography }) => geography))).toEqual(new Set(['England and Wales', 'United Kingdom']))
    expect(leading.filter(({ release }) => !/^nspcc-\d{4}-\d{2}(-29)?$/.test(release))).toEqual([])
    expect(headlines(figures, releases)[0]?.figure.id).toBe('2024-25')
  })

  test('no force is counted with fewer than five offences, so nothing is withheld yet', () => {
    expect(forceFigures.filter(({ cell }) => publicCell(cell).kind === 'suppressed')).toEqual([])
  })

  test('only the regional table that was printed wrong exceeds its total', () => {
    const wrong = figures.filter((figure) => footingOf(figure, forceFigures)?.state === 'does-not-foot')
    expect(wrong.map(({ id }) => id)).toEqual(['north-west-first-year'])
  })

  test('the yearly totals of the four South East forces come to the total of seven years', () => {
    const counts = forceFigures.flatMap(({ release, cell }) =>
      release === 'nspcc-2024-11-south-east' && cell.kind === 'count' ? [cell.value] : [],
    )
    expect(counts).toHaveLength(27)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(countOf('south-east-2017-18-to-2023-24'))
  })
})

describe('the claims', () => {
  test('every expression can be worked out, but for those that would splice releases', () => {
    const outcomes = claims.flatMap(({ id, expression, asserted }) =>
      expression === undefined ? [] : [{ id, outcome: evaluate(expression, evidence), splices: asserted?.kind === 'comparable' }],
    )
    expect(outcomes.length).toBeGreaterThan(20)
    expect(outcomes.filter(({ outcome, splices }) => outcome.ok === splices).map(({ id }) => id)).toEqual([])
    expect(new Set(outcomes.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.reason])))).toEqual(
      new Set(['different-releases']),
    )
  })

  test.each([
    ['facebook-owned-share', 55.38, 55.38],
    ['not-a-share-of-all', 31.65, 74.49],
    ['acceleration', 1.16, 1.23],
    ['per-day', 10.74, 11.11],
    ['north-west-parts', 566, 566],
    ['snapchat-instances', 1060, 1060],
  ])('%s comes to between %d and %d', (id, low, high) => {
    const outcome = evaluate(claims.find((claim) => claim.id === id)?.expression ?? '', evidence)
    expect(outcome.ok && outcome.value.interval.low).toBeCloseTo(low, 2)
    expect(outcome.ok && outcome.value.interval.high).toBeCloseTo(high, 2)
  })

  test('the order of the claims has no ties', () => {
    expect(new Set(claims.map((claim) => claim.order)).size).toBe(claims.length)
  })
})

const facts = (name: string) => keptRecords(`facts/${name}.json`)
const hasFacts = keptFile('facts/offence-stats.json') !== undefined

describe.skipIf(!hasFacts)('every gathered fact is in the evidence', () => {
  const valueIn = (cell: Figure['cell']) => ('value' in cell ? String(cell.value) : '')

  test('each total is a figure of the same value over the same period, except the one that must not be published', () => {
    const held = new Set(figures.map(({ cell, period }) => `${valueIn(cell)} from ${period.from}`))
    const missing = facts('offence-stats').filter(
      ({ id, value, periodStart }) => id !== 'ST09' && !held.has(`${value} from ${periodStart}`),
    )
    expect(missing).toEqual([])
    expect(figures.filter(({ cell }) => valueIn(cell) === '5335')).toEqual([])
  })

  test('each share of a platform is there with its percentage and its denominator', () => {
    const wanted = facts('platform-shares').map(({ percent, denominatorN }) => `${percent} of ${denominatorN}`)
    expect(shares.map(({ percent, of }) => `${percent ?? ''} of ${of.n ?? ''}`).sort()).toEqual(wanted.sort())
  })

  test('each force and year is there, and a blank is not a zero', () => {
    const nameOf = new Map((forces ?? []).map((force) => [force.id, force.name]))
    const held = forceFigures.map(({ force, cell, id }) => `${nameOf.get(force)} ${id.slice(-7)} ${valueIn(cell)}`)
    const wanted = facts('force-level-stats').map(({ force, year, value }) => `${force} ${year?.replace('/', '-')} ${value}`)
    expect(held.sort()).toEqual(wanted.sort())
  })
})
