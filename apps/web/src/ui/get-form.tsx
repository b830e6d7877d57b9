import type { ReactNode } from 'react'
import { addressFrom } from '../place/address.ts'
import { useSite } from '../place/site-state.ts'

export interface GetFormProps {
  /** The page that answers; the form keeps the edition and the day. */
  readonly to: string
  readonly children: ReactNode
  /** Names the form for those who hear it. */
  readonly label: string
}

/** A plain form whose answer is a page with an address: it works without scripts and can be linked to. */
export function GetForm({ to, children, label }: GetFormProps) {
  const site = useSite()
  return (
    <form method="get" action={addressFrom({ base: site.base }, { to })} className="get-form" aria-label={label} role="search">
      {site.asOf !== undefined && <input type="hidden" name="asOf" value={site.asOf} />}
      {children}
    </form>
  )
}

export interface SearchFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly help?: ReactNode
}

/** One field of words, named `q`, with its button. */
export function SearchField({ label, value, help }: SearchFieldProps) {
  return (
    <div className="field">
      <label htmlFor="q" className="field-label">
        {label}
      </label>
      {help && (
        <p className="help" id="q-help">
          {help}
        </p>
      )}
      <div className="field-row">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={value}
          maxLength={200}
          aria-describedby={help ? 'q-help' : undefined}
        />
        <button type="submit">Find</button>
      </div>
    </div>
  )
}
