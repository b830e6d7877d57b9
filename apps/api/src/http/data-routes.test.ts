import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { readTracker, type TrackerInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { testServer } from '../testing/test-server.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const terms = [aTerm('early', 'Known early.', '2020-03-01'), aTerm('late', 'Known late.', '2024-06-10')]
const first = aTrackerOfTerms(1)
const second = aTrackerOfTerms(0, { terms, informedTo: '2024-06-10' })
const lets: Partial<TrackerInput> = {
  forces: [{ ...aRecord('kent'), name: 'Kent', kind: 'territorial', nation: 'england', regime: 'FOIA' }],
  batches: [
    {
      ...aRecord('lets'),
      title: 'Damp homes let',
      launchedOn: '2020-02-13',
      asks: 'damp homes',
      questions: [{ id: 'let', words: 'How many?', unit: 'recorded-offences' }],
      periods: [{ from: '2023-01-01', to: '2023-12-31' }],
      authorities: ['kent'],
    },
  ],
  requests: [
    { ...aRecord('lets.kent'), batch: 'lets', force: 'kent', asked: 'How many?', events: [{ kind: 'sent', on: '2024-05-03' }] },
  ],
}
const prepare = ({ db }: Database) => publishAll(db, first, second)

describe('the published data', () => {
  test('the tracker is the current edition, whole, and names it', async () => {
    await using site = await testServer({ prepare })
    const { status, headers, body } = await site.get('/data/tracker.json')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'dutywatch-edition': '2',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    expect(readTracker(JSON.parse(body.toString()))).toEqual({ ok: true, value: second })
  })

  test('any edition can be had, and may be kept for ever', async () => {
    await using site = await testServer({ prepare })
    const { headers, body } = await site.get('/data/tracker.json?edition=1')
    expect(readTracker(JSON.parse(body.toString()))).toEqual({ ok: true, value: first })
    expect(headers['cache-control']).toContain('immutable')
  })

  test('whoever has the data gets 304', async () => {
    await using site = await testServer({ prepare })
    const etag = String((await site.get('/data/tracker.json')).headers['etag'])
    expect((await site.get('/data/tracker.json', { 'If-None-Match': etag })).status).toBe(304)
  })

  test('whoever has the very same data of an earlier edition is told which edition they are of now', async () => {
    await using site = await testServer({ prepare: ({ db }) => publishAll(db, first, second, first) })
    const early = await site.get('/data/tracker.json?edition=1')
    const { status, headers } = await site.get('/data/tracker.json', { 'If-None-Match': String(early.headers['etag']) })
    expect([status, headers['dutywatch-edition']]).toEqual([304, '3'])
  })

  test('a day of it can be had', async () => {
    await using site = await testServer({ prepare })
    const body: { terms: { id: string }[] } = JSON.parse((await site.get('/data/tracker.json?asOf=2021-01-01')).body.toString())
    expect(body.terms.map(({ id }) => id)).toEqual(['early'])
  })

  test('the editions are listed, newest first', async () => {
    await using site = await testServer({ prepare })
    const editions: { number: number }[] = JSON.parse((await site.get('/data/editions.json')).body.toString())
    expect(editions.map(({ number }) => number)).toEqual([2, 1])
  })

  test('the schema says what a tracker is', async () => {
    await using site = await testServer({ prepare })
    const schema: { type: string; properties: object } = JSON.parse((await site.get('/data/schema.json')).body.toString())
    expect(schema.type).toBe('object')
    expect(Object.keys(schema.properties)).toContain('terms')
  })

  test('the schema of mappings describes every field that an officer may write', async () => {
    await using site = await testServer({ prepare })
    const schema = (await site.get('/data/mapping-schema.json')).body.toString()
    for (const words of [
      '"headerRows"',
      'Two blocks of a sheet are two entries',
      '"suppressedBelow"',
      'words as written in rows or over columns',
    ])
      expect(schema).toContain(words)
  })

  test('what is due on requests is a table and a calendar, of all and of each batch', async () => {
    await using site = await testServer({ prepare: ({ db }) => publishAll(db, aTracker(lets)) })
    const table = await site.get('/data/due.csv')
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(table.body.toString()).toContain('2024-06-04,answer due,authority')
    for (const same of ['/data/batches/lets/due.csv', '/data/due.csv?batch=lets'])
      expect((await site.get(same)).body.toString()).toBe(table.body.toString())
    const calendar = await site.get('/data/batches/lets/due.ics')
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(calendar.body.toString()).toContain('UID:lets.kent.answer@dutywatch')
    expect((await site.get('/data/due.csv?asOf=2024-05-01')).body.toString().trim().split('\r\n')).toHaveLength(1)
    expect((await site.get('/data/due.ics?edition=1')).headers['cache-control']).toContain('immutable')
  })

  test.each([
    ['/data/batches/none/due.csv', 404, 'no-such-batch'],
    ['/data/due.csv?batch=none', 404, 'no-such-batch'],
    ['/data/due.csv?asOf=soon', 400, 'as-of-not-a-day'],
    ['/data/tracker.json?edition=9', 404, 'no-such-edition'],
    ['/data/tracker.json?edition=two', 400, 'edition-not-a-number'],
    ['/data/tracker.json?asOf=2030-01-01', 400, 'as-of-in-the-future'],
    ['/data/everything.json', 404, 'not-found'],
  ])('%s is refused with %i and the reason %s', async (path, status, reason) => {
    await using site = await testServer({ prepare })
    const answer = await site.get(path)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ reason, message: expect.any(String) })
  })
})
