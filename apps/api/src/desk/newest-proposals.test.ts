import { describe, expect, test } from 'vitest'
import { propose, withdraw } from '../ledger/index.ts'
import { deskOfTwo, trackerOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'

const [inspect, hush] = trackerOfTwo().demands
const term = trackerOfTwo().terms[0]
/** What connectors and campaigns propose in turn: of the first campaign's record, the second's, a shared one, and the second's own proposal. */
const kinds = [
  { collection: 'demands', record: inspect, campaign: undefined, isOurs: true },
  { collection: 'demands', record: hush, campaign: undefined, isOurs: false },
  { collection: 'terms', record: term, campaign: undefined, isOurs: true },
  { collection: 'terms', record: term, campaign: 'quiet-streets', isOurs: false },
  { collection: 'terms', record: term, campaign: 'warm-homes', isOurs: true },
] as const

describe.each(engines)('the list of proposals on %s', (engine) => {
  test('shows the newest hundred of the campaign, then the older ones, each once and none of another campaign', async () => {
    await using desk = await deskOfTwo(engine)
    const expected: string[] = []
    for (let number = 0; number < 250; number += 1) {
      const { collection, record, campaign, isOurs } = kinds[number % kinds.length] ?? kinds[0]
      const id = `p-${String(number).padStart(3, '0')}`
      // Several of one instant, so that the order is that of their ids.
      const createdAt = `2024-06-03T10:${String(Math.floor(number / 10)).padStart(2, '0')}:00.000Z`
      const change = { collection, id: String(record?.id), record }
      const filed = await propose(desk.db, {
        id,
        createdAt,
        createdBy: 'Ada',
        campaign,
        note: id,
        baseEdition: 1,
        changes: [change],
      })
      expect(filed.ok).toBe(true)
      if (isOurs) expected.unshift(id)
    }
    const ada = await desk.as('ada')
    const first = await ada.proposals.list({ campaign: 'warm-homes' })
    const older = await ada.proposals.list({ campaign: 'warm-homes', before: first.at(-1)?.id })
    expect([first.length, older.length]).toEqual([100, 50])
    expect([...first, ...older].map(({ id }) => id)).toEqual(expected)
    await withdraw(desk.db, 'p-000', { by: 'Ada', at: '2024-06-04T10:00:00.000Z' })
    expect(await ada.proposals.list({ campaign: 'warm-homes', states: ['withdrawn'] })).toMatchObject([
      { id: 'p-000', count: 1, collections: ['demands'] },
    ])
  })

  test('is one’s own, or what connectors filed, where that is asked for', async () => {
    await using desk = await deskOfTwo(engine)
    const campaign = 'warm-homes'
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const changes = [{ collection: 'terms', id: 'term-1', record: { ...term, meaning: 'Better.' } }]
    const { proposal: own } = await ada.proposals.start({ campaign, note: 'Mine.', changes })
    await grace.proposals.start({ campaign, note: 'Hers.', changes })
    const filed = { id: 'c-1', createdAt: '2024-06-03T10:00:00.000Z', createdBy: 'Connector', note: 'Read.', baseEdition: 1 }
    await propose(desk.db, { ...filed, changes })
    const ids = async (whose?: 'mine' | 'filed') => (await ada.proposals.list({ campaign, whose })).map(({ id }) => id)
    expect([await ids('mine'), await ids('filed'), (await ids()).length]).toEqual([[own], ['c-1'], 3])
  })
})
