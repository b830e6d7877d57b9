import type { Outcome } from '@dutywatch/domain'
import { systemClock } from './clock.ts'
import { openDatabase } from './db/database.ts'
import { whyUnusable } from './db/unavailable.ts'
import { readEnv, type Env } from './env.ts'
import { publishFirstEdition } from './first-edition.ts'
import { gatheredOutput } from './http/gathered-output.ts'
import { logInto } from './http/log.ts'
import { createServer } from './http/server.ts'
import { editionStore } from './ledger/index.ts'
import { listen } from './serve.ts'
import { closeOnSignal } from './shutdown.ts'
import type { WebApp } from './web-app.ts'

/** Where the web application comes from. */
export type LoadApp = (env: Env) => Promise<Outcome<WebApp, 'not-built'>>

/** The composition root: puts the server together from the settings, and serves. Ends the process with a sentence when it cannot. */
export async function start(loadApp: LoadApp): Promise<void> {
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
  const store = editionStore(database)
  try {
    const first = need(await publishFirstEdition(database.db, clock))
    if (first) log.info({ edition: first.number }, 'published the first edition')
    await store.edition(await store.current())
  } catch (error) {
    const why = whyUnusable(env, error)
    if (why === undefined) throw error
    giveUp([why])
  }
  const server = createServer({ ...app, db: database.db, store, clock, log, baseUrl: env.BASE_URL })
  closeOnSignal(server, database, log)
  const address = need(await listen(server, env))
  output.write(`Dutywatch is at ${env.BASE_URL ?? address}\n`)
  output.flush()
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
