import { Link } from '@tanstack/react-router'
import { useId, useLayoutEffect, useRef, useState, type FormEvent, type InputHTMLAttributes, type ReactNode } from 'react'
import { messageOf, reasonOf } from '../refusal.ts'
import { refusedField, useWrongField, WrongFieldsProvider, wrongFieldsOf, type WrongFields } from './wrong-fields.ts'

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

/**
 * A form that sends what is in its fields and says at each field what is wrong with it, also where only the server finds it. Beside its button
 * stands any other reason why it was refused.
 */
export function DeskForm({ action, onSend, isPending = false, error, children, beside }: DeskFormProps) {
  const [wrong, setWrong] = useState<WrongFields>({})
  const [saidAtField, setSaidAtField] = useState<unknown>()
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const found = form.current && refusedField(form.current, error)
    if (!found) return
    setWrong({ [found.control.name]: found.message })
    setSaidAtField(error)
    found.control.focus()
  }, [error])
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
    <form ref={form} onSubmit={send} onInput={forget} className="desk-form" noValidate>
      <WrongFieldsProvider value={wrong}>{children}</WrongFieldsProvider>
      <Refused error={error === saidAtField ? undefined : error} />
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
      {reasonOf(error) === 'second-factor-required' && (
        <>
          {' '}
          <Link to="/account">Go to My account</Link>
        </>
      )}
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
