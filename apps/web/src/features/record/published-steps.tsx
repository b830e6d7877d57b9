import type { PageApi } from '@dutywatch/api/page-renderer'
import { sayDay } from '@dutywatch/domain/date'
import type { CollectionName } from '@dutywatch/domain/tracker'
import { FieldValue, type RecordNames } from '../../panels/field-value.tsx'
import { recordAddress } from '../../place/record-address.ts'
import { useSite } from '../../place/site-state.ts'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { fieldWords } from '../../words/fields.ts'

type PublishedAnswer = Awaited<ReturnType<PageApi['records']['published']['query']>>
type Step = PublishedAnswer['steps'][number]

/** What was published of one record: the answer, and where the record stands. */
export interface PublishedStepsProps extends Pick<PublishedAnswer, 'steps' | 'more' | 'names'> {
  readonly collection: CollectionName
  readonly id: string
}

/** Every edition that said something new of a record, the newest first: when, what and why, and how to read what was said before. */
export function PublishedSteps({ steps, more, names, collection, id }: PublishedStepsProps) {
  const { on } = useSite()
  if (steps.length === 0)
    return <EmptyState>Nothing of it had been published here by {sayDay(on)}; what stands above was added later.</EmptyState>
  const address = recordAddress(collection, id)
  return (
    <>
      <ol className="published-steps">
        {steps.map((step) => (
          <li key={step.edition}>
            <h3>
              <Day on={step.publishedOn} />, in <Link to={`/editions/${step.edition}`}>edition {step.edition}</Link>:{' '}
              {changeWords(step)}
            </h3>
            <p>Why: {step.note}</p>
            {step.fields.length > 0 && <Fields step={step} names={names} />}
            <Before step={step} address={address} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p>
          And {more === 1 ? 'one earlier edition' : `${more.toLocaleString('en-GB')} earlier editions`}, among{' '}
          <Link to="/editions">all editions</Link>.
        </p>
      )}
    </>
  )
}

function changeWords({ change, fields }: Step): string {
  if (change !== 'changed') return change === 'added' ? 'published' : 'withdrawn'
  if (fields.length === 0) return 'put in another place among the others'
  return fields.some(({ isCorrection }) => isCorrection) ? 'corrected' : 'added to'
}

function Fields({ step: { fields, isReadable }, names }: { readonly step: Step; readonly names: RecordNames }) {
  if (!isReadable) return <p>Changed: {fields.map(({ name }) => fieldWords(name)).join(', ')}.</p>
  return (
    <dl className="key-facts">
      {fields.map(({ name, said, says, isCorrection }) => (
        <div key={name}>
          <dt>
            {fieldWords(name)}
            {isCorrection && ', corrected'}
          </dt>
          <dd>
            {said !== undefined && (
              <div>
                <span className="cell-note">It said</span>
                <FieldValue of={said} names={names} />
              </div>
            )}
            <div>
              <span className="cell-note">{said === undefined ? 'It says, which is new' : 'It says'}</span>
              {says === undefined ? 'nothing' : <FieldValue of={says} names={names} />}
            </div>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The record in the edition before, and as it is known of the day before. */
function Before({ step: { change, edition, asOf }, address }: { readonly step: Step; readonly address: string }) {
  if (change === 'added') return null
  return (
    <p className="small">
      <a href={`/edition/${edition - 1}${address}`}>What edition {edition - 1} said</a>
      {asOf !== undefined && (
        <>
          {' · '}
          <Link to={address} asOf={asOf}>
            What was known of it by {sayDay(asOf)}, in today’s words
          </Link>
        </>
      )}
    </p>
  )
}
