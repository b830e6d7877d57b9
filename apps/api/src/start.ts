import type { Outcome } from '@dutywatch/domain'
import type { Tracker } from '@dutywatch/domain/tracker'
import { firstLink, type FirstLink } from './auth/first-admin.ts'
import { deskSecret, isSecretOpen, secretFile } from './auth/secret.ts'
import { systemClock } from './clock.ts'
import { shippedTracker } from './commands/shipped-tracker.ts'
import { openDatabase } from './db/database.ts'
import { databaseInTheClear } from './db/in-the-clear.ts'
import { whyUnusable } from './db/unavailable.ts'
import { keptFor } from './enquiries/kept.ts'
import { readEnv, type Env } from './env.ts'
import { publishFirstEdition } from './first-edition.ts'
import { deskThread, type DeskThread } from './http/desk-thread.ts'
import { gatheredOutput } from './http/gathered-output.ts'
import { logInto, type Log } from './http/log.ts'
import { createServer } from './http/server.ts'
import { duePublications } from './jobs/due-publications.ts'
import { dueStore } from './jobs/due-store.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { editionStore, readShipping, standingOfShipped, type Edition, type Shipping } from './ledger/index.ts'
import { mailerOf } from './mail/mailer.ts'
import { listen } from './serve.ts'
import { closeOnSignal } from './shutdown.ts'
import type { DeskStart } from './start-desk.ts'
import type { LoadApp } from './web-app.ts'

/**
 * The composition root: puts the server together from the settings, and serves. Ends the process with a sentence when it cannot. The desk
 * is answered by a thread that runs `deskEntry`; without one, by this.
 */
export async function start(loadApp: LoadApp, deskEntry?: URL): Promise<void> {
  const read = readEnv()
  if ('wrong' in read) return giveUp(read.wrong)
  const { env } = read
  const clock = systemClock()
  // Not process.stdout, which ends the process when its reader leaves, as `head` does.
  const output = gatheredOutput(1)
  process.once('exit', output.flushSync)
  const log = logInto(output, env.LOG_LEVEL)
  const [loaded, opened] = await Promise.all([loadApp(env), openDatabase(env)])
  const app = need(loaded)
  const database = need(opened)
  const editions = editionStore(database)
  const due = duePublications(database, { clock, log, known: editions.known })
  const store = dueStore(editions, due)
  let current: Edition
  let shipping: Shipping
  try {
    const first = need(await publishFirstEdition(database.db, clock))
    if (first) log.info({ edition: first.number }, 'published the first edition')
    current = await store.edition(await store.current())
    shipping = await readShipping(database.db)
  } catch (error) {
    const why = whyUnusable(env, error)
    if (why === undefined) throw error
    giveUp([why])
  }
  const [mailer, kept] = [mailerOf(env), keptFor(env.ENQUIRIES_KEPT_DAYS)]
  const desk = { engine: database.engine, secret: secretFrom(env), mailer, kept, proxies: env.PROXIES }
  const thread = deskEntry && threadOf(deskEntry, { env, secret: desk.secret }, { write: output.write, log })
  const server = createServer({ ...app, db: database.db, store, clock, log, desk, deskThread: thread, baseUrl: env.BASE_URL })
  const retention = { enquiries: kept, auditDays: env.AUDIT_KEPT_DAYS }
  const titleOf = async (campaign: string) => {
    const { tracker } = await store.edition(await store.current())
    return tracker.campaigns.find(({ id }) => id === campaign)?.title ?? campaign
  }
  const telling = { titleOf, baseUrl: env.BASE_URL }
  const jobs = startJobs({ due, database, clock, log, mailer, telling, retention })
  server.addHook('onClose', async () => Promise.all([jobs[Symbol.asyncDispose](), thread?.[Symbol.asyncDispose]()]))
  closeOnSignal(server, database, log)
  const address = need(await listen(server, env))
  output.write(`Dutywatch is at ${env.BASE_URL ?? address}\n`)
  if (env.BASE_URL === undefined) output.write(namesNoHost)
  output.write(inTheClear(env.DATABASE_URL))
  if (isSecretOpen(env))
    output.write(`Others on this machine can read the secret of the desk: chmod 600 ${secretFile(env.DATA_DIR)}\n`)
  output.flush()
  output.write(firstLinkLine(await firstLink(database.db, { at: clock.now(), baseUrl: env.BASE_URL ?? address })))
  // Only now, because loading the tracker takes a moment, and the first reader need not wait for it.
  output.write(newsOf(await shippedTracker(), current, shipping))
  output.flush()
}

/** A thread that answers at the desk, once somebody asks. */
function threadOf(entry: URL, told: DeskStart, { write, log }: { write: (line: string) => void; log: Log }): DeskThread {
  const failed = (err: unknown) => log.error({ err }, 'the desk stopped; it starts again when somebody asks')
  return deskThread({ entry, told, write, failed })
}

const namesNoHost =
  'BASE_URL is not set, so citations in downloads, drawings and embed snippets name no host: set BASE_URL to the address the public reaches the site at.\n'

/** What there is to say of a ledger on another machine that is reached without encryption: a line, or nothing. */
function inTheClear(url: string | undefined): string {
  const host = url === undefined ? undefined : databaseInTheClear(url)
  if (host === undefined) return ''
  return `DATABASE_URL does not ask ${host} for encryption, so whoever is on the way reads and changes the ledger: add ?sslmode=verify-full to it.\n`
}

/** What there is to say while the desk has no admin: a line, or nothing. */
function firstLinkLine(first: FirstLink | undefined): string {
  if (first === undefined) return ''
  if ('link' in first)
    return `The desk has no admin yet. Whoever opens this link first, within a day, becomes one: ${first.link}\n`
  const again = 'npm run dutywatch -- admin invite --email ADDRESS'
  return `The desk has no admin yet. The link that an earlier start told holds until ${first.heldUntil}; for another: ${again}\n`
}

/** The secret of the desk; gives up when the file that keeps it can neither be read nor made. */
function secretFrom(env: Env): string {
  try {
    return deskSecret(env)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return giveUp([
      `The secret of the desk cannot be kept in ${env.DATA_DIR}: ${why}. Make the folder writable, or set DESK_SECRET.`,
    ])
  }
}

/** What there is to say of a shipped tracker that this ledger has never published: a line, or nothing. */
function newsOf(shipped: Tracker, current: Edition, shipping: Shipping): string {
  if (standingOfShipped(shipped, current, shipping) !== 'not-published') return ''
  return (
    `The tracker that ships with this release is not what the site shows (edition ${current.entry.number}). ` +
    'To see what differs, and how to publish it: npm run dutywatch -- shipped\n'
  )
}

function need<Value>(
  outcome: Outcome<Value, string> & { readonly findings?: readonly { path: string; message: string }[] },
): Value {
  if (outcome.ok) return outcome.value
  const findings = outcome.findings ?? []
  return giveUp([outcome.message, ...findings.map(({ path, message }) => `  ${path}: ${message}`)])
}

function giveUp(sentences: readonly string[]): never {
  process.stderr.write(`Dutywatch cannot start.\n${sentences.join('\n')}\n`)
  process.exit(1)
}
