import { fieldOf, messageOf } from '../refusal.ts'
import { createContext, useContext } from 'react'

/** What is wrong with the fields of a form, by their names. */
export type WrongFields = Readonly<Record<string, string>>

const WrongContext = createContext<WrongFields>({})

/** Tells the fields within it what is wrong with them. */
export const WrongFieldsProvider = WrongContext.Provider

/** What is wrong with a field of the form around it. */
export function useWrongField(name: string): string | undefined {
  return useContext(WrongContext)[name]
}

/** A control of a form that the browser can judge. */
type Judged = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The controls of a form that are empty or mistyped, each with a sentence that says what to do. */
export function wrongFieldsOf(form: HTMLFormElement): { readonly control: Judged; readonly message: string }[] {
  return [...form.elements].filter(isJudged).flatMap((control) => {
    const message = sayWrong(control.validity, { label: labelOf(control), asked: control.title })
    return message === undefined ? [] : [{ control, message }]
  })
}

/** The control of a form that the server's refusal is about, with what it says; nothing where it is about no field of this form. */
export function refusedField(
  form: HTMLFormElement,
  error: unknown,
): { readonly control: Judged; readonly message: string } | undefined {
  const field = fieldOf(error)
  const control = [...form.elements].filter(isJudged).find(({ name, type }) => name === field && type !== 'hidden')
  return control && { control, message: messageOf(error) }
}

function isJudged(element: Element): element is Judged {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
}

function labelOf({ labels, name }: Judged): string {
  return labels?.[0]?.textContent.trim() ?? name
}

/** What a browser found wrong with a control, in words; `asked` is what it says of itself, for those that take one thing only. */
export function sayWrong(
  validity: Pick<ValidityState, 'valid' | 'badInput' | 'valueMissing' | 'typeMismatch' | 'patternMismatch'>,
  { label, asked }: { readonly label: string; readonly asked: string },
): string | undefined {
  if (validity.valid) return undefined
  if (validity.badInput) return `“${label}” is not whole: fill in every part of it.`
  if (validity.valueMissing) return `Fill in “${label}” first.`
  if (validity.typeMismatch) return 'That is no e-mail address: it looks like name@charity.example.'
  return asked === '' ? `“${label}” is not as it must be.` : asked
}
