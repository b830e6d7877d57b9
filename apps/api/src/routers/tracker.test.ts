import { expect, test } from 'vitest'
import { editionStore } from '../ledger/index.ts'
import { trackerOfTwo } from '../testing/desk-of-two.ts'
import { testDatabase } from '../testing/engines.ts'
import { publishAll } from '../testing/trackers.ts'
import { appRouter } from './index.ts'

test('a tracker says which of its campaigns let people approve what they proposed themselves', async () => {
  await using database = await testDatabase('sqlite')
  const tracker = trackerOfTwo()
  const [first, ...others] = tracker.campaigns.map((campaign) => ({ ...campaign, approval: 'second-person' as const }))
  const campaigns = first ? [{ ...first, approval: 'own' as const }, ...others] : []
  const { number } = await publishAll(database.db, { ...tracker, campaigns })
  const context = { db: database.db, store: editionStore(database), now: { today: '2024-06-20', current: number } }
  expect(await appRouter.createCaller(context).tracker.about()).toMatchObject({ approvedByOne: ['Warm Homes'] })
})
