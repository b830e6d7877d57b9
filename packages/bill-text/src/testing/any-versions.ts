import fc from 'fast-check'
import type { LegislationText } from '../document/index.ts'
import { aClause, aParagraph, aPart, aSchedule, aScheduleParagraph, aSubsection, aTable, aText } from './a-text.ts'
import { quoted, type Written } from './documents.ts'

const vocabulary = [
  'the',
  'provider',
  'must',
  'may',
  'regulator',
  'report',
  'harm',
  'child',
  'section',
  '1',
  '2',
  '(1)',
  ',',
  'and',
  '“x”',
]

const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))

/** What a clause says, before it has a number. */
interface Sayings {
  readonly heading: string
  readonly subsections: readonly string[]
  readonly quoted?: string
  readonly cells?: readonly string[]
}

const sayings: fc.Arbitrary<Sayings> = fc.record(
  {
    heading: fc.constantFrom('Duty', 'Reports', 'Interpretation', 'Penalties', 'Appeals'),
    subsections: fc.array(sentence, { minLength: 1, maxLength: 4 }),
    quoted: sentence,
    cells: fc.array(sentence, { minLength: 2, maxLength: 2 }),
  },
  { requiredKeys: ['heading', 'subsections'] },
)

type Edit = (clauses: readonly Sayings[]) => Sayings[]

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(), sayings).map(
    ([at, added]): Edit =>
      (clauses) =>
        clauses.toSpliced(at % (clauses.length + 1), 0, added),
  ),
  fc.nat().map(
    (at): Edit =>
      (clauses) =>
        clauses.toSpliced(at % (clauses.length + 1), 1),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Edit => (clauses) => {
    const moved = clauses.slice(from % (clauses.length + 1), (from % (clauses.length + 1)) + 1)
    return clauses.toSpliced(from % (clauses.length + 1), 1).toSpliced(to % (clauses.length + 1), 0, ...moved)
  }),
  fc.tuple(fc.nat(), sentence).map(
    ([at, words]): Edit =>
      (clauses) =>
        clauses.map((clause, index) =>
          index === at % clauses.length
            ? { ...clause, subsections: clause.subsections.toSpliced(at % 3, at % 2, words) }
            : clause,
        ),
  ),
)

/** Two versions of a text: the second is the first with a few edits, or another text. */
export const anyVersions: fc.Arbitrary<readonly [LegislationText, LegislationText]> = fc
  .tuple(fc.array(sayings, { minLength: 1, maxLength: 6 }), fc.array(edit, { maxLength: 4 }))
  .map(
    ([clauses, edits]) => [textOf(clauses), textOf(edits.reduce<readonly Sayings[]>((so, each) => each(so), clauses))] as const,
  )

/** The first half under a Part, the rest as paragraphs of a Schedule. */
function textOf(clauses: readonly Sayings[]): LegislationText {
  const half = Math.ceil(clauses.length / 2)
  return aText([
    aPart(
      '1',
      'General',
      ...clauses.slice(0, half).map((clause, index) => aClause(`${index + 1}`, clause.heading, ...partsOf(clause))),
    ),
    aSchedule(
      '1',
      'Further',
      ...clauses.slice(half).map((clause, index) => aScheduleParagraph(`${index + 1}`, ...partsOf(clause))),
    ),
  ])
}

function partsOf({ subsections, quoted: words, cells }: Sayings): Written['content'] {
  const [only, ...more] = subsections
  const inner =
    more.length === 0
      ? [only ?? '']
      : subsections.map((own, index) =>
          index === 2 ? aSubsection('3', own, aParagraph('a', own)) : aSubsection(`${index + 1}`, own),
        )
  const inserted = words === undefined ? [] : [quoted({ level: 'section', label: '9A', content: [words] })]
  return [...inner, ...inserted, ...(cells ? [aTable(['Word', 'Meaning'], cells)] : [])]
}
