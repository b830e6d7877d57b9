import { Fragment, type ReactNode } from 'react'
import { choiceWords } from '../../words/choices.ts'
import { itemWords } from '../../words/list-items.ts'
import { useEditing } from './editing.ts'
import { controlId, type Field, type FieldKind, type KindOption, type Path } from './field.ts'
import { ChoiceControl } from './choice-control.tsx'
import { FieldFrame, GroupFrame, Wrong, type Placed } from './frame.tsx'
import { TakeOut } from './text-control.tsx'
import { fieldsIn, valueAt } from './value-at.ts'

/** Draws the control of a field. */
export type Draw = (placed: Placed) => ReactNode

/** Fields that belong together under one name. One that may be left out is there once it is asked for. */
export function GroupControl({ field, path, children }: Placed & { readonly children: ReactNode }) {
  const { change, record } = useEditing()
  const isMember = typeof path.at(-1) === 'number'
  if (isMember) {
    return (
      <fieldset aria-label={field.label} className="field-group member">
        <Wrong path={path} />
        {children}
      </fieldset>
    )
  }
  if (field.isOptional && valueAt(record, path) === undefined) {
    return (
      <p className="field">
        <button type="button" className="secondary" onClick={() => change(path, {})}>
          Add: {field.label.toLowerCase()}
        </button>
      </p>
    )
  }
  return (
    <GroupFrame field={field} path={path}>
      {children}
      {field.isOptional && <TakeOut what={field.label} onTake={() => change(path, undefined)} />}
    </GroupFrame>
  )
}

export interface FieldsProps {
  readonly fields: readonly Field[]
  readonly path: Path
  readonly draw: Draw
  /** The field that is drawn already, for it tells which group this is. */
  readonly telling?: string
  /** What stands under the first field. */
  readonly belowFirst?: ReactNode
}

/** The fields of a group, and whatever else it holds that its schema does not know. */
export function Fields({ fields, path, draw, telling, belowFirst }: FieldsProps) {
  const held = fieldsIn(valueAt(useEditing().record, path)) ?? {}
  const unknown = Object.keys(held).filter((name) => name !== telling && !fields.some((field) => field.name === name))
  return (
    <>
      {fields.map((field, index) => (
        <Fragment key={field.name}>
          {draw({ field, path: [...path, field.name] })}
          {index === 0 && belowFirst}
        </Fragment>
      ))}
      {unknown.map((name) => (
        <UnknownField key={name} path={[...path, name]} name={name} />
      ))}
    </>
  )
}

/** A field that the schema does not know: shown as it is stored, until somebody takes it out. */
function UnknownField({ path, name }: { readonly path: Path; readonly name: string }) {
  const { change, record } = useEditing()
  const field: Field = { name, label: name, isOptional: false, of: { kind: 'text', isLong: true } }
  return (
    <FieldFrame field={field} path={path}>
      <textarea id={controlId(path)} readOnly value={JSON.stringify(valueAt(record, path), undefined, 2)} rows={1} />
      <TakeOut what={name} onTake={() => change(path, undefined)} />
    </FieldFrame>
  )
}

/** One of several groups, told apart by one field, which is chosen first. */
export function KindsControl({
  field,
  path,
  of,
  draw,
}: Placed & { readonly of: Extract<FieldKind, { kind: 'kinds' }>; readonly draw: Draw }) {
  const { change, record } = useEditing()
  const held = fieldsIn(valueAt(record, path)) ?? {}
  const told = held[of.by]
  const option = of.options.find(({ values }) => values.some((each) => each === told))
  const choices = of.options.flatMap(({ values }) => values).map((value) => ({ value, label: choiceWords(undefined)(value) }))
  const telling: Field = {
    name: of.by,
    label: typeof path.at(-1) === 'number' ? itemWords(of.by) : field.label,
    help: field.help,
    isOptional: false,
    of: { kind: 'choice', choices },
  }

  /** Another kind keeps what it has a field for. */
  function turnInto(next: unknown) {
    const kept = of.options.find(({ values }) => values.some((each) => each === next))
    change(path, next === undefined ? {} : { [of.by]: next, ...keptBy(kept, held) })
  }

  return (
    <div className="kinds" id={controlId(path)} tabIndex={-1}>
      <Wrong path={path} />
      <ChoiceControl field={telling} path={[...path, of.by]} choices={choices} onChoose={turnInto} />
      <Fields fields={option?.fields ?? []} path={path} draw={draw} telling={of.by} />
    </div>
  )
}

function keptBy(option: KindOption | undefined, held: Readonly<Record<string, unknown>>): object {
  const names = new Set(option?.fields.map(({ name }) => name))
  return Object.fromEntries(Object.entries(held).filter(([name]) => names.has(name)))
}
