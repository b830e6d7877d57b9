import { useId, useState, type FormEvent, type InputHTMLAttributes, type ReactNode } from 'react'
import { messageOf } from '../refusal.ts'
import { useWrongField, WrongFieldsProvider, wrongFieldsOf, type WrongFields } from './wrong-fields.ts'

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

/** A form that sends what is in its fields, says at each field what is wrong with it, and beside its button why it was refused. */
export function DeskForm({ action, onSend, isPending = false, error, children, beside }: DeskFormProps) {
  const [wrong, setWrong] = useState<WrongFields>({})
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const found = wrongFieldsOf(event.currentTarget)
    setWrong(Object.fromEntries(found.map(({ control, message }) => [control.name, message])))
    found[0]?.control.focus()
    if (found.length > 0 || isPending) return
    const values = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    onSend(Object.fromEntries(values) as Record<string, string>)
  }
  /** What was wrong with a field is not known to be so any more. */
  function forget({ target }: FormEvent<HTMLFormElement>) {
    const name: unknown = Reflect.get(target, 'name')
    if (typeof name === 'string' && wrong[name] !== undefined) setWrong({ ...wrong, [name]: '' })
  }
  return (
    <form onSubmit={send} onInput={forget} className="desk-form" noValidate>
      <WrongFieldsProvider value={wrong}>{children}</WrongFieldsProvider>
      <Refused error={error} />
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

/** The help of a field and what is wrong with it, under the ids by which its control is described. */
export function FieldWords({
  id,
  help,
  wrong,
}: {
  readonly id: string
  readonly help?: ReactNode
  readonly wrong?: string | undefined
}) {
  return (
    <>
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} className="field-error">
          {wrong}
        </p>
      )}
    </>
  )
}

/** What the control of a field says of itself by them. */
export function describedBy(id: string, { help, wrong }: { readonly help?: ReactNode; readonly wrong?: string | undefined }) {
  const parts = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean)
  return {
    'aria-describedby': parts.length === 0 ? undefined : parts.join(' '),
    'aria-invalid': wrong ? (true as const) : undefined,
  }
}

export interface InputFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly name: string
  readonly label: string
  readonly help?: ReactNode
}

/** One line to fill in: label above, help and what is wrong below it. */
export function InputField({ label, help, ...input }: InputFieldProps) {
  const id = useId()
  const wrong = useWrongField(input.name)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldWords id={id} help={help} wrong={wrong} />
      <input id={id} className="full" required {...describedBy(id, { help, wrong })} {...input} />
    </div>
  )
}
