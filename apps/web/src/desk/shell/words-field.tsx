import { useId } from 'react'
import { describedBy, FieldWords } from './desk-form.tsx'
import { useWrongField } from './wrong-fields.ts'

export interface WordsFieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly defaultValue?: string
  /** Whether nothing is sent without words. */
  readonly required?: boolean
}

/** A sentence or more to fill in. */
export function WordsField({ name, label, help, defaultValue, required }: WordsFieldProps) {
  const id = useId()
  const wrong = useWrongField(name)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldWords id={id} help={help} wrong={wrong} />
      <textarea
        id={id}
        name={name}
        rows={2}
        defaultValue={defaultValue}
        required={required}
        {...describedBy(id, { help, wrong })}
      />
    </div>
  )
}
