import { lint, type Tracker } from '@dutywatch/domain/tracker'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { releaseTable } from '../db/queries/release-tables.ts'
import { editionOf } from '../ledger/index.ts'
import { openedDatabase, testPlace, type TestPlace } from '../testing/engines.ts'
import { forcesAsked } from '../testing/grooming-batch/batch.ts'
import { releases, runCampaign, silentOn, standingOn, type Campaign } from '../testing/grooming-batch/campaign.ts'
import { completeRows, isRecordedInAll, recordedPlatforms, type CompleteRow } from '../testing/grooming-batch/recount/complete.ts'
import { boundsIn, placeInFile, type FileRow } from '../testing/grooming-batch/recount/file-row.ts'
import { isBounds, type Heard } from '../testing/grooming-batch/recount/heard.ts'
import { placeOf, tooWellKnown, withheldIn, type PrintedRelease } from '../testing/grooming-batch/recount/public-knowledge.ts'
import { countedIn, coverageOf, printedCellOf } from '../testing/grooming-batch/recount/public-row.ts'
import {
  forcesWithin,
  geographies,
  recount,
  recountedYears,
  scopes,
  type RecountedRow,
} from '../testing/grooming-batch/recount/recount.ts'
import { batchShapes, refusals, replies } from '../testing/grooming-batch/replies.ts'
import { testServer } from '../testing/test-server.ts'

type Cells = Awaited<ReturnType<typeof releaseTable>>

/** A release as it was published, beside the rows that the files of its day come to. */
interface Published extends PrintedRelease {
  /** The rows over the forces of its widest scope that told every platform. */
  readonly complete: readonly CompleteRow[]
  readonly id: string
  readonly cells: Cells
  /** The scopes that it tells, the widest first. */
  readonly told: readonly string[]
  readonly coverageAt: (row: RecountedRow) => Cells[number]['coverage'] | undefined
}

/** Five platforms for two years; after the revision for one, since what the other's are of would tell of a small count. */
const sharesTold = [10, 5, 10]

let place: TestPlace
let campaign: Campaign
let tracker: Tracker
let published: readonly Published[]

beforeAll(async () => {
  place = await testPlace('sqlite')
  campaign = await runCampaign(place)
  await using database = await openedDatabase(place)
  tracker = (await editionOf(database.db)).tracker
  published = await Promise.all(
    releases.map(async ({ title, published: day, scopes: told }): Promise<Published> => {
      const release = tracker.releases.find((each) => each.title === title)
      const cells = await releaseTable(database.db, release?.table ?? '')
      const byPlace = new Map(cells.map((cell) => [placeOfCell(cell), cell]))
      const counted = recount(standingOn(place, day), silentOn(day))
      const complete = completeRows(counted, told[0] ?? '')
      return {
        id: release?.id ?? '',
        cells,
        told,
        complete,
        rows: [...counted.filter(({ who }) => !scopes.includes(who) || told.includes(who)), ...complete],
        cellAt: (of) => byPlace.get(placeOf(of))?.cell,
        coverageAt: (of) => byPlace.get(placeOf(of))?.coverage,
      }
    }),
  )
}, 120_000)

afterAll(() => place[Symbol.asyncDispose]())

function yearOf(figure: string): string {
  return recountedYears[tracker.figures.find(({ id }) => id === figure)?.period.from === '2017-04-01' ? 0 : 1]
}

function placeOfCell({ force, scope, question, period, category }: Cells[number]): string {
  const year = recountedYears[period.from === '2017-04-01' ? 0 : 1]
  return placeOf({ who: force ?? scope ?? '', question, year, what: category.replace('platform=', '') || 'all' })
}

test('46 authorities are asked, and answer in twenty shapes, refuse, keep silent, come late and revise', () => {
  expect(forcesAsked).toHaveLength(46)
  expect(new Set(replies.map(({ shape }) => shape.name)).size).toBe(batchShapes.length)
  expect(batchShapes.length).toBeGreaterThanOrEqual(20)
  expect(new Set(refusals.flatMap(({ event }) => event.slice(2))).size).toBe(4)
  expect(tracker.returns).toHaveLength(replies.length)
  expect(tracker.returns.filter(({ supersedes }) => supersedes !== undefined)).toHaveLength(3)
  expect(tracker.returns.filter(({ withdrawn }) => withdrawn !== undefined)).toHaveLength(1)
  expect(lint(tracker)).toEqual([])
})

describe.each(releases.map(({ title }, index) => ({ title, index })))('every figure of “$title”', ({ index }) => {
  const release = () => {
    const found = published[index]
    if (!found) throw new Error('It was not published.')
    return found
  }

  test('has the number of its files in each cell of its table, or is withheld because it may be', () => {
    const { rows, cells, cellAt, coverageAt } = release()
    expect(cells.map(placeOfCell).toSorted()).toEqual(rows.map(placeOf).toSorted())
    for (const row of rows) {
      const printed = cellAt(row)
      const counted = countedIn(row.heard)
      expect(coverageAt(row), placeOf(row)).toEqual('coverage' in row ? row.coverage : coverageOf(row.heard))
      const mayBeSecret = printed?.kind === 'withheld' && counted !== undefined && counted > 0
      if (!mayBeSecret) expect(printed, placeOf(row)).toEqual(printedCellOf(row.heard))
      if (row.heard.length === 1 && counted !== undefined && counted > 0 && counted < 5)
        expect(printed, placeOf(row)).toEqual({ kind: 'withheld' })
    }
  })

  test('is told of most forces and sums', () => {
    const counted = release().rows.filter(({ heard }) => countedIn(heard) !== undefined)
    const told = counted.filter((row) => release().cellAt(row)?.kind !== 'withheld')
    expect(told.length / counted.length).toBeGreaterThan(0.7)
  })

  test('is in the figures of each scope, with who is missing', () => {
    const { id, rows, cellAt, told } = release()
    const figures = tracker.figures.filter(({ release, unit }) => release === id && unit === 'recorded-offences')
    const sums = rows.filter(({ who, what }) => scopes.includes(who) && what === 'all')
    expect(figures).toHaveLength(sums.length)
    for (const row of sums) {
      const { answered, partial, of } = coverageOf(row.heard)
      const saying = (isThis: (said: Heard) => boolean) =>
        forcesWithin(row.who)
          .filter((_force, at) => row.heard.slice(at, at + 1).some(isThis))
          .map((force) => forcesAsked.find((each) => each.id === force)?.name)
      const isOpen = (said: Heard) => !isBounds(said) && said.says === 'left-open'
      const inPart = saying(isOpen)
      const figure = figures.find(
        (each) =>
          each.geography === geographies[row.who] &&
          each.period.from.slice(0, 4) === row.year.slice(0, 4) &&
          each.label.startsWith(row.question === 'charged' ? 'In how many' : 'How many'),
      )
      expect(figure, placeOf(row)).toMatchObject({
        cell: cellAt(row),
        coverage: {
          answered: answered + partial - inPart.length,
          of,
          missing: saying((said) => !isBounds(said) && !isOpen(said)),
          ...(inPart.length > 0 ? { inPart } : {}),
        },
        headline: placeOf(row) === `${told[0]} recorded 2018/19 all`,
      })
    }
  })

  test('is in the figures of each force', () => {
    const { id, rows, cellAt } = release()
    const own = tracker.forceFigures.filter((each) => each.release === id)
    const isOfForce = (row: RecountedRow) => !scopes.includes(row.who) && !('coverage' in row)
    const asked = rows.filter((row) => isOfForce(row) && row.question === 'recorded' && row.what === 'all')
    expect(own.map(({ force, period, cell }) => [force, period.from, cell])).toEqual(
      asked.map((row) => [row.who, `${row.year.slice(0, 4)}-04-01`, cellAt(row)]),
    )
  })

  test('is in the shares over all forces, or over those that told every platform, with who did not', () => {
    const { id, rows, complete, cellAt, told } = release()
    const shares = recountedYears.flatMap((year) => {
      const ofSome = complete.filter((row) => row.year === year && !isRecordedInAll(row.who))
      const of = ofSome.length > 0 ? ofSome : rows.filter(({ who, year: each }) => who === told[0] && each === year)
      const parts = of.filter(({ what }) => recordedPlatforms.some((each) => each === what))
      const n = parts.reduce((sum, row) => sum + (countedIn(row.heard) ?? 0), 0)
      const [whole] = ofSome
      const isTold = whole ? cellAt(whole)?.kind !== 'withheld' : parts.every((row) => cellAt(row)?.kind === 'count')
      const isShown = (row: RecountedRow) => isTold && cellAt(row)?.kind === 'count'
      return parts.filter(isShown).map((row) => `${row.what} ${year} ${countedIn(row.heard)} of ${n}`)
    })
    const figures = new Map(tracker.figures.filter((figure) => figure.release === id).map((figure) => [figure.id, figure]))
    const own = tracker.shares.filter(({ figure }) => figures.has(figure))
    const given = own.map(({ figure, platform, count, of }) => `${platform} ${yearOf(figure)} ${count} of ${of.n}`)
    expect(given.toSorted()).toEqual(shares.toSorted())
    expect(own).toHaveLength(sharesTold[index] ?? 0)
    for (const figure of figures.values()) {
      if (figure.unit !== 'cases-with-known-method') continue
      const whole = complete.find(({ year, what }) => year === yearOf(figure.id) && what === 'all')
      const absent = forcesAsked.filter(
        ({ id: force }) => forcesWithin(told[0] ?? '').includes(force) && !whole?.forces.includes(force),
      )
      const named = [...(figure.coverage?.missing ?? []), ...(figure.coverage?.inPart ?? [])]
      const recorded = complete.find(({ year, who }) => year === yearOf(figure.id) && isRecordedInAll(who))
      const shown = whole && cellAt(whole)?.kind === 'withheld' ? undefined : countedIn(whole?.heard ?? [])
      expect(figure.cell).toEqual(shown === undefined ? { kind: 'withheld' } : { kind: 'count', value: shown })
      expect(figure.recorded).toBe(recorded && cellAt(recorded)?.kind === 'count' ? countedIn(recorded.heard) : undefined)
      expect(figure.geography).toBe(geographies[told[0] ?? ''])
      expect(figure.coverage?.answered).toBe(whole?.forces.length)
      expect(named.toSorted()).toEqual(absent.map(({ name }) => name).toSorted())
      expect(figure.coverage?.inPart?.length).toBe(whole && 'coverage' in whole ? whole.coverage.partial : undefined)
    }
  })

  test('is in the files that everybody can have, cell by cell', async () => {
    const { id, rows, complete, cellAt } = release()
    await using site = await testServer({ place, clock: systemClock() })
    const table = parse((await site.get(`/data/releases/${id}.csv`)).body, { bom: true })
    const { sheets } = await readXlsx((await site.get(`/data/releases/${id}.xlsx`)).body)
    expect(sheets[0]?.rows.map((row) => row.map((value) => String(value ?? '')))).toEqual(table)
    const json: { rows: FileRow[] } = JSON.parse((await site.get(`/data/releases/${id}.json`)).body.toString())
    expect(json.rows.map((row) => Object.values(row).map((value) => String(value ?? '')))).toEqual(table.slice(1))
    const byPlace = new Map(json.rows.map((row) => [placeInFile(row), row]))
    expect(byPlace.size).toBe(rows.length)
    for (const row of rows) {
      const printed = cellAt(row)
      const ofScope = scopes.includes(row.who) ? coverageOf(row.heard) : { answered: null, of: null }
      const [whole] = complete.filter(({ year }) => year === row.year)
      const n = whole && cellAt(whole)?.kind === 'count' ? countedIn(whole.heard) : null
      const total = cellAt({ ...row, who: row.who.replace('.complete-recorded', '') })
      const of = isRecordedInAll(row.who) ? (total?.kind === 'count' ? total.value : null) : n
      const expected = 'coverage' in row ? { ...row.coverage, percent_of: of } : ofScope
      expect(byPlace.get(placeOf(row)), placeOf(row)).toMatchObject({
        ...boundsIn(printed),
        ...expected,
        kind: printed?.kind,
        note: expect.stringContaining(printed?.kind === 'refused' ? printed.exemption : ''),
      })
    }
  })
})

test('every sum that came out otherwise in the second release is a restatement', () => {
  const [first, second] = published
  const changed = second?.rows.filter(
    (row) =>
      scopes.includes(row.who) && row.what === 'all' && JSON.stringify(second.cellAt(row)) !== JSON.stringify(first?.cellAt(row)),
  )
  const between = tracker.restatements.map(({ values }) => values.map(({ release }) => release))
  expect(between).toEqual(changed?.map(() => [first?.id, second?.id]))
  expect(changed?.length).toBeGreaterThan(6)
})

test('no count that is withheld can be worked out from all releases together', async () => {
  expect(published.map(withheldIn).every((count) => count > 50)).toBe(true)
  expect(await tooWellKnown(published)).toEqual([])
})

test('what the shares of one year would be of is withheld after the revision, because it would tell of a count that is not to be told', async () => {
  const isSecret = (row: RecountedRow) => row.who === 'all-authorities.complete' && row.what === 'all'
  const [held] = published[1]?.complete.filter((row) => isSecret(row) && published[1]?.cellAt(row)?.kind === 'withheld') ?? []
  expect(held?.year).toBe('2018/19')
  const telling = published.map((release): PrintedRelease => ({
    ...release,
    cellAt: (of) =>
      held && placeOf(of) === placeOf(held) ? { kind: 'count', value: countedIn(held.heard) ?? 0 } : release.cellAt(of),
  }))
  expect(await tooWellKnown(telling)).not.toEqual([])
})

test('the attack breaks them when small counts alone are withheld', async () => {
  const careless = published.map((release): PrintedRelease => ({
    ...release,
    cellAt: (of) => {
      const row = release.rows.find((each) => placeOf(each) === placeOf(of))
      const [counted = 0, ...others] = row?.heard.flatMap((each) => (isBounds(each) ? (each.counted ?? []) : [])) ?? []
      return others.length === 0 && counted > 0 && counted < 5 ? { kind: 'withheld' } : { kind: 'count', value: counted }
    },
  }))
  expect((await tooWellKnown(careless)).length).toBeGreaterThan(20)
})

test('an import tells of no answer left to record where every answer was recorded', () => {
  expect(campaign.imported).toHaveLength(replies.length)
  for (const { err } of campaign.imported) expect(err).not.toContain('No answer to')
})

test('what the program says of a release counts what its table holds', () => {
  for (const [index, { out }] of campaign.released.entries()) {
    const withheld = published[index]?.cells.filter(({ cell }) => cell.kind === 'withheld').length
    expect(out).toContain(`${published[index]?.cells.length} cells to be public, ${withheld} of them withheld.`)
  }
})

test('on PostgreSQL every release has the same table, cell by cell', async () => {
  await using other = await testPlace('postgres')
  await runCampaign(other)
  await using database = await openedDatabase(other)
  const { tracker: there } = await editionOf(database.db)
  expect(there.releases.map(({ id, table }) => [id, table])).toEqual(tracker.releases.map(({ id, table }) => [id, table]))
  expect(there.figures).toEqual(tracker.figures)
}, 120_000)
