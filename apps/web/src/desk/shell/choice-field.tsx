import { useId, type ReactNode } from 'react'

export interface ChoiceFieldProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  /** The options. */
  readonly children: ReactNode
}

/** One of several, chosen from a list. */
export function ChoiceField({ label, value, onChoose, children }: ChoiceFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </div>
  )
}
