import type { Cell } from '@dutywatch/domain/evidence'
import { expect, test } from 'vitest'
import { editionOf, publishProposal } from '../../ledger/index.ts'
import { dampReturn, dampTracker } from '../../testing/damp-batch.ts'
import { testDatabase } from '../../testing/engines.ts'
import { aReadingOf, aStoredCell } from '../../testing/stored-cells.ts'
import { publishAll } from '../../testing/trackers.ts'
import { makeRelease } from '../make-release/index.ts'
import { rowsOfTable } from './rows-of-table.ts'

test('a row of only the forces that told every platform names them, and says what share of theirs it is', async () => {
  await using database = await testDatabase('sqlite')
  const { db } = database
  const replies: Readonly<Record<string, readonly [Cell | number, number]>> = {
    kent: [70, 30],
    essex: [20, 30],
    gwent: [{ kind: 'suppressed', below: 5 }, 60],
  }
  const returns = []
  for (const [force, [chat, post]] of Object.entries(replies)) {
    const cells = [
      aStoredCell(chat, { force, category: 'platform=chat' }),
      aStoredCell(post, { force, category: 'platform=post' }),
    ]
    returns.push(dampReturn(force, await aReadingOf(db, cells, force)))
  }
  await publishAll(db, dampTracker(returns))
  const made = await makeRelease(db, {
    from: { batch: 'damp-2019' },
    words: { title: 'Damp', published: '2020-04-01', method: 'Asked.', caveats: [] },
    by: 'Ada',
    at: '2024-06-02T09:00:00.000Z',
  })
  if (!made.ok) throw new Error(made.message)
  await publishProposal(db, made.value.proposal ?? '', { by: 'Ada', note: 'First.', at: '2024-06-03T09:00:00.000Z' })
  const { tracker } = await editionOf(db)
  const release = tracker.releases[0]
  if (!release) throw new Error('no release')
  const rows = rowsOfTable(tracker, release, made.value.cells)
  const chat = rows.find(({ scope, category }) => scope?.includes('told every platform') && category['platform'] === 'chat')
  expect(chat?.share).toEqual({ percent: 60, of: 150 })
  expect(chat?.notes).toEqual(['Only of kent; essex.'])
})
