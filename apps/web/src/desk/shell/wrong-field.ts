/** What holds a value in a form. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The first field of a form that is not filled in as it has to be. Marks it and every other such one, and no more those that are mended. */
export function firstWrong(form: HTMLFormElement): Field | undefined {
  const fields = [...form.elements].filter(isField)
  for (const field of fields) {
    if (!field.validity.valid) field.setAttribute('aria-invalid', 'true')
    else if (field.getAttribute('aria-invalid') === 'true') field.removeAttribute('aria-invalid')
  }
  return fields.find((field) => !field.validity.valid)
}

/** What is wrong with a field, in a sentence that names it; of what only the browser knows, in its words. */
export function sayWrong(field: Field): string {
  const name = field.labels?.[0]?.textContent.trim() ?? field.name
  if (field.validity.valueMissing) return `Fill in “${name}” first.`
  if (field.validity.typeMismatch && field.type === 'email') return `“${name}” is not an address such as name@charity.example.`
  return `${name}: ${field.validationMessage}`
}

function isField(element: Element): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
}
