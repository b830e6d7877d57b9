import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the statements', () => {
  test('come newest first, each with its speaker in the titles of that day', async () => {
    const { statements } = await api.ask().statements.list.query()
    expect(statements.map(({ statement }) => statement.on)).toEqual(
      statements
        .map(({ statement }) => statement.on)
        .sort()
        .reverse(),
    )
    expect(statements.every(({ speaker }) => speaker !== undefined)).toBe(true)
    const wanless = statements.find(({ statement }) => statement.id === '2020-05-29-wanless-inconvenient-truth')
    expect(wanless?.roles).toEqual(['Chief Executive, NSPCC'])
  })

  test('in May 2020 none is later than the day', async () => {
    const { statements } = await api.ask('2020-05-29').statements.list.query()
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.every(({ statement }) => statement.on <= '2020-05-29')).toBe(true)
  })
})

describe('a speaker', () => {
  test('is shown with what they undertook and what became of it', async () => {
    const { commitments, statements } = await api.ask().speakers.byId.query({ id: 'matt-warman' })
    expect(commitments.map(({ judgement }) => judgement.outcome)).toEqual(['missed', 'missed'])
    expect(statements).toHaveLength(1)
  })

  test('undertook only what was known on the day', async () => {
    const { commitments } = await api.ask('2020-05-29').speakers.byId.query({ id: 'matt-warman' })
    expect(commitments.map(({ judgement }) => judgement.outcome)).toEqual(['open', 'open'])
  })

  test('everyone is listed once, those who said most first', async () => {
    const { speakers } = await api.ask().speakers.list.query()
    const counts = speakers.map(({ statements, commitments }) => statements + commitments)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(new Set(speakers.map(({ speaker }) => speaker.id)).size).toBe(speakers.length)
  })
})
