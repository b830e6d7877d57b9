import type { TestServer } from './test-server.ts'

/** What a form was answered with. */
export interface FormAnswer {
  readonly status: number
  readonly headers: Headers
  readonly page: string
  /** The fields of the page's form that hold something, hidden ones and those to fill in. */
  readonly held: Readonly<Record<string, string>>
}

/** A form filled in as most people do. */
export const filled = {
  name: 'Jo Writer',
  email: 'jo@paper.example',
  who: 'journalist',
  subject: 'Figures of Kent',
  message: 'How many answered?',
}

/** Sends a form as a browser does from a page of the site; other headers come in the place of those it would send. */
export async function sendForm(
  { url }: Pick<TestServer, 'url'>,
  path: string,
  { fields, headers = {} }: { fields: Readonly<Record<string, string>>; headers?: Readonly<Record<string, string>> },
): Promise<FormAnswer> {
  const sent = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: url, ...headers }
  const body = new URLSearchParams(fields).toString()
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: sent, body, redirect: 'manual' })
  const page = await answer.text()
  return { status: answer.status, headers: answer.headers, page, held: heldIn(page) }
}

function heldIn(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input [^>]*name="(\w+)"(?: value="([^"]*)")?/g)]
  const words = [...page.matchAll(/<textarea [^>]*name="(\w+)"[^>]*>([^<]*)/g)]
  const pairs = [...inputs, ...words].map(([, name = '', value = '']) => [name, unescaped(value)] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, code: string) => letters[code] ?? '')
}
