import { useId } from 'react'

export interface WordsFieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly defaultValue?: string
}

/** A sentence or more to fill in. */
export function WordsField({ name, label, help, defaultValue }: WordsFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
      <textarea id={id} name={name} rows={2} defaultValue={defaultValue} aria-describedby={help && `${id}-help`} />
    </div>
  )
}
