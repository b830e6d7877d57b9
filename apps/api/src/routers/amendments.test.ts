import { wordsAfter, type ComparedBlock } from '@dutywatch/bill-text/comparison'
import { describe, expect, test } from 'vitest'
import { askFountains, papersOfFountains } from '../testing/fountains.ts'

const first = 'fountains-committee-stage-2024-02-20'
const second = 'fountains-committee-stage-2024-02-21'
const ask = (papers = papersOfFountains) => askFountains('sqlite', {}, papers)

function wordsOf(blocks: readonly ComparedBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'words') return wordsAfter(block.pieces)
      return block.kind === 'provision' ? `${block.after?.label ?? ''} ${wordsOf(block.content)}` : ''
    })
    .join(' ')
}

describe('an amendment paper', () => {
  test('answers with its amendments by the clause they change, named as the print names it', async () => {
    await using api = await ask()
    const { paper, print, count, groups } = await api.ask().amendments.paper.query({ id: first })
    expect([paper.stage, print?.number, count]).toEqual(['Committee Stage', 'Bill 41', 13])
    expect(
      groups.map(({ key, provision, amendments }) => [key, provision?.heading, amendments.map(({ number }) => number)]),
    ).toEqual([
      ['new-clause', undefined, ['NC1']],
      ['cl. 1', 'Duty to provide drinking fountains', ['1', '2']],
      ['cl. 2', 'Stations', ['3', '4']],
      ['cl. 3', 'Quality of water', ['5', '6']],
      ['cl. 4', 'Maintenance', ['7']],
      ['cl. 5', 'Guidance', ['8']],
      ['cl. 6', 'Power to charge', ['9']],
      ['cl. 8', 'Interpretation', ['10']],
      ['cl. 9', 'Extent, commencement and short title', ['11']],
      ['Sch. 1', 'Parks and the number of their fountains', ['12']],
    ])
  })

  test('says of each amendment what its clause would read, or why no machine can tell', async () => {
    await using api = await ask()
    const { groups } = await api.ask().amendments.paper.query({ id: first })
    const alone = new Map(groups.flatMap(({ amendments }) => amendments.map((each) => [each.number, each.alone] as const)))
    const [unit, ...others] = alone.get('5')?.units ?? []
    expect(others).toEqual([])
    expect([unit?.anchor, unit?.countedAs]).toEqual(['clause-3', 'reworded'])
    expect(wordsOf(unit?.content ?? [])).toContain('at least twice in each year')
    expect(alone.get('8')?.refused.map(({ message }) => message)).toEqual(['The print does not have “Minister” there.'])
    expect(alone.get('NC1')?.units.map(({ countedAs }) => countedAs)).toEqual(['added'])
  })

  test('shows a chosen set together, and which of it cannot be made', async () => {
    await using api = await ask()
    const chosen = ['amendment-3', 'amendment-4', 'amendment-5', 'amendment-6', 'amendment-none']
    const answer = await api.ask().amendments.paper.query({ id: first, chosen })
    expect(answer.chosen).toEqual(['amendment-3', 'amendment-4', 'amendment-5', 'amendment-6'])
    expect(answer.together?.made).toEqual(['3', '4', '5'])
    expect(answer.together?.refused).toMatchObject([{ number: '6', message: 'It touches the same words as amendment 5.' }])
    expect(answer.together?.units.map(({ anchor }) => anchor)).toEqual(['clause-2', 'clause-3'])
  })

  test('says what is new in it since the paper before', async () => {
    await using api = await ask()
    const { before, after, since } = await api.ask().amendments.paper.query({ id: second })
    expect([before?.id, after]).toEqual([first, undefined])
    expect(since?.added.map(({ number }) => number)).toEqual(['7'])
    expect(since?.changed).toContainEqual({ number: '1', address: 'amendment-1', what: ['members'], newMembers: ['Cara Wells'] })
  })

  test('is found from the print that it amends, and is unknown before its day', async () => {
    await using api = await ask()
    const { papers } = await api.ask().texts.byId.query({ id: 'fountains-as-introduced-commons' })
    expect(papers.map(({ id }) => id)).toEqual([first, second])
    await expect(api.ask('2024-02-20').amendments.paper.query({ id: second })).rejects.toThrow('There is no amendment paper')
  })
})
