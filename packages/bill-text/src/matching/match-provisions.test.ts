import { describe, expect, test } from 'vitest'
import {
  aClause,
  aCrossHeading,
  aParagraph,
  aPart,
  aSchedule,
  aScheduleParagraph,
  aSubsection,
  aText,
} from '../testing/a-text.ts'
import type { Written } from '../testing/documents.ts'
import { matchProvisions, type Matching } from './index.ts'

const interpretation = 'In this Act “provider” means a person who provides an online service used by children.'
const duty = 'A provider must take reasonable steps to protect children from harm that its service may cause them.'
const reports = 'The regulator must publish each year a report on how providers have complied with their duties.'
const penalty = 'The regulator may impose a penalty of up to ten per cent of the turnover of a provider.'
const commencement = 'This Act comes into force two months after the day on which it is passed.'

function said({ pairs }: Matching): string[] {
  return pairs.map(({ before, after, found }) => `${before.address} ${after.address} ${found}`)
}

function matched(before: readonly Written[], after: readonly Written[]): Matching {
  return matchProvisions(aText(before), aText(after))
}

const introduced = [
  aClause('1', 'Interpretation', interpretation),
  aClause('2', 'Duty', duty),
  aClause('3', 'Reports', reports),
  aClause('4', 'Commencement', commencement),
]

test('clauses are followed through renumbering by what they say', () => {
  const { pairs, removed, added } = matched(introduced, [
    aClause('1', 'Interpretation', interpretation),
    aClause('2', 'Penalties', penalty),
    aClause('3', 'Duty', duty),
    aClause('4', 'Reports', reports),
    aClause('5', 'Commencement', commencement),
  ])

  expect(pairs.map(({ before, after, moved }) => [before.label, after.label, moved])).toEqual([
    ['1', '1', false],
    ['2', '3', false],
    ['3', '4', false],
    ['4', '5', false],
  ])
  expect(removed).toEqual([])
  expect(added.map(({ address }) => address)).toEqual(['clause-2'])
})

test('the identity that the file gives decides, unless it is hidden', () => {
  const before = aText([{ ...aClause('1', 'Duty', duty), identity: 'a' }])
  const after = aText([
    { ...aClause('1', 'Duty', duty), identity: 'b' },
    { ...aClause('2', 'Regulator’s reports', reports), identity: 'a' },
  ])

  expect(said(matchProvisions(before, after))).toEqual(['clause-1 clause-2 identity'])
  expect(said(matchProvisions(before, after, { identity: false }))).toEqual(['clause-1 clause-1 same-words'])
})

test('a clause with the same heading and other words is paired, and a person is asked', () => {
  const { pairs, toConfirm } = matched(introduced, introduced.with(2, aClause('3', 'Reports', penalty)))

  expect(pairs[2]).toMatchObject({ found: 'same-heading' })
  expect(toConfirm).toEqual([{ pair: pairs[2], because: 'low-confidence', rivals: [] }])
})

test('a clause in place of one with nothing in common is a removal and an addition', () => {
  const { pairs, removed, added } = matched(introduced, introduced.with(2, aClause('3', 'Penalties', penalty)))

  expect(pairs.map(({ after }) => after.label)).toEqual(['1', '2', '4'])
  expect([removed, added].map((provisions) => provisions.map(({ address }) => address))).toEqual([['clause-3'], ['clause-3']])
})

test('two that are as like to one are a tie for a person to settle', () => {
  const near = [duty.replace('reasonable', 'proportionate'), duty.replace('reasonable', 'practicable')]
  const { toConfirm } = matched(
    [aClause('1', 'Duty', duty)],
    [aClause('1', 'First duty', near[0] ?? ''), aClause('2', 'Second duty', near[1] ?? '')],
  )

  expect(toConfirm).toMatchObject([{ because: 'near-tie', rivals: [{ address: 'clause-2' }] }])
})

test('a clause that stands elsewhere among the others has moved; those it passed have not', () => {
  const moved = [introduced[1], introduced[2], introduced[0], introduced[3]].flatMap((draft) => draft ?? [])

  expect(
    matched(introduced, moved)
      .pairs.filter((pair) => pair.moved)
      .map(({ before }) => before.label),
  ).toEqual(['1'])
})

test('Parts, cross-headings, Schedules and their paragraphs are followed too', () => {
  const before = [
    aPart('1', 'Duties', aCrossHeading('Of providers', aClause('1', 'Duty', duty)), aClause('2', 'Reports', reports)),
    aSchedule('1', 'Penalties', aScheduleParagraph('1', penalty), aScheduleParagraph('2', commencement)),
  ]
  const after = [
    aPart('1', 'Interpretation', aClause('1', 'Interpretation', interpretation)),
    aPart('2', 'Duties', aCrossHeading('Of providers', aClause('2', 'Duty', duty)), aClause('3', 'Reports', reports)),
    aSchedule('1', 'Definitions', aScheduleParagraph('1', interpretation)),
    aSchedule('2', 'Penalties', aScheduleParagraph('1', commencement), aScheduleParagraph('2', penalty)),
  ]

  const { pairs, added } = matched(before, after)

  expect(pairs.map((pair) => [pair.before.address, pair.after.address])).toEqual([
    ['part-1', 'part-2'],
    ['heading-of-providers', 'heading-of-providers'],
    ['clause-1', 'clause-2'],
    ['clause-2', 'clause-3'],
    ['schedule-1', 'schedule-2'],
    ['schedule-1-paragraph-2', 'schedule-2-paragraph-1'],
    ['schedule-1-paragraph-1', 'schedule-2-paragraph-2'],
  ])
  expect(added.map(({ address }) => address)).toEqual(['part-1', 'clause-1', 'schedule-1', 'schedule-1-paragraph-1'])
})

describe('inside a matched clause', () => {
  test('subsections and paragraphs are followed through renumbering', () => {
    const { pairs, added } = matched(
      [
        aClause(
          '1',
          'Duties',
          aSubsection('1', duty),
          aSubsection('2', 'It does so—', aParagraph('a', penalty), aParagraph('b', reports)),
        ),
      ],
      [
        aClause(
          '1',
          'Duties',
          aSubsection('1', interpretation),
          aSubsection('2', duty),
          aSubsection('3', 'It does so—', aParagraph('a', reports)),
        ),
      ],
    )

    expect(pairs.map((pair) => [pair.before.address, pair.after.address])).toEqual([
      ['clause-1', 'clause-1'],
      ['clause-1-1', 'clause-1-2'],
      ['clause-1-2', 'clause-1-3'],
      ['clause-1-2-b', 'clause-1-3-a'],
    ])
    expect(added.map(({ address }) => address)).toEqual(['clause-1-1'])
  })

  test('a subsection that went to another clause has moved', () => {
    const { pairs, removed, added } = matched(
      [
        aClause('1', 'Duties', aSubsection('1', duty), aSubsection('2', penalty)),
        aClause('2', 'Reports', aSubsection('1', reports), aSubsection('2', commencement)),
      ],
      [
        aClause('1', 'Duties', aSubsection('1', duty)),
        aClause('2', 'Reports', aSubsection('1', reports), aSubsection('2', commencement), aSubsection('3', penalty)),
      ],
    )

    expect(pairs.filter((pair) => pair.moved).map((pair) => [pair.before.address, pair.after.address])).toEqual([
      ['clause-1-2', 'clause-2-3'],
    ])
    expect([...removed, ...added]).toEqual([])
  })
})

test('a clause that became two is split, and two that became one are merged', () => {
  const whole = aClause('2', 'Duty and reports', aSubsection('1', duty), aSubsection('2', reports))
  const parts = [aClause('2', 'Duty', duty), aClause('3', 'Reports', reports)]
  const [first, last] = [aClause('1', 'Interpretation', interpretation), aClause('4', 'Commencement', commencement)]

  const split = matched([first, whole, last], [first, ...parts, last])
  const merged = matched([first, ...parts, last], [first, whole, last])

  expect(split.splits).toMatchObject([{ before: { label: '2' }, after: [{ label: '2' }, { label: '3' }] }])
  expect(merged.mergers).toMatchObject([{ before: [{ label: '2' }, { label: '3' }], after: { label: '2' } }])
})

test('a subsection that became two is split', () => {
  const { splits } = matched(
    [aClause('1', 'Duty', aSubsection('1', `${duty} ${reports}`), aSubsection('2', commencement))],
    [aClause('1', 'Duty', aSubsection('1', duty), aSubsection('2', reports), aSubsection('3', commencement))],
  )

  expect(splits).toMatchObject([
    { before: { address: 'clause-1-1' }, after: [{ address: 'clause-1-1' }, { address: 'clause-1-2' }] },
  ])
})

test('what is inside a subsection that went elsewhere goes with it, each in one pair', () => {
  const list = aSubsection('2', 'The steps include—', aParagraph('a', penalty), aParagraph('b', commencement))
  const { pairs } = matched(
    [
      aClause('1', 'Duty', aSubsection('1', duty), list),
      aClause('2', 'Reports', aSubsection('1', reports), aSubsection('2', interpretation)),
    ],
    [
      aClause('1', 'Duty', aSubsection('1', duty)),
      aClause('2', 'Reports', aSubsection('1', reports), list, aSubsection('3', interpretation)),
    ],
  )

  expect(new Set(pairs.map(({ before }) => before)).size).toBe(pairs.length)
  expect(pairs.map((pair) => [pair.before.address, pair.after.address])).toContainEqual(['clause-1-2-b', 'clause-2-2-b'])
})

test('words that stand all over a text did not move from what lost them to what has them too', () => {
  const usual = 'The Housing and Regeneration Act 2008 is amended as follows.'
  const { pairs, removed, added } = matched(
    [
      aClause('1', 'Duty', aSubsection('1', usual), aSubsection('2', duty)),
      aClause('2', 'Reports', aSubsection('1', usual), aSubsection('2', reports)),
    ],
    [
      aClause('1', 'Duty', aSubsection('1', duty)),
      aClause('2', 'Reports', aSubsection('1', usual), aSubsection('2', reports)),
      aClause('3', 'Penalty', aSubsection('1', usual), aSubsection('2', penalty)),
    ],
  )

  expect(removed.map(({ address }) => address)).toEqual(['clause-1-1'])
  expect(added.map(({ address }) => address)).toEqual(['clause-3'])
  expect(pairs.some(({ moved }) => moved)).toBe(false)
})

test('few words are followed to another level by their identity, and a paragraph is no subsection because it stands where one stood', () => {
  const paragraphs = ['160(1)', '161(1)', '163(1)'].map((section, at) => ({
    ...aParagraph('abc'.charAt(at), `section ${section};`),
    identity: `_${section}`,
  }))
  const list = 'In the following provisions omit “non-profit”—'
  const { pairs, removed } = matched(
    [
      aClause(
        '1',
        'Notification',
        aSubsection('1', 'The Act is amended as follows.'),
        aSubsection('2', list, ...paragraphs),
        aSubsection('3', 'In section 163 omit “and designate it as a non-profit organisation”.'),
      ),
    ],
    [aClause('1', 'Notification', `In the Act, ${list}`, ...paragraphs)],
  )

  expect(pairs.map((pair) => [pair.before.address, pair.after.address]).slice(1)).toEqual([
    ['clause-1-2-a', 'clause-1-a'],
    ['clause-1-2-b', 'clause-1-b'],
    ['clause-1-2-c', 'clause-1-c'],
  ])
  expect(removed.map(({ address }) => address)).toEqual(['clause-1-1', 'clause-1-2', 'clause-1-3'])
})

test('paragraphs that say the same are told apart by where they stand', () => {
  const amended = (act: string) => [
    aScheduleParagraph('', `The ${act} Act is amended as follows.`),
    aScheduleParagraph('', 'Omit section 4.'),
  ]
  const numbered = (drafts: readonly Written[]) => drafts.map((draft, index) => ({ ...draft, label: `${index + 1}` }))
  const acts = ['Finance', 'Harbours', 'Theatres', 'Housing']
  const before = numbered(acts.flatMap(amended))
  const after = numbered(['Finance', 'Harbours', 'Housing'].flatMap(amended))

  const { pairs, removed } = matched([aSchedule('1', 'Amendments', ...before)], [aSchedule('1', 'Amendments', ...after)])

  expect(pairs.slice(1).map((pair) => [pair.before.label, pair.after.label])).toEqual([
    ['1', '1'],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
    ['7', '5'],
    ['8', '6'],
  ])
  expect(removed.map(({ label }) => label)).toEqual(['5', '6'])
})
