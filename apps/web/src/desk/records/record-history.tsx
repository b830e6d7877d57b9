import { FoldedSection } from '../../ui/folded-section.tsx'
import { useAtDesk } from '../session/session.ts'
import { FieldChanges } from '../shell/field-changes.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { TakeBack } from './take-back.tsx'
import { useRecordHistory } from './use-record-history.ts'

const changeWords = { added: 'It came in', changed: 'It changed', withdrawn: 'It was taken out' } as const

/** Every edition that changed a record, the newest first: who published it, why, and each field before and after. */
export function RecordHistory({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { may } = useAtDesk()
  const history = useRecordHistory(collection, id)
  return (
    <FoldedSection id="history" title="What was published of it, and when">
      <ol className="plain-list events">
        {history.data?.map(({ edition, change, fields }) => (
          <li key={edition.number}>
            <p>
              <strong>{changeWords[change]}</strong> in edition {edition.number}, published by {edition.publishedBy}:{' '}
              {edition.note} <span className="help">{sayInstant(edition.publishedAt)}</span>
            </p>
            {change === 'changed' && <FieldChanges collection={collection} fields={fields} />}
            {edition.number > 1 && may('propose') && <TakeBack edition={edition.number} record={{ collection, id }} />}
          </li>
        ))}
      </ol>
    </FoldedSection>
  )
}
