import { createTRPCClient, localLink } from '@trpc/client'
import { aRecord } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import { pinVerdicts } from '../commands/verdicts/index.ts'
import { editionOf, editionStore, publishProposal } from '../ledger/index.ts'
import { testDatabase } from '../testing/engines.ts'
import { fountainsPrints, fountainsTracker, publishPrints } from '../testing/fountains.ts'
import { publishAll } from '../testing/trackers.ts'
import { appRouter, type AppRouter } from './index.ts'

const at = '2024-06-04T09:00:00.000Z'
const verdict = {
  ...aRecord('on-tests', '2024-01-20'),
  ask: 'a1.1',
  criterion: 'yearly',
  text: 'fountains-as-introduced-commons',
  verdict: 'met',
  reason: 'It says so.',
  provisions: 'cl. 3',
  on: '2024-01-20',
} as const

test('a verdict that needs review comes with what changed in the words it rests on, and only from the day they changed', async () => {
  await using database = await testDatabase('sqlite')
  const { db } = database
  await publishAll(db, fountainsTracker())
  await publishPrints(db, [fountainsPrints.introduced])
  await publishAll(db, { ...(await editionOf(db)).tracker, verdicts: fountainsTracker({ verdicts: [verdict] }).verdicts })
  const pinned = await pinVerdicts(db, { by: 'Ada', at })
  await publishProposal(db, (pinned.ok && pinned.value.proposal) || '', { by: 'Ada', note: 'Pins.', at })
  await publishPrints(db, [fountainsPrints.amended])
  const context = { db, store: editionStore(database), now: { today: '2024-06-20', current: 5 } }
  const api = createTRPCClient<AppRouter>({
    links: [localLink({ router: appRouter, createContext: () => Promise.resolve(context) })],
  })

  const now = await api.reviews.list.query()
  expect(now).toMatchObject({ needReview: 1, tested: [{ needsReview: true, ask: { id: 'a1.1' } }] })
  expect(now.tested[0]?.pins[0]?.difference?.summary).toContain('became clause 4')
  const ask = await api.asks.byId.query({ id: 'a1.1' })
  expect(ask.reviews.map(({ needsReview }) => needsReview)).toEqual([true])
  expect((await api.asks.list.query()).watched).toEqual({ verdicts: 1, needReview: 1 })
  expect((await api.overview.today.query()).asks.watched).toEqual({ verdicts: 1, needReview: 1 })
  const thread = (await editionOf(db)).tracker.verdicts[0]?.pins[0]?.thread ?? ''
  expect(await api.threads.byId.query({ id: thread })).toMatchObject({
    asks: [{ ask: { id: 'a1.1' } }],
    needReview: ['on-tests'],
  })
  expect(await api.texts.provision.query({ id: verdict.text, address: 'clause-3' })).toMatchObject({ needReview: ['on-tests'] })
  expect(await api.texts.provision.query({ id: verdict.text, address: 'clause-4' })).toMatchObject({ asks: [], needReview: [] })
  const before = await api.reviews.list.query({ asOf: '2024-02-01' })
  expect(before).toMatchObject({ needReview: 0, tested: [{ needsReview: false }] })
})
