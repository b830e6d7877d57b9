import type { ReactNode } from 'react'
import { uncapitalised } from '../../words/capitalised.ts'
import { useEditing } from './editing.ts'
import { controlId, type Field, type Path } from './field.ts'

/** A field and the way to its value. */
export interface Placed {
  readonly field: Field
  readonly path: Path
}

/** What a control is described by: its help and what is wrong with it. */
export function useDescription({ field, path }: Placed): {
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
} {
  const id = controlId(path)
  const isWrong = useEditing().findingsAt(path).length > 0
  const parts = [isSaid({ field, path }) && `${id}-help`, isWrong && `${id}-wrong`].filter(Boolean)
  return { 'aria-describedby': parts.length === 0 ? undefined : parts.join(' '), 'aria-invalid': isWrong || undefined }
}

/** The frame of one control: label above, help below it, what is wrong beside it. */
export function FieldFrame({ field, path, children }: Placed & { readonly children: ReactNode }) {
  const id = controlId(path)
  return (
    <div className="field">
      <label id={`${id}-label`} htmlFor={id}>
        {field.label} <MayBeLeftOut field={field} />
      </label>
      <Help field={field} path={path} />
      <Wrong path={path} />
      {children}
    </div>
  )
}

/** The frame of several controls that belong together. */
export function GroupFrame({ field, path, children }: Placed & { readonly children: ReactNode }) {
  return (
    <fieldset
      id={controlId(path)}
      tabIndex={-1}
      className="field field-group"
      aria-describedby={useDescription({ field, path })['aria-describedby']}
    >
      <legend>
        {field.label} <MayBeLeftOut field={field} />
      </legend>
      <Help field={field} path={path} />
      <Wrong path={path} />
      {children}
    </fieldset>
  )
}

function MayBeLeftOut({ field }: { readonly field: Field }) {
  return field.isOptional && <span className="may-be-left-out">(may be left out)</span>
}

/** What a list says of its first member it need not say of the others. */
function isSaid({ field, path }: Placed): boolean {
  return field.help !== undefined && !path.some((key) => typeof key === 'number' && key > 0)
}

function Help({ field, path }: Placed) {
  return (
    isSaid({ field, path }) && (
      <p id={`${controlId(path)}-help`} className="help">
        {field.help}
      </p>
    )
  )
}

/** What is wrong at a place, as the end of a sentence that its label began. */
export function Wrong({ path }: { readonly path: Path }) {
  const findings = useEditing().findingsAt(path)
  if (findings.length === 0) return null
  return (
    <p id={`${controlId(path)}-wrong`} className="field-error">
      {findings.map(({ message }) => message).join(' ')}
    </p>
  )
}

/** A message as it follows the name of its place in a sentence. */
export function afterPlace(message: string): string {
  return /^(Is|Must|Has|Does|Belongs|Lies|Cites)\b/.test(message) ? ` ${uncapitalised(message)}` : `: ${message}`
}
