import { fieldWords } from '../../words/fields.ts'
import { sayValue } from './say-value.ts'

/** Fields before and after; a side on which the record or the field was not there lacks the value. */
export function FieldChanges({
  fields,
}: {
  readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[]
}) {
  return (
    <dl className="field-changes">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldWords(field)}</dt>
          {before !== undefined && (
            <dd>
              <del>{sayValue(before)}</del>
            </dd>
          )}
          <dd>{after === undefined ? 'taken out' : <ins>{sayValue(after)}</ins>}</dd>
        </div>
      ))}
    </dl>
  )
}
