import { tracker } from '@dutywatch/online-safety'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the duties', () => {
  test('stand in one group each, all of them, and those in no law are the two that were only asked for', async () => {
    const { groups } = await api.ask().duties.list.query()
    const shown = groups.flatMap(({ duties }) => duties.map(({ duty }) => duty.id))
    expect(new Set(shown)).toEqual(new Set(tracker.duties.map(({ id }) => id)))
    expect(shown).toHaveLength(tracker.duties.length)
    expect(groups.find(({ state }) => state === 'no-such-duty')?.duties.map(({ duty }) => duty.id)).toEqual([
      'disclose-breaches',
      'disclose-design-changes',
    ])
  })

  test('are judged on the last day our sources reach, not on the day after them that was asked about', async () => {
    const { on, day } = await api.ask().duties.list.query()
    expect(on > tracker.informedTo).toBe(true)
    expect(day).toBe(tracker.informedTo)
  })

  test('that bind everybody and wait only for some are in force in part: the terms of service', async () => {
    const { row } = await api.ask().duties.byId.query({ id: 'terms-of-service' })
    expect(row.standing).toMatchObject({ state: 'in-force-in-part', day: '2025-03-17' })
    expect(row.standing.sentence).toContain('the rest: the Category 1 part (sections 71 and 72) waits')
  })

  test('lead to the thread of each of their provisions, a run to its first and its last', async () => {
    const { row } = await api.ask().duties.byId.query({ id: 'age-assurance' })
    expect(row.provisions).toEqual([
      { label: 's. 12(4)', thread: 'section-12' },
      { label: 's. 12(7)', thread: 'section-12', endsRun: true },
      { label: 's. 81', thread: 'section-81' },
    ])
  })

  test('cite nothing that the answer does not bring along', async () => {
    const { groups, sources } = await api.ask().duties.list.query()
    const brought = new Set(sources.map(({ id }) => id))
    const cited = groups.flatMap(({ duties }) => duties.flatMap(({ duty }) => duty.citations.map(({ source }) => source)))
    expect(cited.filter((source) => !brought.has(source))).toEqual([])
  })

  test('in May 2020 are only those being asked for', async () => {
    const { groups } = await api.ask('2020-05-29').duties.list.query()
    expect(groups.map(({ state, duties }) => [state, duties.length])).toEqual([['no-such-duty', 2]])
  })

  test('on the day of Royal Assent are law, and none binds', async () => {
    const { groups } = await api.ask('2023-10-26').duties.list.query()
    const states = groups.map(({ state }) => state)
    expect(states).not.toContain('in-force')
    expect(states).toContain('awaiting')
  })

  test('that do not exist are refused in words', async () => {
    await expect(api.ask().duties.byId.query({ id: 'none' })).rejects.toThrow('There is no duty “none”')
    await expect(api.ask('2020-05-29').duties.byId.query({ id: 'age-assurance' })).rejects.toThrow('not known yet on 29 May 2020')
  })
})
