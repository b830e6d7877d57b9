import { describe, expect, test } from 'vitest'
import { parseProvision } from './parse.ts'
import { ThreadLabel } from './provision-thread.ts'
import { namesProvision, searchThreads } from './search.ts'

const threads = [
  {
    id: 'section-3',
    heading: '“User-to-user service” and “search service”',
    labels: [label('introduced', 'cl. 2'), label('act', 's. 3')],
  },
  {
    id: 'section-12',
    heading: 'Safety duties protecting children',
    labels: [label('introduced', 'cl. 11'), label('act', 's. 12')],
  },
  { id: 'schedule-12', heading: 'Powers of entry', labels: [label('act', 'Sch. 12')] },
  {
    id: 'adults',
    heading: 'Safety duties protecting adults',
    labels: [{ ...label('introduced', 'cl. 12'), remark: 'taken out on recommittal' }],
  },
]

function label(text: string, words: string) {
  return ThreadLabel.parse({ text, label: words })
}

function idsFor(query: string) {
  return searchThreads(threads, query).found.map(({ id }) => id)
}

describe('searching threads', () => {
  test.each([
    ['12', ['section-12', 'adults']],
    ['cl. 11', ['section-12']],
    ['section 3', ['section-3']],
    ['s. 12(3)(a)', ['section-12']],
    ['Sch. 12', ['schedule-12']],
    ['clause 99', []],
    ['Children', ['section-12']],
    ['duties protecting', ['section-12', 'adults']],
    ['recommittal', ['adults']],
    ['children’s', []],
    ['  ', ['section-3', 'section-12', 'schedule-12', 'adults']],
  ])('%j finds %j', (query, ids) => {
    expect(idsFor(query)).toEqual(ids)
  })

  test('it says how the query was read', () => {
    expect(['', '12', 'Sch. 4', 'children'].map((query) => searchThreads(threads, query).readAs)).toEqual([
      'everything',
      'number',
      'number',
      'words',
    ])
  })
})

describe('a list of provisions', () => {
  const section12 = refOf('s. 12')

  test('names what it covers, what it runs over and what it is part of', () => {
    expect(['ss. 10, 12', 'ss. 9-12', 's. 12(14)'].map((text) => namesProvision(text, section12))).toEqual([true, true, true])
  })

  test('does not name others, nor every provision when it is the whole Act, nor any when it cannot be read', () => {
    expect(['s. 13', 'Sch. 12', 'the whole Act', 'somewhere'].map((text) => namesProvision(text, section12))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

function refOf(text: string) {
  const ref = parseProvision(text)
  if (!ref.ok) throw new Error(ref.message)
  return ref.value
}
