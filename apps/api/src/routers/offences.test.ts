import { tracker } from '@dutywatch/online-safety'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

const counted = 'sexual-communication-with-a-child'

test('every offence is told of, the one the campaign counts first', async () => {
  const { offences } = await api.ask().offences.list.query()
  expect(offences).toHaveLength(tracker.offences.length)
  expect(offences[0]?.offence).toMatchObject({ id: counted, act: 'Sexual Offences Act 2003', provision: 's. 15A' })
})

test('the offence is law in England and Wales from 3 April 2017, and nowhere before', async () => {
  const { row } = await api.ask('2017-04-03').offences.byId.query({ id: counted })
  expect(row.territories).toEqual([{ territory: 'england-and-wales', inForce: true }])
  await expect(api.ask('2017-04-02').offences.byId.query({ id: counted })).rejects.toThrow('not known yet on 2 April 2017')
})

test('a neighbour knows its neighbour, whichever of them says so', async () => {
  const { neighbours } = await api.ask().offences.byId.query({ id: 'meeting-a-child-following-grooming' })
  expect(neighbours.map(({ offence }) => offence.id)).toContain(counted)
})

test('an offence whose commencement was not found is not said to be in force', async () => {
  const { row } = await api.ask().offences.byId.query({ id: 'sexual-communication-with-a-child-northern-ireland' })
  expect(row.territories).toEqual([{ territory: 'northern-ireland', inForce: false }])
})

test('in May 2020 the offences of the Online Safety Act are unknown', async () => {
  const { offences } = await api.ask('2020-05-29').offences.list.query()
  expect(offences.map(({ offence }) => offence.act)).not.toContain('Online Safety Act 2023')
})
