import { useId, useState, type FormEvent, type InputHTMLAttributes, type ReactNode } from 'react'
import { messageOf, Refusal } from '../refusal.ts'
import { firstWrong, sayWrong } from './wrong-field.ts'

export interface DeskFormProps {
  /** What the button does: "Sign in". */
  readonly action: string
  readonly onSend: (values: Readonly<Record<string, string>>) => void
  readonly isPending?: boolean
  /** Why it was refused. */
  readonly error?: unknown
  readonly children: ReactNode
  /** Other ways on, beside the button. */
  readonly beside?: ReactNode
}

/** A form that sends what is in its fields, and says beside its button what is missing in them, or why it was refused. */
export function DeskForm({ action, onSend, isPending = false, error, children, beside }: DeskFormProps) {
  const [wrong, setWrong] = useState<Refusal>()
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const field = firstWrong(event.currentTarget)
    setWrong(field && new Refusal('not-filled-in', sayWrong(field)))
    if (field) return field.focus()
    const values = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    if (!isPending) onSend(Object.fromEntries(values) as Record<string, string>)
  }
  return (
    <form onSubmit={send} noValidate className="desk-form">
      {children}
      <Refused error={wrong ?? error} />
      <p className="list-buttons">
        <button type="submit" aria-disabled={isPending || undefined}>
          {isPending ? 'One moment…' : action}
        </button>
        {beside}
      </p>
    </form>
  )
}

/** Why something was refused, said aloud when it comes. */
export function Refused({ error }: { readonly error: unknown }) {
  return (
    <p role="alert" className="field-error">
      {error ? messageOf(error) : null}
    </p>
  )
}

export interface InputFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly name: string
  readonly label: string
  readonly help?: ReactNode
}

/** One line to fill in: label above, help below it. */
export function InputField({ label, help, ...input }: InputFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
      <input id={id} className="full" required aria-describedby={help ? `${id}-help` : undefined} {...input} />
    </div>
  )
}
