import { z } from 'zod'

/** What somebody who writes may say they are. */
export const whos = ['journalist', 'charity', 'researcher', 'officer', 'other'] as const
export type Who = (typeof whos)[number]

/** The fields of the form. `website` is the trap: people do not see it, and programs fill it in. */
export const fieldNames = ['campaign', 'name', 'email', 'who', 'subject', 'message', 'website'] as const
type FieldName = (typeof fieldNames)[number]

/** What stands in the fields, cleaned; empty where nothing does. */
export type Typed = Readonly<Record<FieldName, string>>

/** What is wrong in a field, and what to do. */
export interface Mistake {
  readonly field: FieldName
  readonly message: string
}

/** A form as it was read. With no mistakes it is an enquiry. */
export interface ReadForm {
  readonly typed: Typed
  readonly mistakes: readonly Mistake[]
}

const longest = { name: 120, email: 254, subject: 200, message: 5_000 } as const
const Email = z.email()

/** Reads a form for one of these campaigns; where there is one, the form need not name it. */
export function readForm(form: URLSearchParams, campaigns: readonly string[]): ReadForm {
  const line = (name: FieldName) => oneLine(form.get(name) ?? '')
  const [only, ...others] = campaigns
  const typed: Typed = {
    campaign: line('campaign') || (others.length === 0 ? (only ?? '') : ''),
    name: line('name'),
    email: line('email'),
    who: line('who'),
    subject: line('subject'),
    message: manyLines(form.get('message') ?? ''),
    website: line('website') === '' ? '' : 'filled',
  }
  const found: readonly (readonly [FieldName, string | undefined])[] = [
    ['campaign', campaigns.includes(typed.campaign) ? undefined : 'Choose the campaign that you write to.'],
    ['name', needed(typed.name, 'Enter your name.') ?? tooLong('Your name', typed.name, longest.name)],
    ['email', wrongEmail(typed.email)],
    ['who', typed.who === '' || whos.some((who) => who === typed.who) ? undefined : 'Choose from the list, or leave it open.'],
    [
      'subject',
      needed(typed.subject, 'Say in a few words what it is about.') ?? tooLong('The subject', typed.subject, longest.subject),
    ],
    ['message', needed(typed.message, 'Write your message.') ?? tooLong('Your message', typed.message, longest.message)],
  ]
  const mistakes = found.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]))
  return { typed, mistakes }
}

/** What nobody would see counts as nothing. */
function needed(text: string, message: string): string | undefined {
  return text.replace(/[\s\p{Cf}]/gu, '') === '' ? message : undefined
}

function tooLong(what: string, text: string, most: number): string | undefined {
  if (text.length <= most) return undefined
  const [has, over] = [text.length, text.length - most].map((count) => count.toLocaleString('en-GB'))
  return `${what} has ${has} characters. Shorten it by ${over}: at most ${most.toLocaleString('en-GB')} can be sent.`
}

function wrongEmail(email: string): string | undefined {
  const missing = needed(email, 'Enter your e-mail address, so that you can be answered.')
  if (missing !== undefined) return missing
  if (email.length <= longest.email && Email.safeParse(email).success) return undefined
  return 'This is no e-mail address that can be answered. It looks like name@example.org.'
}

/** Control characters but line ends and tabs, and those that turn the direction of what stands beside them. */
const unseen = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim()
}

/** Words of several lines as they are kept: without what nobody sees, and with one kind of line end. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .trim()
}
