import { aRecord } from '@dutywatch/domain/testing'
import { describe, expect, test } from 'vitest'
import { currentEditionNumber, listProposals } from '../../ledger/index.ts'
import { fountainsApi } from '../../testing/fountains-api.ts'
import { fountainsTracker } from '../../testing/fountains.ts'
import { aFountainsConnector, dayAsked, repliesOn } from '../../testing/fountains-connector.ts'
import { json, type Reply } from '../../testing/replay-server.ts'

const path = '/api/v1/Bills/4001'
const firstStages = `${path}/Stages?Skip=0&Take=20`
const secondStages = `${path}/Stages?Skip=3&Take=20`
const [firstStage] = fountainsApi.stages

const wrong: readonly (readonly [string, string, Reply, string])[] = [
  ['a web page', path, { headers: { 'content-type': 'text/html' }, body: '<html>Sorry</html>' }, 'a web page, not with JSON'],
  ['a 429 that stays', firstStages, { status: 429, headers: { 'retry-after': '1' } }, 'It answered 429'],
  ['a 500 that stays', secondStages, { status: 500, body: '{"title":"An error"}' }, 'It answered 500'],
  ['half a page', `${path}/Publications`, { body: '{"billId": 4001, "publications": [{"id"' }, 'no whole JSON'],
  ['half a list', secondStages, json({ items: [], totalResults: 8 }), 'there are 8, and gave no more after 3'],
  ['a changed field', firstStages, json({ items: [{ ...firstStage, id: 'nine' }], totalResults: 1 }), 'items.0.id: '],
  [
    'a changed day',
    firstStages,
    json({ items: [{ ...firstStage, stageSittings: [{ id: 7, date: '17/01/2024' }] }], totalResults: 1 }),
    'items.0.stageSittings.0.date: is not a day and time',
  ],
  ['another list', `${path}/Publications`, json([]), 'the whole answer: '],
  ['another Bill', path, json({ ...fountainsApi.bill, billId: 4002 }), 'It answered with the Bill 4002'],
  ['a redirect without end', path, { status: 302, headers: { location: path } }, 'more than 5 times'],
  ['no such Bill', path, { status: 404 }, 'There is nothing of that number'],
]

describe('an answer that cannot be used', () => {
  test.each(wrong)('%s: names the request, proposes nothing, changes nothing', async (_, at, reply, sentence) => {
    await using connector = await aFountainsConnector()
    connector.server.answer({ ...repliesOn(dayAsked), [at]: reply })
    const refused = await connector.run()
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(sentence) })
    expect(refused).toMatchObject({ message: expect.stringContaining(`GET ${connector.server.base}${at}: `) })
    expect(await listProposals(connector.db)).toEqual([])
    expect(await currentEditionNumber(connector.db)).toBe(1)
  })

  test('a 500 and then the answer costs nothing but time', async () => {
    await using connector = await aFountainsConnector()
    const good = repliesOn(dayAsked)
    connector.server.answer({ ...good, [path]: [{ status: 500 }, good[path] as Reply] })
    expect((await connector.found()).plan.news).toHaveLength(11)
  })
})

describe('a Bill that cannot be told', () => {
  const [bill] = fountainsTracker().bills
  if (!bill) throw new Error('The tracker has a Bill.')
  const other = { ...bill, ...aRecord('rivers', '2024-01-17'), titles: [{ title: 'Rivers Bill', from: '2024-01-17' }] }

  test('is refused when no Bill bore its title, with what to do', async () => {
    await using connector = await aFountainsConnector({ bills: [other] })
    const message = expect.stringContaining('Add the Bill first, with the url https://bills.parliament.uk/bills/4001.')
    expect(await connector.run()).toMatchObject({ reason: 'other-bill', message })
    expect(await connector.run(dayAsked, { bill: 'rivers' })).toMatchObject({ reason: 'other-bill' })
    expect(await connector.run(dayAsked, { bill: 'lakes' })).toMatchObject({
      reason: 'no-such-bill',
      message: expect.stringContaining('rivers'),
    })
  })

  test('is refused when several bore its title, unless one has its page', async () => {
    const second = { ...bill, ...aRecord('fountains-2', '2024-01-17') }
    await using connector = await aFountainsConnector({ bills: [bill, second] })
    expect(await connector.run()).toMatchObject({
      message: expect.stringContaining('fountains, fountains-2. Name the one with --bill.'),
    })
    expect((await connector.found(dayAsked, { bill: 'fountains-2', dryRun: true })).bill).toBe('fountains-2')
    await using paged = await aFountainsConnector({
      bills: [bill, { ...second, url: 'https://bills.parliament.uk/bills/4001/stages' }],
    })
    expect((await paged.found()).bill).toBe('fountains-2')
    const page = { ...bill, url: 'https://bills.parliament.uk/bills/99' }
    await using elsewhere = await aFountainsConnector({ bills: [page] })
    expect(await elsewhere.run()).toMatchObject({ reason: 'other-bill' })
  })
})
