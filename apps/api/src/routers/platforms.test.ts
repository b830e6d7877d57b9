import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('who owned a platform', () => {
  test('Instagram changed its owner’s name, not its owner', async () => {
    const then = await api.ask().platforms.byId.query({ id: 'instagram', on: '2020-05-29' })
    const now = await api.ask().platforms.byId.query({ id: 'instagram' })
    expect([then.owner, now.owner]).toEqual([
      { id: 'meta', name: 'Facebook, Inc.' },
      { id: 'meta', name: 'Meta Platforms, Inc.' },
    ])
    expect(now.ownerships).toHaveLength(1)
    expect(now.ownerships[0]?.stretches.map(({ name }) => name)).toEqual(['Facebook, Inc.', 'Meta Platforms, Inc.'])
  })

  test('a day that is none, or is later than the page, is refused and the page’s own day answered', async () => {
    expect(await api.ask().platforms.byId.query({ id: 'x', on: 'yesterday' })).toMatchObject({
      day: { ok: false, reason: 'not-a-day' },
    })
    const past = await api.ask('2020-05-29').platforms.byId.query({ id: 'x', on: '2024-01-01' })
    expect(past).toMatchObject({ day: { ok: false, reason: 'too-late' }, asked: '2020-05-29', name: 'Twitter' })
  })

  test('the buckets of statistics are no platforms', async () => {
    const { platforms, buckets } = await api.ask().platforms.list.query()
    expect(buckets.map(({ id }) => id)).toEqual(['other', 'unknown'])
    expect(platforms.some(({ platform }) => platform.bucket)).toBe(false)
  })
})

describe('a grouping against what a company owned', () => {
  const grouping = async (id: string, asOf?: string) =>
    (await api.ask(asOf).platforms.list.query()).groupings.find((each) => each.grouping.id === id)

  test('“Facebook-owned apps” were all that Facebook, Inc. owned then, and lack Threads today', async () => {
    const owned = await grouping('nspcc-facebook-owned')
    expect(owned?.whenPublished).toMatchObject([{ name: 'Facebook, Inc.', groupedNotOwned: [], ownedNotGrouped: [] }])
    expect(owned?.onTheDay).toMatchObject([{ name: 'Meta Platforms, Inc.', ownedNotGrouped: [{ name: 'Threads' }] }])
  })

  test('in May 2020 there was no other grouping', async () => {
    const { groupings } = await api.ask('2020-05-29').platforms.list.query()
    expect(groupings.map(({ grouping: { id } }) => id)).toEqual(['nspcc-facebook-owned'])
  })
})

describe('the shares', () => {
  test('stand under their figures with the known part, each with its denominator in words', async () => {
    const { groups } = await api.ask().shares.list.query()
    expect(groups.flatMap(({ known }) => (known ? [known.percent.point?.toFixed(1)] : []))).toEqual(['67.7', '57.2', '29.1'])
    expect(groups.flatMap(({ shares }) => shares).filter(({ share }) => share.of.words === '')).toEqual([])
  })

  test('given only in words have no percentage', async () => {
    const { groups } = await api.ask().shares.list.query()
    const words = groups.flatMap(({ shares }) => shares).filter(({ percentage }) => percentage === undefined)
    expect(words.map(({ share }) => share.words)).toEqual(['almost half', 'over a quarter'])
  })

  test('on a day before any was published are none', async () => {
    expect((await api.ask('2018-07-01').shares.list.query()).groups).toEqual([])
  })
})
