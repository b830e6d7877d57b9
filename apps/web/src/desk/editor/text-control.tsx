import { sayPartial } from '@dutywatch/domain/date'
import { useState, type ChangeEvent } from 'react'
import { useEditing } from './editing.ts'
import { controlId } from './field.ts'
import { FieldFrame, useDescription, type Placed } from './frame.tsx'
import { valueAt } from './value-at.ts'
import { readWritten, written, type TextKind } from './written.ts'

/** A value that one line or box of text holds. What is typed stays as it was typed while it is read. */
export function TextControl({ field, path, of }: Placed & { readonly of: TextKind }) {
  const { change, leave, record, suggestedId, isPublished, bearer } = useEditing()
  const value = valueAt(record, path)
  const [typed, setTyped] = useState<string>()
  const shown = typed !== undefined && readWritten(of, typed) === value ? typed : written(of, value)
  const isLong = (of.kind === 'text' && of.isLong) || shown.length > 90
  const controls = {
    id: controlId(path),
    value: shown,
    autoComplete: 'off',
    placeholder: of.kind === 'id' ? suggestedId : examples[of.kind],
    readOnly: of.kind === 'id' && isPublished,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(target.value)
      change(path, readWritten(of, target.value))
    },
    onBlur: () => {
      setTyped(undefined)
      if (of.kind === 'id' && value === undefined && suggestedId !== undefined) change(path, suggestedId)
      leave(path)
    },
    ...useDescription({ field, path }),
  }
  return (
    <FieldFrame field={field} path={path}>
      {isLong ? <textarea {...controls} rows={2} /> : <input {...controls} {...lookOf(of)} />}
      {of.kind === 'id' && bearer && (
        <p>
          <a href={`/desk/records/${bearer.collection}/${encodeURIComponent(bearer.id)}`}>Open “{bearer.name}”</a>
        </p>
      )}
      <ReadAs kind={of} value={value} typed={typed} />
    </FieldFrame>
  )
}

function lookOf({ kind }: TextKind) {
  if (kind === 'number') return { inputMode: 'decimal', size: 16, className: 'narrow' } as const
  return kind === 'day' || kind === 'partial-date' ? ({ size: 24, className: 'narrow' } as const) : { className: 'full' }
}

/** How a day may be written, shown where none is. */
const examples: Readonly<Partial<Record<TextKind['kind'], string>>> = {
  day: 'as 26 October 2023',
  'partial-date': 'as 2023, or 26 October 2023',
}

/** The day that was understood while it is typed; afterwards the control itself shows it. */
function ReadAs({
  kind,
  value,
  typed,
}: {
  readonly kind: TextKind
  readonly value: unknown
  readonly typed: string | undefined
}) {
  const isDate = kind.kind === 'day' || kind.kind === 'partial-date'
  if (!isDate || typed === undefined || typeof value !== 'string') return null
  const understood = /^\d{4}(-\d{2}){0,2}$/.test(value) && sayPartial(value) !== typed
  return understood ? <p className="read-as">Read as {sayPartial(value)}</p> : null
}

/** A value that its control cannot show: as it is stored, to be kept, or taken out and entered anew. */
export function MisfitControl({ field, path }: Placed) {
  const { change, record } = useEditing()
  return (
    <FieldFrame field={field} path={path}>
      <textarea
        id={controlId(path)}
        readOnly
        value={JSON.stringify(valueAt(record, path), undefined, 2)}
        rows={3}
        {...useDescription({ field, path })}
      />
      <p className="help">This is kept as it is stored, for the form has no control for it.</p>
      <TakeOut what={field.label} onTake={() => change(path, undefined)} />
    </FieldFrame>
  )
}

/** The button that takes a value out of the record. */
export function TakeOut({ what, onTake }: { readonly what: string; readonly onTake: () => void }) {
  return (
    <button type="button" className="quiet" onClick={onTake}>
      Take out <span className="visually-hidden">“{what}”</span>
    </button>
  )
}
