import { FieldValue, type RecordNames } from '../../panels/field-value.tsx'
import { recordPage } from '../../place/record-address.ts'
import { Day } from '../../ui/day.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { fieldWords } from '../../words/fields.ts'
import type { CorrectedRecord, CorrectionsAnswer } from './answer.ts'
import { sayCorrections } from './say-corrections.ts'

/** Every correction: what was said, what is said instead and why, edition by edition. */
export function CorrectionsView(answer: CorrectionsAnswer) {
  const { editions, earlier, names } = answer
  return (
    <article>
      <Opening title="What was wrong?">{sayCorrections(answer)}</Opening>
      <p>
        This list is written by the log of <Link to="/editions">editions</Link> itself: whatever an edition says otherwise than
        the one before it, or no longer, is here. What an edition only adds is no correction, nor is a figure that a later release
        gives otherwise: see{' '}
        <Link to="/evidence" hash="restated">
          what was restated
        </Link>
        . Every earlier edition stays readable as it was. Seen a mistake that is not here?{' '}
        <Link to="/contact">Make an enquiry</Link>.
      </p>
      {editions.map(({ number, publishedOn, note, corrections, more }) => (
        <Section key={number} id={`edition-${number}`} title={`Edition ${number}`}>
          <p>
            Published on <Day on={publishedOn} />. Why: {note}{' '}
            <Link to={`/editions/${number}`}>All that edition {number} changed</Link>
          </p>
          {corrections.map((record) => (
            <Correction key={`${record.collection}/${record.id}`} record={record} names={names} />
          ))}
          {more > 0 && (
            <p>
              And {more.toLocaleString('en-GB')} more, listed with <Link to={`/editions/${number}`}>the edition</Link>.
            </p>
          )}
        </Section>
      ))}
      {earlier !== undefined && (
        <p>
          <Link to="/corrections" query={{ before: earlier }}>
            Earlier corrections
          </Link>
        </p>
      )}
    </article>
  )
}

function Correction({ record, names }: { readonly record: CorrectedRecord; readonly names: RecordNames }) {
  const { collection, id, name, isWithdrawn, fields } = record
  return (
    <>
      <h3>
        {capitalised(collectionWords[collection].one)}: {isWithdrawn ? name : <Link to={recordPage(collection, id)}>{name}</Link>}
      </h3>
      {isWithdrawn ? (
        <details>
          <summary>Withdrawn. What it said</summary>
          <KeyFacts
            facts={fields.map(({ name: field, said }) => ({
              term: fieldWords(field),
              value: said === undefined ? 'in an earlier form' : <FieldValue of={said} names={names} />,
            }))}
          />
        </details>
      ) : (
        fields.map(({ name: field, said, says }) => (
          <dl key={field} className="key-facts">
            <div>
              <dt>{fieldWords(field)}: it said</dt>
              <dd>{said === undefined ? 'what stands in the edition before' : <FieldValue of={said} names={names} />}</dd>
            </div>
            <div>
              <dt>It says</dt>
              <dd>{says === undefined ? 'nothing' : <FieldValue of={says} names={names} />}</dd>
            </div>
          </dl>
        ))
      )}
    </>
  )
}
