import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { createTransport } from 'nodemailer'

const waitMs = 10_000
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** A letter in plain words: nothing in it is ever read as markup. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** What tells it from others, so that whoever gets it twice sees it once. */
  readonly id?: string | undefined
}

/** The one door by which mail leaves. */
export interface Mailer {
  /** Hands a letter to the mail server. Refuses, in words that tell nothing of the letter, when it is not taken. */
  readonly send: (mail: Mail) => Promise<Outcome<undefined, 'mail-not-sent'>>
}

/** Where mail goes and from whom it comes. */
export interface MailSettings {
  readonly SMTP_URL?: string | undefined
  readonly MAIL_FROM?: string | undefined
}

/** The mailer of the settings; `undefined` when none is set up, and then whoever would send says so. */
export function mailerOf({ SMTP_URL: url, MAIL_FROM: from }: MailSettings): Mailer | undefined {
  if (url === undefined || from === undefined) return undefined
  const transport = createTransport({
    url: encrypted(url),
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: waitMs,
    greetingTimeout: waitMs,
    socketTimeout: waitMs,
  })
  return {
    send: async ({ to, subject, text, id }) => {
      try {
        const messageId = id === undefined ? {} : { messageId: `<${id}@${domainOf(from)}>` }
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, ...messageId })
        return accept(undefined)
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
        return refuse('mail-not-sent', `The mail server did not take the letter${code}. Check SMTP_URL and that the server runs.`)
      }
    },
  }
}

function domainOf(from: string): string {
  return /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'localhost'
}

/** Links that sign people in do not travel in the clear, but to a server on this machine; `?requireTLS=false` says otherwise. */
function encrypted(url: string): string {
  const { protocol, hostname, searchParams } = new URL(url)
  if (protocol !== 'smtp:' || searchParams.has('requireTLS') || loopback.test(hostname)) return url
  return `${url}${url.includes('?') ? '&' : '?'}requireTLS=true`
}
