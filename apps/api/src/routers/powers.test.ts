import { countUses, isUse } from '@dutywatch/domain/regulator'
import { tracker } from '@dutywatch/online-safety'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the powers', () => {
  test('carry every use there is, each with its own power', async () => {
    const { powers } = await api.ask().powers.list.query()
    expect(powers.flatMap(({ actions }) => actions)).toHaveLength(tracker.enforcementActions.length)
    for (const { power, actions } of powers) expect(actions.every((action) => action.power === power.id)).toBe(true)
  })

  test('that were only considered do not count as used', async () => {
    const { powers, used } = await api.ask().powers.list.query()
    const considered = powers.filter(({ actions }) => actions.length > 0 && !actions.some(isUse))
    expect(considered.map(({ power }) => power.id)).toEqual(['entry-inspection-audit', 'access-restriction-order'])
    expect(used).toBe(powers.filter(({ actions }) => actions.some(isUse)).length)
  })

  test('are told apart from what the regulator must do, and from being the regulator, which is no use of anything', async () => {
    const { powers } = await api.ask().powers.list.query()
    const of = (kind: string) => powers.filter(({ power }) => power.kind === kind)
    expect(of('duty').map(({ power }) => power.provisions)).toEqual(['ss. 41-47', 's. 98', 's. 95', 's. 149'])
    expect(of('role').map(({ power, actions }) => [power.id, actions])).toEqual([['regulate-online-safety', []]])
  })

  test('were used as often as the records tell: the first four confirmation decisions are four', async () => {
    const { row } = await api.ask().powers.byId.query({ id: 'confirmation-decision' })
    expect(countUses(row.actions)).toBe(4)
  })

  test('fined what the known sums add up to, and the others are counted apart', async () => {
    const { fines, known } = await api.ask().powers.list.query()
    const sum = fines.reduce((total, { penalty }) => total + (penalty?.amount ?? 0), 0)
    expect(known.sums).toEqual([{ amount: sum, currency: 'GBP' }])
    expect(known.floors).toMatchObject([{ atLeast: { amount: 4_030_000 }, over: { amount: 3_000_000 }, by: '2026-03-09' }])
    expect([known.withSum + known.withoutSum, known.withoutSum]).toEqual([fines.length, 2])
  })

  test('are none in May 2020, and nothing breaks', async () => {
    expect(await api.ask('2020-05-29').powers.list.query()).toMatchObject({ powers: [], used: 0, fines: [], known: { sums: [] } })
  })

  test('say of each provision whether it is in force', async () => {
    const { forces } = await api.ask().powers.byId.query({ id: 'financial-penalty' })
    expect(forces.map(({ label }) => label)).toEqual(['s. 137', 'ss. 139–141', 's. 143', 'Sch. 13'])
    expect(new Set(forces.map(({ status }) => status))).toEqual(new Set(['in-force']))
  })

  test('say nothing of a Part as a whole, which comes into force section by section', async () => {
    const { forces } = await api.ask().powers.byId.query({ id: 'regulate-online-safety' })
    expect(forces.map(({ label, status }) => [label, status])).toEqual([['s. 1(2)(b)', 'in-force']])
  })

  test('that do not exist are refused in words', async () => {
    await expect(api.ask().powers.byId.query({ id: 'none' })).rejects.toThrow('There is no power “none”')
  })
})
