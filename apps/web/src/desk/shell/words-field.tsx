import { useId } from 'react'

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
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={2}
        defaultValue={defaultValue}
        required={required}
        aria-describedby={help && `${id}-help`}
      />
    </div>
  )
}
