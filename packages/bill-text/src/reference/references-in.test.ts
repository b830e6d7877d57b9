import { describe, expect, test } from 'vitest'
import { aText } from '../testing/a-text.ts'
import { quoted, type Written } from '../testing/documents.ts'
import { referencesIn } from './references-in.ts'

const text = aText(
  [
    {
      level: 'clause',
      label: '1',
      heading: 'Duty of care',
      content: [
        { level: 'subsection', label: '(1)', content: ['A provider must comply with subsections (2) and (3)(a).'] },
        {
          level: 'subsection',
          label: '(2)',
          content: [
            'The duty is—',
            { level: 'paragraph', label: '(a)', content: ['to assess risk under section 2(1), and'] },
            { level: 'paragraph', label: '(b)', content: ['to act on paragraph (a) and clause 2.'] },
          ],
        },
        {
          level: 'subsection',
          label: '(3)',
          content: [
            'In this section—',
            { level: 'paragraph', label: '(a)', content: ['“risk” has the meaning in paragraphs 2 to 4 of Schedule 1;'] },
            {
              level: 'paragraph',
              label: '(b)',
              content: ['“record” is to be read with sub-paragraph (1) of paragraph 3 of that Schedule.'],
            },
          ],
        },
      ],
    },
    {
      level: 'clause',
      label: '2',
      heading: 'Amendments of the Housing Act 1988',
      content: [
        {
          level: 'subsection',
          label: '(1)',
          content: ['The Housing Act 1988 is amended as set out in subsections (2) and (3).'],
        },
        {
          level: 'subsection',
          label: '(2)',
          content: [
            'In section 92K (objectives), in subsection (3)—',
            { level: 'paragraph', label: '(a)', content: ['in paragraph (b), omit “under section 1”, and'] },
            {
              level: 'paragraph',
              label: '(b)',
              content: ['after paragraph (c) insert—', quoted('(ca) a duty under subsection (4) of section 1')],
            },
          ],
        },
        {
          level: 'subsection',
          label: '(3)',
          content: [
            'After section 93A (inserted by section 1) insert—',
            quoted({ level: 'section', label: '93B', content: ['See this section.'] }),
          ],
        },
        { level: 'subsection', label: '(4)', content: ['Subsection (3) applies to leases granted after this Act is passed.'] },
      ],
    },
    {
      level: 'clause',
      label: '3',
      content: [
        'See section 5 of the Police Act 1997 (“the 1997 Act”), Part 2 of that Act, Schedule 3 to the 1997 Act, ' +
          'Article 6(1) of Regulation (EU) 2016/679, section 99, regulation 7 and paragraph 9 of Schedule 1 to this Act.',
      ],
    },
    {
      level: 'schedule',
      label: 'Schedule 1',
      heading: 'Risk',
      origin: 'Section 1',
      content: ['1', '2', '3', '4'].map((label): Written => ({
        level: 'paragraph',
        label,
        content: [{ level: 'sub-paragraph', label: '(1)', content: ['See paragraph 4 and Part 1 of this Schedule.'] }],
      })),
    },
  ],
  { title: 'Duty of Care Bill' },
)

/** Every reference in a provision, the provisions inside it left out: its words, and where it leads. */
function referencesAt(address: string): string[] {
  return referencesIn(text)
    .all.filter(({ provision }) => provision === address)
    .map(({ words, ref, target }) => {
      const place = `${ref?.kind ?? '?'} ${ref?.levels.join('.') ?? ''}${ref?.to === undefined ? '' : `–${ref.to}`}`.trim()
      const leads =
        target.in === 'this-text' ? [target.address, target.last].filter((end) => end !== undefined).join(' to ') : undefined
      return `${words} = ${leads ?? `${place} of ${target.in === 'other-law' ? target.law : target.in === 'unresolved' ? target.reason : ''}`}`
    })
}

describe('a reference to its own text', () => {
  test.each([
    ['clause-1-1', ['subsections (2) = clause-1-2', '(3)(a) = clause-1-3-a']],
    ['clause-1-2-a', ['section 2(1) = clause-2-1']],
    ['clause-1-2-b', ['paragraph (a) = clause-1-2-a', 'clause 2 = clause-2']],
    ['clause-1-3', ['this section = clause-1']],
    ['clause-1-3-a', ['paragraphs 2 to 4 = schedule-1-paragraph-2 to schedule-1-paragraph-4', 'Schedule 1 = schedule-1']],
    [
      'clause-1-3-b',
      ['sub-paragraph (1) = schedule-1-paragraph-3-1', 'paragraph 3 = schedule-1-paragraph-3', 'that Schedule = schedule-1'],
    ],
    ['clause-2-4', ['Subsection (3) = clause-2-3', 'this Act = ']],
    ['schedule-1', ['Section 1 = clause-1']],
    [
      'schedule-1-paragraph-2-1',
      ['paragraph 4 = schedule-1-paragraph-4', 'Part 1 = schedule 1 of no-such-provision', 'this Schedule = schedule-1'],
    ],
  ])('in %s leads to its provision', (address, found) => expect(referencesAt(address)).toEqual(found))
})

describe('a reference to a law that is amended', () => {
  test.each([
    ['clause-2-1', ['Housing Act 1988 = act of Housing Act 1988', 'subsections (2) = clause-2-2', '(3) = clause-2-3']],
    ['clause-2-2', ['section 92K = section 92K of Housing Act 1988', 'subsection (3) = section 92K.3 of Housing Act 1988']],
    ['clause-2-2-a', ['paragraph (b) = section 92K.3.b of Housing Act 1988', 'section 1 = section 1 of Housing Act 1988']],
    ['clause-2-3', ['section 93A = section 93A of Housing Act 1988', 'section 1 = clause-1']],
  ])('in %s is that law’s, but for what this text inserted', (address, found) => expect(referencesAt(address)).toEqual(found))

  test('in quoted text is that law’s too', () => {
    expect(referencesAt('clause-2-2-b')).toEqual([
      'paragraph (c) = section 92K.3.c of Housing Act 1988',
      'subsection (4) = section 1.4 of Housing Act 1988',
      'section 1 = section 1 of Housing Act 1988',
    ])
    expect(
      referencesIn(text)
        .all.filter(({ quoted: own, provision }) => own && provision?.startsWith('clause-2'))
        .map(({ words }) => words),
    ).toEqual(['section 1', 'subsection (4)', 'section 1', 'this section'])
  })
})

test('a sentence that only speaks of another law’s amendment is still about its own text', () => {
  const own = aText([
    {
      level: 'clause',
      label: '1',
      content: [
        {
          level: 'subsection',
          label: '(1)',
          content: ['Where section 5 of the Housing Act 1988 is amended, subsection (2) applies.'],
        },
        { level: 'subsection', label: '(2)', content: ['Nothing.'] },
      ],
    },
  ])
  expect(referencesIn(own).all.at(-1)?.target).toEqual({ in: 'this-text', address: 'clause-1-2' })
})

test('a law named beside a reference is its law, and what nothing tells is unresolved, with the reason', () => {
  expect(referencesAt('clause-3')).toEqual([
    'section 5 = section 5 of Police Act 1997',
    'Police Act 1997 = act of Police Act 1997',
    'the 1997 Act = act of Police Act 1997',
    'Part 2 = part 2 of Police Act 1997',
    'that Act = act of Police Act 1997',
    'Schedule 3 = schedule 3 of Police Act 1997',
    'the 1997 Act = act of Police Act 1997',
    'Article 6(1) = article 6.1 of Regulation (EU) 2016/679',
    'Regulation (EU) 2016/679 = act of Regulation (EU) 2016/679',
    'section 99 = clause 99 of no-such-provision',
    'regulation 7 = regulation 7 of which-law',
    'paragraph 9 = schedule 1.9 of no-such-provision',
    'Schedule 1 = schedule-1',
    'this Act = ',
  ])
})

test('offsets of a reference are where its words stand in the text', () => {
  const { flow, all } = referencesIn(text)
  for (const { start, end, numberAt, words } of all) {
    expect(flow.words.slice(start, end)).toBe(words)
    expect(numberAt).toBeGreaterThanOrEqual(start)
    expect(numberAt).toBeLessThanOrEqual(end)
  }
})

test('a mark of the file decides where a reference leads', () => {
  const marked = aText([
    {
      level: 'clause',
      label: '1',
      content: [
        {
          kind: 'words',
          runs: [
            'See section ',
            { mark: 'reference', id: 'sec_2', runs: ['9'] },
            ' and ',
            { mark: 'reference', id: 'sec_2', runs: ['what follows'] },
          ],
        },
      ],
    },
    { level: 'clause', label: '2', fileId: 'sec_2', content: ['Nothing.'] },
  ])
  const leads = (marks: boolean) => referencesIn(marked, { marks }).all.map(({ words, target }) => [words, target])

  expect(leads(true)).toEqual([
    ['section 9', { in: 'this-text', address: 'clause-2' }],
    ['what follows', { in: 'this-text', address: 'clause-2' }],
  ])
  expect(leads(false)).toEqual([['section 9', { in: 'unresolved', reason: 'no-such-provision' }]])
})
