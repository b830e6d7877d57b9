import { describe, expect, test } from 'vitest'
import { aText } from '../testing/a-text.ts'
import type { Written } from '../testing/documents.ts'
import { commencementIn } from './commencement-in.ts'
import { extentIn } from './extent-in.ts'
import { referencesIn } from './references-in.ts'
import { readWhen } from './when.ts'

const subsection = (label: string, ...content: Written['content']): Written => ({ level: 'subsection', label, content })
const paragraph = (label: string, ...content: Written['content']): Written => ({ level: 'paragraph', label, content })

const text = aText([
  { level: 'clause', label: '1', heading: 'Duty of care', content: [subsection('(1)', 'A.'), subsection('(2)', 'B.')] },
  { level: 'clause', label: '2', heading: 'Costs', content: ['C.'] },
  {
    level: 'clause',
    label: '3',
    heading: 'Extent',
    content: [
      subsection('(1)', 'Subject to subsections (2) and (3), this Act extends to England and Wales only.'),
      subsection('(2)', 'Section 2 and this section extend also to Scotland and Northern Ireland.'),
      subsection('(3)', 'An amendment has the same extent as the provision amended.'),
    ],
  },
  {
    level: 'clause',
    label: '4',
    heading: 'Commencement',
    content: [
      subsection(
        '(1)',
        'The following come into force on the day this Act is passed—',
        paragraph('(a)', 'section 3;'),
        paragraph('(b)', 'paragraph 1 of the Schedule and this section.'),
      ),
      subsection(
        '(2)',
        'Section 2 comes into force at the end of the period of two months beginning with the day on which this Act is passed.',
      ),
      subsection(
        '(3)',
        'Section 1(1) comes into force on 1st April 2027 and section 1(2) comes into force when a code under it is in force.',
      ),
      subsection(
        '(4)',
        'The other provisions of this Act come into force on such day as the Secretary of State may by regulations appoint.',
      ),
      subsection('(5)', 'Regulations under this section may make different provision for different purposes.'),
    ],
  },
  { level: 'schedule', label: 'Schedule', heading: 'Costs', content: [{ level: 'paragraph', label: '1', content: ['D.'] }] },
])

test('commencement is read per provision, as the text puts it', () => {
  const said = commencementIn(text, referencesIn(text)).map(({ provision, covers, of, when }) => [
    provision,
    covers === 'named' ? of.map(({ target }) => (target.in === 'this-text' ? target.address : '')).join(', ') : covers,
    when.form,
    when.on ?? when.period ?? when.words,
  ])

  expect(said).toEqual([
    ['clause-4-1', 'clause-3, schedule-costs-paragraph-1, clause-4', 'on-royal-assent', 'on the day this Act is passed'],
    ['clause-4-2', 'clause-2', 'after-period', { length: 2, unit: 'month' }],
    ['clause-4-3', 'clause-1-1', 'on-date', '2027-04-01'],
    ['clause-4-3', 'clause-1-2', 'on-trigger', 'when a code under it is in force'],
    ['clause-4-4', 'others', 'by-regulations', 'on such day as the Secretary of State may by regulations appoint'],
  ])
})

test('extent is read per provision, with the parts of the United Kingdom abbreviated', () => {
  const said = extentIn(text, referencesIn(text)).map(({ covers, of, extent, isAdded }) => [
    covers,
    of.map(({ words }) => words),
    extent,
    isAdded,
  ])

  expect(said).toEqual([
    ['others', [], 'E+W', false],
    ['named', ['Section 2', 'this section'], 'S+N.I.', true],
    ['amendments', [], undefined, false],
  ])
})

describe('words that say when', () => {
  test.each([
    ['on the passing of this Act.', { form: 'on-royal-assent', words: 'on the passing of this Act' }],
    [
      'two months after it is passed.',
      { form: 'after-period', words: 'two months after it is passed', period: { length: 2, unit: 'month' } },
    ],
    ['at 6.00 p.m. on 23 October 2020.', { form: 'on-date', words: 'at 6.00 p.m. on 23 October 2020', on: '2020-10-23' }],
    ['on a day appointed by regulations.', { form: 'by-regulations', words: 'on a day appointed by regulations' }],
    ['on exit day.', { form: 'on-trigger', words: 'on exit day' }],
  ])('%s', (words, when) => expect(readWhen(words)).toEqual(when))

  test('are not read into words that do not begin with it', () => expect(readWhen('as provided in Schedule 2.')).toBeUndefined())
})
