import type { ReactNode } from 'react'
import { addressFrom } from '../place/address.ts'
import { useSite } from '../place/site-state.ts'

export interface GetFormProps {
  /** The page that answers: `/powers/fines`. */
  readonly to: string
  /** What the button does: "Work out the maximum". */
  readonly action: string
  /** What fields that stand elsewhere on the page name as their form. */
  readonly id?: string
  readonly children?: ReactNode
}

/** A form whose answer has an address of its own. It stays in the page's edition and on its day. */
export function GetForm({ to, action, id, children }: GetFormProps) {
  const { base, asOf } = useSite()
  return (
    <form id={id} method="get" action={addressFrom({ base }, { to })} className="get-form">
      {asOf !== undefined && <input type="hidden" name="asOf" value={asOf} />}
      {children}
      <button type="submit">{action}</button>
    </form>
  )
}

interface FieldFrameProps {
  /** Its name in the address, and its id on the page. */
  readonly name: string
  readonly label: string
  readonly help?: ReactNode
  /** What is wrong with the value that was given, and what to do. */
  readonly error?: string | undefined
}

export interface TextFieldProps extends FieldFrameProps {
  readonly value?: string | undefined
  /** Which keys a phone shows. */
  readonly keys?: 'text' | 'numeric' | 'decimal'
  /** How many characters wide it looks. */
  readonly size?: number
  /** What of the reader's own it asks for, which browsers may know. */
  readonly asks?: 'name' | 'email'
}

/** One line to fill in: label above, help below it, what is wrong beside it. */
export function TextField({ value, keys = 'text', size, asks, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      <input
        id={frame.name}
        name={frame.name}
        type={asks === 'email' ? 'email' : 'text'}
        defaultValue={value}
        inputMode={asks === 'email' ? 'email' : keys}
        size={size}
        autoComplete={asks ?? 'off'}
        aria-invalid={frame.error === undefined ? undefined : true}
        aria-describedby={describedBy(frame)}
      />
    </FieldFrame>
  )
}

export interface WordsFieldProps extends FieldFrameProps {
  readonly value?: string | undefined
  /** How many lines high it looks. */
  readonly rows?: number
}

/** Several lines to fill in. */
export function WordsField({ value, rows = 10, ...frame }: WordsFieldProps) {
  return (
    <FieldFrame {...frame}>
      <textarea
        id={frame.name}
        name={frame.name}
        rows={rows}
        defaultValue={value}
        aria-invalid={frame.error === undefined ? undefined : true}
        aria-describedby={describedBy(frame)}
      />
    </FieldFrame>
  )
}

export interface ChoiceFieldProps extends FieldFrameProps {
  readonly value?: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** One of several values. */
export function ChoiceField({ value, choices, ...frame }: ChoiceFieldProps) {
  return (
    <FieldFrame {...frame}>
      <select
        id={frame.name}
        name={frame.name}
        defaultValue={value}
        aria-invalid={frame.error === undefined ? undefined : true}
        aria-describedby={describedBy(frame)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

function FieldFrame({ name, label, help, error, children }: FieldFrameProps & { readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {help && (
        <p id={`${name}-help`} className="help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

function describedBy({ name, help, error }: FieldFrameProps): string | undefined {
  const parts = [help && `${name}-help`, error && `${name}-error`].filter(Boolean)
  return parts.length === 0 ? undefined : parts.join(' ')
}
