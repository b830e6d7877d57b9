import { InvalidArgumentError } from 'commander'

/** Text that is not only white space. */
export function nonEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.')
  return text
}

/** Several texts, none of them only white space. */
export function eachNonEmpty(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), nonEmpty(text)]
}

/** A whole number of at most nine digits. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

/** A full address on the web. */
export function webAddress(text: string): string {
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('It must begin with https:// or http://.')
  return text
}
