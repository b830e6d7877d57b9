import type { RecordInput } from '@dutywatch/domain/tracker'
import { expect, test } from 'vitest'
import { dampReturn, dampTracker } from '../../testing/damp-batch.ts'
import { testDatabase } from '../../testing/engines.ts'
import { aReadingOf, aStoredCell, quarters } from '../../testing/stored-cells.ts'
import { publishAll } from '../../testing/trackers.ts'
import { makeRelease } from './index.ts'

const [first, second] = quarters
if (!first || !second) throw new Error('There are no quarters.')

const refusedTheRest: RecordInput<'requests'> = {
  id: 'ask-gwent',
  knownFrom: '2020-03-01',
  citations: [{ source: 'hansard-2020-02-13', confidence: 'confirmed' }],
  batch: 'damp-2019',
  force: 'gwent',
  asked: 'Damp homes',
  events: [
    { kind: 'sent', on: '2020-01-10' },
    { kind: 'part-answered', exemptions: ['s.12'], on: '2020-02-01' },
  ],
}

test('a force whose reply gave only some of what was asked answered in part, and is not named among those that gave no figure', async () => {
  await using database = await testDatabase('sqlite')
  const { db } = database
  const given = { kent: first, essex: first, gwent: second, dyfed: second }
  const returns = []
  for (const [force, period] of Object.entries(given))
    returns.push(dampReturn(force, await aReadingOf(db, [aStoredCell(70, { force, period })], force)))
  await publishAll(db, dampTracker(returns, { requests: [refusedTheRest] }))
  const made = await makeRelease(db, {
    from: { batch: 'damp-2019' },
    words: { title: 'Damp', published: '2020-04-01', method: 'Asked of every force.', caveats: [] },
    by: 'Ada',
    at: '2024-06-02T09:00:00.000Z',
  })
  if (!made.ok) throw new Error(made.message)
  const { cells, records } = made.value
  const inFirst = cells.filter(({ period, category }) => period.from === first.from && category === '')
  const of = (place: string) => inFirst.find(({ force, scope }) => (force ?? scope) === place)
  const refused = { cell: { kind: 'refused', exemption: 's.12' }, coverage: { partial: 1, refused: 0 } }
  expect(of('gwent')).toMatchObject(refused)
  expect(of('dyfed')).toMatchObject({ cell: { kind: 'not-known' }, coverage: { partial: 1, silent: 0 } })
  expect(of('wales')?.coverage).toEqual({ answered: 0, partial: 2, refused: 0, silent: 0, of: 2 })
  const figure = records.figures.find(({ geography, period }) => geography === 'All forces asked' && period.from === first.from)
  expect(figure?.coverage).toEqual({ answered: 2, of: 6, missing: ['dorset', 'railways'], inPart: ['gwent', 'dyfed'] })
})
