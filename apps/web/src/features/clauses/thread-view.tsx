import { addressOf } from '@dutywatch/bill-text/document'
import { labelIn, parseProvision } from '@dutywatch/domain/provision'
import { AsksJudged } from '../../panels/asks-judged.tsx'
import { recordPage } from '../../place/record-address.ts'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { sayProvisions } from '../../words/provisions.ts'
import type { FollowedText, ThreadAnswer } from './answers.ts'
import { Commencing } from './commencing.tsx'
import { nameOf, sayRenamed } from './say-clauses.ts'
import { WordsThrough } from './words-through.tsx'

/** One provision: what it was called, whether it is in force, and what rests on it. */
export function ThreadView(answer: ThreadAnswer) {
  const { thread, texts } = answer
  const hasRemarks = thread.labels.some(({ remark }) => remark !== undefined)
  return (
    <>
      <Opening title={titleOf(answer)}>{sayThread(answer)}</Opening>
      <Section id="numbers" title="What it was called">
        <DataTable
          caption="Its number in each text, in the order they were published"
          rows={texts}
          rowKey={({ id }) => id}
          columns={[
            { heading: 'Text', cell: ({ label }) => capitalised(label) },
            { heading: 'Published', cell: ({ publishedOn }) => <Day on={publishedOn} /> },
            { heading: 'Number', cell: (text) => <NumberIn thread={thread} text={text} /> },
            ...(hasRemarks ? [{ heading: 'Remark', cell: ({ id }: FollowedText) => labelIn(thread, id)?.remark ?? 'None' }] : []),
          ]}
        />
        <p>
          <Citations of={thread.citations} />
        </p>
        {thread.note && <p>{thread.note}</p>}
      </Section>
      <WordsThrough {...answer} />
      <Commencing {...answer} />
      <RestingOn {...answer} />
      <Neighbours {...answer} />
    </>
  )
}

/** What it was called in a text, leading to its words where they are held. */
function NumberIn({ thread, text }: Pick<ThreadAnswer, 'thread'> & { readonly text: FollowedText }) {
  const label = labelIn(thread, text.id)?.label
  if (label === undefined) return 'Not in this text'
  const read = parseProvision(label)
  const name = capitalised(sayProvisions(label))
  return text.file && read.ok ? <Link to={`/bill/texts/${text.id}/${addressOf(read.value)}`}>{name}</Link> : name
}

/** "Section 12: Safety duties protecting children". */
export function titleOf({ thread, texts }: ThreadAnswer): string {
  const name = nameOf(thread, texts)
  return thread.heading === undefined ? name : `${name}: ${thread.heading}`
}

/** Where the provision came from and whether it has effect. */
export function sayThread({ thread, texts, force }: ThreadAnswer): string {
  const renamed = sayRenamed(thread, texts)
  const came =
    renamed === undefined
      ? `It has been ${sayProvisions(thread.labels.at(-1)?.label ?? '')} since it was first in the Bill`
      : capitalised(renamed)
  if (force === undefined)
    return `${came}. ${texts.some(({ kind }) => kind === 'act') ? 'It is not in the Act.' : 'It is not law.'}`
  const states = {
    'in-force': 'it is in force',
    'in-force-in-part': 'it is in force in part',
    appointed: 'it is not in force yet, and a day is set',
    'not-commenced': 'no day for its coming into force is known',
    repealed: 'it has been repealed',
  } as const
  return `${came}; ${states[force.status]}.`
}

function RestingOn({ duties, powers, asks, needReview }: ThreadAnswer) {
  if (duties.length + powers.length + asks.length === 0) {
    return (
      <Section id="resting" title="What rests on it">
        <EmptyState>No duty, power or ask that is tracked here names this provision.</EmptyState>
      </Section>
    )
  }
  return (
    <Section id="resting" title="What rests on it">
      {duties.length > 0 && <Named title="Duties" collection="duties" records={duties} />}
      {powers.length > 0 && <Named title="Powers of the regulator" collection="powers" records={powers} />}
      {asks.length > 0 && (
        <>
          <h3>Asks judged by it</h3>
          <AsksJudged asks={asks} needReview={needReview} />
        </>
      )}
    </Section>
  )
}

interface NamedProps {
  readonly title: string
  readonly collection: 'duties' | 'powers'
  readonly records: ThreadAnswer['duties'] | ThreadAnswer['powers']
}

function Named({ title, collection, records }: NamedProps) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {records.map(({ id, name, provisions, citations }) => (
          <li key={id}>
            <Link to={recordPage(collection, id)}>{name}</Link>
            <span className="under">
              {provisions && `${capitalised(sayProvisions(provisions))}. `}
              <Citations of={citations} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Neighbours({ before, after, texts }: ThreadAnswer) {
  return (
    <nav aria-label="Provisions before and after" className="neighbours">
      {before && (
        <p>
          Before it: <Link to={`/bill/clauses/${before.id}`}>{nameOf(before, texts)}</Link>
        </p>
      )}
      {after && (
        <p>
          After it: <Link to={`/bill/clauses/${after.id}`}>{nameOf(after, texts)}</Link>
        </p>
      )}
    </nav>
  )
}
