import type { CollectionName } from '@dutywatch/domain/tracker'
import { collectionWords } from '../../words/collections.ts'
import { withArticle } from '../../words/list-items.ts'
import { useEditing } from './editing.ts'
import { controlId } from './field.ts'
import { FieldFrame, GroupFrame, useDescription, type Placed } from './frame.tsx'
import { ListItem } from './list-item.tsx'
import { namedRecords } from './named-records.ts'
import { RecordPicker } from './record-picker.tsx'
import { valueAt, type Held } from './value-at.ts'

/** One record of another collection, looked up by its name. */
export function ReferenceControl({ field, path, collection }: Placed & { readonly collection: CollectionName }) {
  const { change, leave, record } = useEditing()
  const value = valueAt(record, path)
  const id = controlId(path)
  return (
    <FieldFrame field={field} path={path}>
      <RecordPicker
        id={id}
        collection={collection}
        value={typeof value === 'string' ? value : undefined}
        onPick={(next) => change(path, next)}
        onLeave={() => leave(path)}
        labelledBy={`${id}-label`}
        description={useDescription({ field, path })}
      />
    </FieldFrame>
  )
}

/** Several records of another collection: those chosen by name, and a picker for one more. */
export function ReferencesControl({ field, path, collection }: Placed & { readonly collection: CollectionName }) {
  const { change, record, tracker } = useEditing()
  const value = valueAt(record, path)
  const held: readonly Held[] = Array.isArray(value) ? value : []
  const names = new Map(namedRecords(tracker, collection).map(({ id, name }) => [id, name]))
  const adding = controlId([...path, held.length])
  return (
    <GroupFrame field={field} path={path}>
      <ol className="list-items">
        {held.map((each, index) => {
          const name = names.get(String(each)) ?? String(each)
          return (
            <ListItem key={String(each)} path={path} position={index} name={name} isInline>
              <span id={controlId([...path, index])} tabIndex={-1}>
                {name}
              </span>
            </ListItem>
          )
        })}
      </ol>
      <label id={`${adding}-label`} htmlFor={adding}>
        Add {withArticle(collectionWords[collection].one)}
      </label>
      <RecordPicker
        key={held.length}
        id={adding}
        collection={collection}
        value={undefined}
        onPick={(next) => next !== undefined && names.has(next) && change(path, [...held, next])}
        labelledBy={`${adding}-label`}
        without={held.map(String)}
      />
    </GroupFrame>
  )
}
