import { describe, expect, test } from 'vitest'
import { askFountains } from '../testing/fountains.ts'

const from = 'fountains-as-introduced-commons'
const to = 'fountains-as-amended-in-public-bill-committee-commons'

describe('a comparison of two texts', () => {
  test('counts and lists what changed, each with its own address, and gives the words of the changes', async () => {
    await using api = await askFountains()
    const answer = await api.ask().comparisons.between.query({ from, to })
    expect(answer.counts.clauses).toEqual({ added: 1, removed: 1, reworded: 1, moved: 0, renumbered: 3, unchanged: 4 })
    expect(answer.units.map(({ anchor, countedAs }) => `${anchor} ${countedAs}`)).toEqual([
      'clause-3 added',
      'clause-4 reworded',
      'removed-clause-6 removed',
    ])
    expect(answer.changes.filter(({ countedAs }) => countedAs === 'renumbered').length).toBe(3)
  })

  test('shows what only took another number when asked to, and everything when asked to', async () => {
    await using api = await askFountains()
    const shown = await api.ask().comparisons.between.query({ from, to, renumbering: 'show' })
    expect(shown.units.map(({ anchor }) => anchor)).toContain('clause-5')
    const all = await api.ask().comparisons.between.query({ from, to, show: 'all' })
    expect(all.units.map(({ anchor }) => anchor)).toEqual(
      expect.arrayContaining(['heading-drinking-fountains', 'clause-2', 'clause-5']),
    )
  })

  test('finds no change where the words are the same', async () => {
    await using api = await askFountains()
    const { units, pages } = await api.ask().comparisons.between.query({ from: to, to: 'fountains-as-brought-from-the-commons' })
    expect([units, pages]).toEqual([[], 1])
  })

  test('has a page of its own for each change, and leads to the changes beside it', async () => {
    await using api = await askFountains()
    const { unit, before, after } = await api.ask().comparisons.provision.query({ from, to, anchor: 'clause-4-3' })
    expect([unit.anchor, before?.anchor, after?.anchor]).toEqual(['clause-4', 'clause-3', 'removed-clause-6'])
  })

  test('is refused for one text, for a text without words and for a page that there is not', async () => {
    await using api = await askFountains()
    const ask = api.ask().comparisons
    await expect(ask.between.query({ from, to: from })).rejects.toThrow('choose two that differ')
    await expect(ask.between.query({ from, to: 'nothing' })).rejects.toThrow('There is no text “nothing”')
    await expect(ask.between.query({ from, to, page: 9 })).rejects.toThrow('no page 9')
    await expect(ask.provision.query({ from, to, anchor: 'clause-99' })).rejects.toThrow('There is no provision')
  })

  test('knows only the texts of the day', async () => {
    await using api = await askFountains()
    expect((await api.ask('2024-03-12').comparisons.texts.query()).texts).toHaveLength(2)
    await expect(api.ask('2024-02-01').comparisons.between.query({ from, to })).rejects.toThrow('There is no text')
  })
})
