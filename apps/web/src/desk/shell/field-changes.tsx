import { useRecordWords } from './record-words.ts'

export interface FieldChangesProps {
  readonly collection: string
  readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[]
}

/** Fields of a record before and after, in words; a side on which the record or the field was not there lacks the value. */
export function FieldChanges({ collection, fields }: FieldChangesProps) {
  const { nameOf, say, inOrder } = useRecordWords(collection)
  return (
    <dl className="field-changes">
      {inOrder(fields).map(({ field, before, after }) => (
        <div key={field}>
          <dt>{nameOf(field)}</dt>
          {before !== undefined && (
            <dd>
              <del>{say(field, before)}</del>
            </dd>
          )}
          <dd>{after === undefined ? 'taken out' : <ins>{say(field, after)}</ins>}</dd>
        </div>
      ))}
    </dl>
  )
}
