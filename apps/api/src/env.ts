import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'
import { z } from 'zod'
import { usualKept } from './enquiries/kept.ts'
import { portsBrowsersRefuse } from './refused-ports.data.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const days = 'a number of days from 1 to 3650'
const port = 'a whole number from 0 to 65535 (0: any free port)'

/** What the surroundings may say, with what holds when they are silent. */
const Env = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, port)
      .transform(Number)
      .refine((number) => number <= 65_535, port)
      .refine((number) => !portsBrowsersRefuse.has(number), 'a port that browsers open; they refuse this one')
      .default(4180),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'a host name or an IP address to listen on, like 127.0.0.1 or 0.0.0.0')
      .default('127.0.0.1'),
    DATA_DIR: z
      .string()
      .transform((folder) => resolve(root, folder))
      .default(resolve(root, 'data')),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'an address like postgres://user:password@host:5432/database' })
      .optional(),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'one of fatal, error, warn, info, debug, silent')
      .default('info'),
    BASE_URL: z
      .url({
        protocol: /^https?$/,
        error: 'the address the public reaches the site at, like https://dutywatch.example',
        abort: true,
      })
      .refine((url) => /^[^/]+\/\/[^/?#]+\/*$/.test(url), {
        error: 'an address without a path, like https://dutywatch.example: the site needs a host name, or a port, of its own',
      })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    CONTACT: z
      .string()
      .regex(
        /^([^\s@<>()]+@[^\s@<>()]+|https?:\/\/[^\s<>()]+)$/,
        'an e-mail or web address at which you can be reached, like tracker@charity.example',
      )
      .refine((contact) => /^[\x21-\x7E]*$/.test(contact), 'written in ASCII, for it is sent in a header')
      .optional(),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: 'the address of a mail server, like smtps://user:password@mail.example',
        abort: true,
      })
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^([^<>\r\n]+ )?<?[^\s@<>]+@[^\s@<>]+>?$/,
        'the address that letters come from, like desk@tracker.example or Dutywatch <desk@tracker.example>',
      )
      .optional(),
    DESK_SECRET: z.string().min(32, 'a secret of at least 32 characters, like the answer of: openssl rand -base64 48').optional(),
    ENQUIRIES_KEPT_DAYS: z
      .string()
      .regex(/^\d{1,4}$/, days)
      .transform(Number)
      .refine((number) => number >= 1 && number <= 3_650, days)
      .default(usualKept.days),
    AUDIT_KEPT_DAYS: z
      .string()
      .regex(/^\d{1,4}$/, days)
      .transform(Number)
      .refine((number) => number >= 1 && number <= 3_650, days)
      .default(730),
    PROXIES: z
      .string()
      .regex(/^[0-9]$/, 'how many proxies stand in front and add to X-Forwarded-For, from 0 to 9')
      .transform(Number)
      .default(0),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined), {
    path: ['MAIL_FROM'],
    error: 'given together with SMTP_URL: an address that letters come from, like desk@tracker.example',
  })

/** The settings of this process. `DATA_DIR` is absolute: a relative one starts at the root of the repository. */
export type Env = z.infer<typeof Env>

type Surroundings = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings once, from the process unless told otherwise; nothing else looks there. An empty variable counts as unset. Answers
 * the sentences that say what is wrong, one a variable.
 */
export function readEnv(surroundings: Surroundings = process.env): { readonly env: Env } | { readonly wrong: readonly string[] } {
  const set = Object.fromEntries(Object.entries(surroundings).filter(([name, value]) => name in Env.shape && value !== ''))
  const read = Env.safeParse(set)
  if (read.success) return { env: read.data }
  const wrong = new Map(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]))
  return { wrong: [...wrong].map(([name, allowed]) => `${name} is "${shown(name, set)}", but it must be ${allowed}.`) }
}

/** An address may hold a password, which belongs in no log, nor does the secret. */
function shown(name: string, set: Surroundings): string {
  const value = set[name] ?? ''
  if (name === 'DESK_SECRET') return '…'
  return name.endsWith('_URL') ? value.replace(/:[^:@/]*@/, ':…@') : value
}
