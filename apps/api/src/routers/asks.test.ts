import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the asks', () => {
  test('are 14 under 5 demands, each with a cell for every text that was tested', async () => {
    const { demands, strip, tested } = await api.ask().asks.list.query()
    expect(demands).toHaveLength(5)
    expect(demands.reduce((sum, { asks }) => sum + asks.length, 0)).toBe(14)
    expect(strip.map(({ cells }) => cells.length)).toEqual(strip.map(() => tested.length))
  })

  test('are met 6, partly 5 and not met 3 by the Act, as the strip shows', async () => {
    const { strip, tested } = await api.ask().asks.list.query()
    const act = tested.at(-1)
    expect(act?.text.kind).toBe('act')
    expect(act?.coverage).toMatchObject({ met: 6, partly: 5, notMet: 3, notAssessed: 0 })
    expect(strip.filter(({ cells }) => cells.at(-1)?.verdict === 'met')).toHaveLength(6)
  })

  test('every text is either tested or said not to be', async () => {
    const { tested, untested } = await api.ask().asks.list.query()
    expect(tested.length + untested.length).toBe(14)
  })

  test('in May 2020 are tested on the White Paper and the first response only', async () => {
    const { tested, law } = await api.ask('2020-05-29').asks.list.query()
    expect(tested.map(({ text }) => text.id)).toEqual(['white-paper', 'initial-response'])
    expect(law.outcome).toBe('not-introduced')
  })

  test('before the campaign there is none, and nothing breaks', async () => {
    expect(await api.ask('2018-01-01').asks.list.query()).toMatchObject({ demands: [], strip: [], tested: [] })
  })
})

describe('one ask', () => {
  test('the liability of directors is partly met by the Act, with a reason and a section for each criterion', async () => {
    const { answers, statements, before, after } = await api.ask().asks.byId.query({ id: 'a2.3' })
    const act = answers.at(-1)
    expect(act?.verdict).toBe('partly')
    for (const { verdict } of act?.criteria ?? []) expect(verdict?.reason).toBeTruthy()
    expect(act?.criteria.some(({ provisions }) => provisions?.some(({ thread }) => thread === 'section-110'))).toBe(true)
    expect(statements.length).toBeGreaterThan(0)
    expect([before?.id, after?.id]).toEqual(['a2.2', 'a3.1'])
  })

  test('has no answer of the Act in May 2020', async () => {
    const { answers } = await api.ask('2020-05-29').asks.byId.query({ id: 'a2.3' })
    expect(answers.map(({ text }) => text.id)).toEqual(['white-paper'])
  })

  test('that does not exist is refused in words', async () => {
    await expect(api.ask().asks.byId.query({ id: 'a9.9' })).rejects.toThrow('There is no ask “a9.9”')
    await expect(api.ask('2018-01-01').asks.byId.query({ id: 'a2.3' })).rejects.toThrow('not known yet on 1 January 2018')
  })
})
