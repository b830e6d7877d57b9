import { describe, expect, test } from 'vitest'
import { engines } from '../testing/engines.ts'
import { askFountains } from '../testing/fountains.ts'

const amended = 'fountains-as-amended-in-public-bill-committee-commons'
const introduced = 'fountains-as-introduced-commons'

describe('a text', () => {
  test('answers with its contents, its words and the texts around it', async () => {
    await using api = await askFountains()
    const answer = await api.ask().texts.byId.query({ id: amended })
    expect(answer.facts).toMatchObject({ number: 'Bill 88', house: 'commons' })
    expect(answer.before?.id).toBe(introduced)
    expect(answer.words?.body.length).toBeGreaterThan(0)
    expect(answer.changedSince?.clauses).toMatchObject({ added: 1, removed: 1, reworded: 1 })
    const headings = answer.contents?.map(({ heading, entries }) => [heading, entries.length])
    expect(headings?.[0]).toEqual(['Drinking fountains', 5])
  })

  test('is unknown before the day it was printed', async () => {
    await using api = await askFountains()
    await expect(api.ask('2024-02-01').texts.byId.query({ id: amended })).rejects.toThrow('There is no text')
    expect((await api.ask('2024-02-01').texts.byId.query({ id: introduced })).held).toHaveLength(1)
  })
})

describe('a provision of a text', () => {
  test('answers with its words, its neighbours, its thread and what it was called elsewhere', async () => {
    await using api = await askFountains()
    const answer = await api.ask().texts.provision.query({ id: amended, address: 'clause-4' })
    expect(answer.provision.label).toBe('4')
    expect(answer.before?.address).toBe('clause-3')
    expect(answer.after?.address).toBe('clause-5')
    expect(answer.within.map((entry) => entry?.heading)).toEqual(['Drinking fountains'])
    expect(answer.thread?.heading).toBe('Quality of water')
    const rungs = answer.ladder.map(({ text, provision, step }) => [text.number, provision?.address, step?.summary])
    expect(rungs).toEqual([
      ['Bill 41', 'clause-3', undefined],
      ['Bill 88', 'clause-4', 'Clause 3 became clause 4; subsection (3) added; words changed in subsection (2)'],
      ['HL Bill 57', 'clause-4', 'Clause 4 is unchanged'],
    ])
  })

  test('is found by the address of what is inside it', async () => {
    await using api = await askFountains()
    const answer = await api.ask().texts.provision.query({ id: amended, address: 'clause-4-2' })
    expect(answer.provision.address).toBe('clause-4')
  })

  test('that is a Part or a heading comes with all that stands under it', async () => {
    await using api = await askFountains()
    const { provision, within, after } = await api
      .ask()
      .texts.provision.query({ id: amended, address: 'heading-drinking-fountains' })
    expect(provision.content.map((block) => block.kind === 'provision' && block.address)).toContain('clause-4')
    expect([within, after?.heading]).toEqual([[], 'Further provision'])
  })

  test('says on which pages the provisions are that it refers to', async () => {
    await using api = await askFountains()
    const { links } = await api.ask().texts.provision.query({ id: amended, address: 'clause-1' })
    expect(links).toMatchObject({ 'clause-6': 'clause-6' })
  })

  test('that is not there is said to be missing', async () => {
    await using api = await askFountains()
    await expect(api.ask().texts.provision.query({ id: amended, address: 'clause-99' })).rejects.toThrow('There is no provision')
  })
})

describe.each(engines)('search on %s', (engine) => {
  test('finds provisions of every print and records of the tracker, with what was asked for marked', async () => {
    await using api = await askFountains(engine)
    const answer = await api.ask().search.all.query({ q: 'wheelchair' })
    expect(answer.provisions?.map(({ text, address }) => `${text.id} ${address}`).toSorted()).toEqual([
      `${amended} clause-3`,
      'fountains-as-brought-from-the-commons clause-3',
    ])
    expect(answer.provisions?.[0]?.extract.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['wheelchair'])
    const records = await api.ask().search.all.query({ q: 'rented home' })
    expect(records.records?.[0]).toMatchObject({ collection: 'asks', id: 'a1.1' })
  })

  test('knows only the texts of the day', async () => {
    await using api = await askFountains(engine)
    expect((await api.ask('2024-02-01').search.all.query({ q: 'wheelchair' })).total).toBe(0)
    expect((await api.ask('2024-03-12').search.all.query({ q: 'wheelchair' })).total).toBe(1)
  })

  test('keeps to one text when asked to', async () => {
    await using api = await askFountains(engine)
    const answer = await api.ask().search.all.query({ q: 'water', text: introduced })
    expect(new Set(answer.provisions?.map(({ text }) => text.id))).toEqual(new Set([introduced]))
  })

  test('gives the records page by page when only they are asked for, without words for machines', async () => {
    await using api = await askFountains(engine)
    const first = await api.ask().search.all.query({ q: 'home*', kind: 'records' })
    expect(first.records.length).toBe(first.recordsFound)
    expect(first.records[0]?.extract.map(({ text }) => text).join('')).not.toContain('a1.1')
    expect((await api.ask().search.all.query({ q: 'home*', kind: 'records', page: 2 })).records).toEqual([])
  })

  test('says why nothing can be searched for', async () => {
    await using api = await askFountains(engine)
    expect(await api.ask().search.all.query({ q: '  ' })).toMatchObject({ refused: { reason: 'nothing-asked' } })
  })
})
