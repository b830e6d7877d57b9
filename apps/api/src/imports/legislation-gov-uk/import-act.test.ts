import { addDays } from '@dutywatch/domain/date'
import { aRecord } from '@dutywatch/domain/testing'
import type { TrackerInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { clockAt } from '../../clock.ts'
import { currentEditionNumber, editionOf, listProposals, publishProposal } from '../../ledger/index.ts'
import { engines, testDatabase, type Engine } from '../../testing/engines.ts'
import { fountainsAct, fountainsChanges } from '../../testing/fountains-act.ts'
import { fountainsTracker } from '../../testing/fountains.ts'
import { keptFile } from '../../testing/kept-file.ts'
import { quickTiming } from '../../testing/quick-timing.ts'
import { replayServer, type Replies, type Reply } from '../../testing/replay-server.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { publishAll } from '../../testing/trackers.ts'
import { httpClient } from '../http/index.ts'
import { importAct, readActAddress, type ActImport } from './index.ts'

const today = '2024-06-20'
const words = '/ukpga/2024/12/enacted/data.xml'
const feed = '/changes/affected/ukpga/2024/12/data.feed?results-count=100&sort=modified'
const next = `http://www.legislation.gov.uk${feed}&page=2`

const replies: Replies = {
  [words]: fountainsAct,
  [feed]: fountainsChanges(
    [
      { id: 'a', provisions: 's. 1', on: '2024-06-01' },
      { id: 'b', provisions: 's. 2(1)-(3)', on: '2024-06-01', where: 'reg. 2(b)' },
      { id: 'c', provisions: 's. 2', on: '2024-09-01', by: 701 },
      { id: 'd', provisions: 's. 1', what: 'words substituted', on: '2024-06-01' },
    ],
    next,
    6,
  ),
  [`${feed}&page=2`]: fountainsChanges(
    [
      { id: 'e', provisions: 'Sch. 1 para. 2', on: '2024-06-01', extent: 'for specified purposes' },
      { id: 'f', provisions: 'the bits by the river', on: '2024-06-01' },
    ],
    undefined,
    6,
  ),
}

async function anAct(overrides: Partial<TrackerInput> = {}, engine: Engine = 'sqlite') {
  const database = await testDatabase(engine)
  await publishAll(database.db, fountainsTracker({ informedTo: '2024-06-10', ...overrides }))
  const server = await replayServer(replies)
  const run = async (more: Partial<ActImport> = {}) => {
    using folder = temporaryFolder()
    const client = httpClient({
      base: server.base,
      contact: 'ada@charity.example',
      pace: { most: 1_000, perMs: 1_000, apartMs: 0 },
      keep: { folder: folder.path, forMs: 0 },
      timing: quickTiming(Date.parse(`${today}T09:00:00Z`)),
    })
    const address = { act: 'ukpga/2024/12', version: 'enacted' }
    return await importAct(database.db, { client, address, by: 'Ada', clock: clockAt(today), ...more })
  }
  return {
    db: database.db,
    server,
    run,
    found: async (more?: Partial<ActImport>) => {
      const imported = await run(more)
      if (!imported.ok) throw new Error(imported.message)
      return imported.value
    },
    publish: async (proposal: string | undefined) => {
      const at = `${addDays(today, 1)}T09:00:00.000Z`
      const published = await publishProposal(database.db, proposal ?? '', { by: 'Ada', note: 'Read.', informedTo: today, at })
      if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
      return (await editionOf(database.db)).tracker
    },
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
    },
  }
}

describe.each(engines)('asking legislation.gov.uk on %s', (engine) => {
  test('proposes the words of the Act and what brings it into force, citing the instrument', async () => {
    await using act = await anAct({}, engine)
    const { words: kept, commencements, changes } = await act.found()
    expect(kept).toMatchObject({ planned: [{ text: { kind: 'act', publishedOn: '2024-05-24' } }] })
    expect(changes).toMatchObject({ records: 6, total: 6 })
    expect(commencements.plan.news).toEqual([
      'ss. 1 and 2(1)–(3): in force on 1 June 2024, S.I. 2024/700.',
      'Sch. 1 para 2: in force on 1 June 2024, for specified purposes, S.I. 2024/700.',
      's. 2: in force on 1 September 2024, S.I. 2024/701.',
    ])
    expect(commencements.plan.unread).toEqual(['the bits by the river, by S.I. 2024/700'])
    expect(await currentEditionNumber(act.db)).toBe(1)
    await act.publish('proposal' in kept ? kept.proposal : undefined)
    const tracker = await act.publish(commencements.proposal)
    expect(tracker.texts).toMatchObject([{ kind: 'act', file: { name: 'ukpga-2024-12-enacted.xml' } }])
    expect(tracker.commencements.map(({ event, knownFrom, form }) => [event, knownFrom, form])).toEqual([
      ['came-into-force', '2024-06-01', 'by-regulations'],
      ['came-into-force', '2024-06-01', 'by-regulations'],
      ['appointed', today, 'by-regulations'],
    ])
    expect(tracker.commencements[0]?.citations).toEqual([
      { source: 'changes-ukpga-2024-12-2024-06-20', confidence: 'confirmed' },
      { source: 'legislation-uksi-2024-700', confidence: 'reported', locator: 'reg. 2; reg. 2(b)' },
    ])
    expect(tracker.sources.find(({ id }) => id === 'legislation-uksi-2024-700')).toMatchObject({
      title: 'The Public Drinking Fountains Act 2024 (Commencement No. 1) Regulations 2024 (S.I. 2024/700)',
      published: '2024',
      url: 'https://www.legislation.gov.uk/uksi/2024/700',
    })
  })

  test('finds nothing new the second time, while the proposals wait and once they are published', async () => {
    await using act = await anAct({}, engine)
    const first = await act.found()
    const { words: wait, commencements } = await act.found()
    expect(wait).toEqual({ left: expect.stringContaining('at the same address wait already, in import-') })
    expect(commencements).toMatchObject({ plan: { changes: [] }, waiting: [first.commencements.proposal] })
    await act.publish('proposal' in first.words ? first.words.proposal : undefined)
    await act.publish(first.commencements.proposal)
    const later = await act.found()
    expect(later.words).toMatchObject({ planned: [], heldAlready: [{ file: 'ukpga-2024-12-enacted.xml' }] })
    expect(later.commencements).toMatchObject({ plan: { changes: [] }, waiting: [] })
    expect(await listProposals(act.db, 'open')).toEqual([])
  })
})

describe('what a person recorded of the coming into force', () => {
  const record = {
    ...aRecord('by-hand', '2024-06-01'),
    bill: 'fountains',
    provisions: 'ss. 1 and 2',
    form: 'by-regulations' as const,
    event: 'came-into-force' as const,
    on: '2024-06-01',
    instrument: 'S.I. 2024/700',
  }

  test('is not proposed again, and what is left of an entry is', async () => {
    await using act = await anAct({ commencements: [record] })
    const { plan } = (await act.found({ dryRun: true })).commencements
    expect(plan.news).toEqual([
      'Sch. 1 para 2: in force on 1 June 2024, for specified purposes, S.I. 2024/700.',
      's. 2: in force on 1 September 2024, S.I. 2024/701.',
    ])
    expect(plan.differences).toEqual([])
    expect(await listProposals(act.db)).toEqual([])
  })

  test('stands where the publisher has another day by the same instrument, and the report says so', async () => {
    await using act = await anAct({ commencements: [{ ...record, on: '2024-05-31', knownFrom: '2024-05-31' }] })
    const { plan } = (await act.found()).commencements
    expect(plan.differences).toEqual([
      '“by-hand” (ss. 1 and 2): the tracker has 31 May 2024, legislation.gov.uk 1 June 2024, both by S.I. 2024/700.',
    ])
    expect(plan.news).toEqual([
      'Sch. 1 para 2: in force on 1 June 2024, for specified purposes, S.I. 2024/700.',
      's. 2: in force on 1 September 2024, S.I. 2024/701.',
    ])
  })
})

const refused: readonly (readonly [string, string, Reply, string])[] = [
  [
    'a web page',
    words,
    { headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><html><p>Sorry</p></html>' },
    'web page',
  ],
  ['half of the Act', words, { ...fountainsAct, body: String(fountainsAct.body).slice(0, 900) }, 'Line '],
  [
    'another Act',
    words,
    { ...fountainsAct, body: String(fountainsAct.body).replaceAll('ukpga/2024/12', 'ukpga/2024/13') },
    'not with the whole Act ukpga/2024/12',
  ],
  ['a feed for the Act', words, fountainsChanges([{ id: 'a', provisions: 's. 1' }]), 'not with the whole Act'],
  ['the Act for the feed', feed, fountainsAct, 'not with a feed of changes'],
  [
    'a feed that comes round again',
    `${feed}&page=2`,
    fountainsChanges([], `http://www.legislation.gov.uk${feed}`),
    'come round again',
  ],
  [
    'a next page elsewhere',
    feed,
    fountainsChanges([], 'http://elsewhere.example/feed'),
    'at another host, http://elsewhere.example/feed',
  ],
  ['a 503 that stays', `${feed}&page=2`, { status: 503 }, 'It answered 503'],
  ['no such Act', words, { status: 404 }, 'There is nothing of that number or address'],
]

test.each(refused)('%s is refused: the request is named, and nothing is kept or proposed', async (_, at, reply, sentence) => {
  await using act = await anAct()
  act.server.answer({ ...replies, [at]: reply })
  const answer = await act.run()
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(sentence) })
  expect(answer).toMatchObject({ message: expect.stringMatching(/^GET http:\/\/127\.0\.0\.1:\d+\//) })
  expect(await listProposals(act.db)).toEqual([])
})

test('an Act that no Bill of the tracker became is refused', async () => {
  await using act = await anAct({ bills: [] })
  expect(await act.run()).toMatchObject({ ok: false, reason: 'other-bill' })
})

const kept = keptFile('data/clml/changes-affecting-ukpga-2002-38-feed.xml')

test.skipIf(!kept)('a feed of the publisher as it was is read whole', async () => {
  await using act = await anAct()
  act.server.answer({ ...replies, [feed]: { ...fountainsAct, body: kept ?? '' } })
  const { changes, commencements } = await act.found()
  expect(changes).toMatchObject({ records: 336, total: 336, effects: [] })
  expect(commencements.plan.changes).toEqual([])
})

test.each([
  ['ukpga/2023/50', { act: 'ukpga/2023/50' }],
  ['/ukpga/2023/50/enacted', { act: 'ukpga/2023/50', version: 'enacted' }],
  ['https://www.legislation.gov.uk/ukpga/2023/50/2024-03-01/data.xml', { act: 'ukpga/2023/50', version: '2024-03-01' }],
  ['http://www.legislation.gov.uk/id/ukpga/2023/50', { act: 'ukpga/2023/50' }],
  ['https://www.legislation.gov.uk/ukpga/2023/50/data.xml', { act: 'ukpga/2023/50' }],
])('“%s” is an Act', (text, address) => {
  expect(readActAddress(text)).toEqual({ ok: true, value: address })
})

test.each([
  '',
  'uksi/2023/50',
  'ukpga/2023/50/section/1',
  'ukpga/2023/50/2024-13-01',
  'https://elsewhere.example/ukpga/2023/50',
  '../../ukpga/2023/50',
])('“%s” is none', (text) => {
  expect(readActAddress(text)).toMatchObject({
    ok: false,
    reason: 'not-an-act',
    message: expect.stringContaining('Write it like'),
  })
})
