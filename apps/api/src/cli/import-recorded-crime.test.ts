import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tracker as shipped } from '@dutywatch/online-safety'
import { recordedCrimeMapping } from '@dutywatch/returns/testing'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { cellTotals } from '../db/queries/cell-totals.ts'
import { readingIds } from '../db/queries/readings.ts'
import { releaseTable } from '../db/queries/release-tables.ts'
import { editionOf } from '../ledger/index.ts'
import { engines, openedDatabase, testPlace, type Engine } from '../testing/engines.ts'
import { publishAll } from '../testing/trackers.ts'
import { runProgram } from './program.ts'

const table = fileURLToPath(
  new URL('../../../../../shared/data/recorded-crime/prc-pfa-mar2013-onwards-tables201718.csv', import.meta.url),
)

const today = systemClock().today()

/** The shipped tracker, with the Home Office's table of 2017/18 imported as a person would. */
async function withTable(engine: Engine) {
  const place = await testPlace(engine)
  const { DATA_DIR, DATABASE_URL } = place.place
  const database = await openedDatabase(place)
  await publishAll(database.db, shipped)
  const mapping = join(DATA_DIR, 'mapping.json')
  writeFileSync(mapping, JSON.stringify(recordedCrimeMapping('any')))
  const run = async (...args: string[]) => {
    const said: string[] = []
    const output = { say: (line: string) => void said.push(line), warn: (line: string) => void said.push(line) }
    const code = await runProgram(args, { output, variables: { DATA_DIR, ...(DATABASE_URL && { DATABASE_URL }) } })
    if (code !== 0) throw new Error(said.join('\n'))
    return said.join('\n')
  }
  const publish = (said: string) =>
    run(
      'proposals',
      'publish',
      / as ([a-z0-9.-]+)\. See/.exec(said)?.[1] ?? '',
      '--by',
      'Ada',
      '--note',
      'Recorded crime.',
      '--informed-to',
      today,
    )
  const words = [
    '--title',
    'Recorded crime 2017/18',
    '--note',
    'Counts sexual grooming (88A), not comparable with offences under s.15A.',
  ]
  const imported = await run(
    'import',
    'returns',
    table,
    '--publisher',
    'Home Office',
    '--mapping',
    mapping,
    ...words,
    '--by',
    'Ada',
  )
  await publish(imported)
  return {
    db: database.db,
    run,
    publish,
    imported,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

describe.skipIf(!existsSync(table)).each(engines)('the Home Office’s table of recorded crime on %s', (engine) => {
  test('imports whole, adds up as published, and keeps bodies that are no force apart', async () => {
    await using program = await withTable(engine)
    const { db, imported } = program
    // Homicide is four codes under one label, in each force and quarter: added up as one cell.
    expect(imported).toContain(`${(23_068 - 3 * 176).toLocaleString('en-GB')} cells of 23,069 rows`)
    const { tracker } = await editionOf(db)
    const [sent] = tracker.returns
    expect(sent).toMatchObject({ publisher: 'Home Office', note: expect.stringContaining('not comparable') })
    const readings = await readingIds(db, [sent?.reading ?? ''])
    const byQuarter = async (ids?: readonly string[]) => {
      const scope = { readings, category: 'offence=88A', ...(ids && { forces: ids }) }
      const totals = await cellTotals(db, scope, ['period'])
      return totals
        .toSorted((a, b) => (a.period?.from ?? '').localeCompare(b.period?.from ?? ''))
        .map(({ total }) => (total.complete ? total.value : undefined))
    }
    expect(await byQuarter()).toEqual([895, 942, 1242, 1365])
    const ofKind = (kind: string) => tracker.forces.filter((force) => force.kind === kind).map(({ id }): string => id)
    const byForce = await cellTotals(db, { readings }, ['force'])
    const forces = byForce.map(({ force }) => force ?? '')
    expect(forces.filter((id) => ofKind('territorial').includes(id))).toHaveLength(43)
    expect(forces.filter((id) => ofKind('other').includes(id))).toHaveLength(4)
    expect(await byQuarter(ofKind('territorial'))).toEqual([893, 938, 1235, 1363])
    const [all] = await cellTotals(db, { readings }, [])
    expect(all?.total).toMatchObject({ complete: true, coverage: { answered: 22_540, of: 22_540 } })
  })

  test('gives a release of sexual grooming that says what it counts, without a small count in it', async () => {
    await using program = await withTable(engine)
    const { db, run, publish } = program
    const from = ['--returns', 'return-recorded-crime-2017-18-home-office', '--category', 'offence=88A']
    const words = [
      '--title',
      'Sexual grooming 2017/18',
      '--method',
      'As the Home Office counted it.',
      '--counts',
      'sexual grooming (88A)',
    ]
    await publish(await run('release', 'make', ...from, ...words, '--published', today, '--by', 'Ada'))
    const { tracker } = await editionOf(db)
    const release = tracker.releases.find(({ table: held }) => held !== undefined)
    expect(release).toMatchObject({ counts: 'sexual grooming (88A)', returns: ['return-recorded-crime-2017-18-home-office'] })
    const cells = await releaseTable(db, release?.table ?? '')
    const small = cells.filter(({ cell }) => 'value' in cell && cell.value !== 0 && Math.abs(cell.value) < 5)
    expect(small).toEqual([])
    const sums = cells.filter(({ scope }) => scope === 'all-authorities').map(({ cell }) => cell)
    expect(sums).toEqual([895, 942, 1242, 1365].map((value) => ({ kind: 'count', value })))
  })
})
