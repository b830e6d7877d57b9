import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { RecordInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { dampCounts, publishDampRelease } from '../testing/damp-release.ts'
import { engines } from '../testing/engines.ts'
import { testServer } from '../testing/test-server.ts'
import { publishAll } from '../testing/trackers.ts'
import { datasetFormats } from './dataset-files.ts'

type Row = Record<string, string>

const address = '/data/releases/damp-in-early-2019'
const released = { prepare: async ({ db }: { db: Parameters<typeof publishDampRelease>[0] }) => publishDampRelease(db) }
const rowsOf = (body: Buffer): Row[] => parse<Row>(body, { bom: true, columns: true })

describe.each(engines)('the dataset of a release on %s', (engine) => {
  test('has every public number with its kind, bounds, authority and coverage', async () => {
    await using site = await testServer({ engine, ...released })
    const { status, headers, body } = await site.get(`${address}.csv`)
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    const first = rowsOf(body).filter(({ period_from: from }) => from === '2019-01-01')
    expect(first.find(({ scope }) => scope === 'All forces asked')).toMatchObject({
      release: 'damp-in-early-2019',
      question: 'damp',
      question_words: 'Damp homes',
      unit: 'recorded-offences',
      authority_id: '',
      kind: expect.stringMatching(/withheld|more-than/),
      answered: '5',
      silent: '1',
      of: '6',
    })
    expect(first.find(({ authority_id: id }) => id === 'essex')).toMatchObject({
      authority: 'essex',
      nation: 'england',
      kind: 'withheld',
      value: '',
      low: '',
      high: '',
      of: '',
      note: 'Withheld to protect people. Nothing is said of the count, not even whether it is small.',
    })
    expect(first.find(({ authority_id: id }) => id === 'insurers')).toMatchObject({ value: '8887', low: '8887', high: '8887' })
  })

  test('is the same in every format, with a meaning for each column, the licence and how to cite it', async () => {
    await using site = await testServer({ engine, baseUrl: 'https://example.org', ...released })
    const csv = parse((await site.get(`${address}.csv`)).body, { bom: true })
    const { sheets } = await readXlsx((await site.get(`${address}.xlsx`)).body)
    expect(sheets.map(({ name }) => name)).toEqual(['data', 'dictionary', 'about'])
    expect(sheets[0]?.rows.map((row) => row.map((value) => String(value ?? '')))).toEqual(csv)
    const [columns] = csv
    expect(sheets[1]?.rows.slice(1).map(([name]) => name)).toEqual(columns)
    const json = JSON.parse((await site.get(`${address}.json`)).body.toString())
    expect(json.columns.map(({ name }: { name: string }) => name)).toEqual(columns)
    expect(json.rows).toHaveLength(csv.length - 1)
    expect(json.citation).toBe(
      'Tenants Union, “Damp in early 2019”, 1 April 2020. Dutywatch, The Warm Homes campaign, edition 2 of 3 June 2024, https://example.org/data/releases/damp-in-early-2019.csv?edition=2',
    )
    await using nameless = await testServer({ engine, ...released })
    expect(JSON.parse((await nameless.get(`${address}.json`)).body.toString()).citation).toMatch(
      /, \/data\/releases\/damp-in-early-2019\.csv\?edition=2 on the site that this file is from$/,
    )
    const metadata = JSON.parse((await site.get(`${address}.csv-metadata.json`)).body.toString())
    expect(metadata).toMatchObject({ url: 'damp-in-early-2019.csv', 'dc:license': json.licence })
    expect(metadata.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(columns)
  })

  test('holds in no format a count that is withheld', async () => {
    await using site = await testServer({ engine, ...released })
    const kept = rowsOf((await site.get(`${address}.csv`)).body).filter(({ kind }) => kind === 'withheld')
    expect(kept.map(({ authority_id: id }) => id)).toContain('essex')
    expect(kept.every(({ value, low, high }) => `${value}${low}${high}` === '')).toBe(true)
    // A small count alone would be found in any table; that of whoever protects it is told by its digits.
    const held = kept
      .flatMap(({ authority_id: id = '' }) => dampCounts[id] ?? [])
      .map(String)
      .filter(({ length }) => length > 1)
    expect(held.length).toBeGreaterThan(0)
    for (const format of datasetFormats) {
      const { body } = await site.get(`${address}.${format}`)
      const words =
        format === 'xlsx'
          ? Object.values(unzipSync(body))
              .map((part) => strFromU8(part))
              .join('\n')
          : body.toString()
      for (const value of held) expect(words, format).not.toContain(value)
    }
  })
})

describe('a file of a dataset', () => {
  test('is the same bytes each time, and may be kept for ever under its edition', async () => {
    await using one = await testServer(released)
    await using other = await testServer(released)
    for (const format of datasetFormats) {
      const [here, there] = [await one.get(`${address}.${format}`), await other.get(`${address}.${format}`)]
      expect(here.body.equals(there.body), format).toBe(true)
      expect(here.headers['dutywatch-edition']).toBe('2')
    }
    const { headers } = await one.get(`${address}.xlsx?edition=2`)
    expect(headers).toMatchObject({
      'cache-control': expect.stringContaining('immutable'),
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  })

  test.each([
    [`${address}.csv?asOf=2020-03-31`, 'no-such-release'],
    [`${address}.csv?edition=1`, 'no-such-release'],
    [`${address}.ods`, 'no-such-format'],
    ['/data/releases/none.csv', 'no-such-release'],
  ])('%s is not found: %s', async (path, reason) => {
    await using site = await testServer(released)
    const { status, body } = await site.get(path)
    expect([status, JSON.parse(body.toString()).reason]).toEqual([404, reason])
  })

  test('of a release that only records tell of has its totals, shares and forces, the small ones withheld', async () => {
    const record = (id: string) => aRecord(id, '2020-05-01')
    const figure = {
      ...record('early.total'),
      release: 'early',
      label: 'Damp homes',
      unit: 'recorded-offences' as const,
      period: { from: '2019-04', to: '2020-03' },
      geography: 'England',
      cell: { kind: 'more-than' as const, value: 100 },
      coverage: { answered: 1, of: 2, missing: ['Essex'] },
    } satisfies RecordInput<'figures'>
    const tracker = aTracker({
      forces: [{ ...aRecord('kent'), name: 'Kent', code: 'E23000032', kind: 'territorial', nation: 'england', regime: 'FOIA' }],
      platforms: [{ ...aRecord('chat'), names: [{ name: 'Chat' }], sort: 'messaging' }],
      releases: [
        { ...record('early'), title: 'Early', publisher: 'Union', publishedOn: '2020-04', series: 'damp', method: 'Asked.' },
      ],
      figures: [figure],
      shares: [
        {
          ...record('early.chat'),
          figure: 'early.total',
          platform: 'chat',
          percent: 40,
          of: { unit: 'cases-with-known-method', words: 'cases whose platform is known', n: 50 },
        },
      ],
      forceFigures: [
        {
          ...record('early.kent'),
          force: 'kent',
          release: 'early',
          period: figure.period,
          unit: figure.unit,
          cell: { kind: 'suppressed', below: 5 },
        },
      ],
    })
    await using site = await testServer({ prepare: ({ db }) => publishAll(db, tracker) })
    const rows = rowsOf((await site.get('/data/releases/early.csv')).body)
    expect(rows).toMatchObject([
      {
        scope: 'England',
        kind: 'more-than',
        value: '',
        low: '101',
        high: '',
        answered: '1',
        of: '2',
        note: expect.stringContaining('No figure from Essex.'),
      },
      { by_platform: 'chat', kind: 'not-known', percent: '40', percent_of: '50', unit: 'cases-with-known-method' },
      { authority_id: 'kent', gss_code: 'E23000032', kind: 'suppressed', value: '', low: '1', high: '4', scope: '' },
    ])
  })
})
