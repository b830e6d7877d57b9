import { ChoiceControl, ChoicesControl, FlagControl, TickControl } from './choice-control.tsx'
import { useEditing } from './editing.ts'
import type { FieldKind } from './field.ts'
import { Fields, GroupControl, KindsControl } from './group-controls.tsx'
import type { Placed } from './frame.tsx'
import { ListControl } from './list-control.tsx'
import { ReferenceControl, ReferencesControl } from './reference-control.tsx'
import { MisfitControl, TextControl } from './text-control.tsx'
import { WindowRead } from './timing-control.tsx'
import { valueAt } from './value-at.ts'
import { fits, isTextKind } from './written.ts'

/** The control of any field. A value that its control cannot show is shown as it is stored. */
export function Control({ field, path }: Placed) {
  const value = valueAt(useEditing().record, path)
  const { of } = field
  if (!fits(of, value))
    return isTextKind(of) ? <TextControl field={field} path={path} of={of} /> : <MisfitControl field={field} path={path} />
  if (isTextKind(of)) return <TextControl field={field} path={path} of={of} />
  return <OtherControl field={field} path={path} of={of} />
}

function OtherControl({
  field,
  path,
  of,
}: Placed & { readonly of: Exclude<FieldKind, { kind: 'text' | 'id' | 'number' | 'day' | 'partial-date' }> }) {
  switch (of.kind) {
    case 'choice':
      return <ChoiceControl field={field} path={path} choices={of.choices} />
    case 'flag':
      return <FlagControl field={field} path={path} />
    case 'tick':
      return <TickControl field={field} path={path} value={of.value} />
    case 'reference':
      return <ReferenceControl field={field} path={path} collection={of.collection} />
    case 'kinds':
      return <KindsControl field={field} path={path} of={of} draw={draw} />
    case 'group':
      return (
        <GroupControl field={field} path={path}>
          <div className={`look-${of.look}`}>
            <Fields fields={of.fields} path={path} draw={draw} belowFirst={of.look === 'timing' && <WindowRead path={path} />} />
          </div>
        </GroupControl>
      )
    case 'list':
      if (of.item.kind === 'choice') return <ChoicesControl field={field} path={path} choices={of.item.choices} />
      if (of.item.kind === 'reference') return <ReferencesControl field={field} path={path} collection={of.item.collection} />
      return <ListControl field={field} path={path} item={of.item} draw={draw} />
  }
}

function draw({ field, path }: Placed) {
  return <Control field={field} path={path} />
}
