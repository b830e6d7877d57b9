import { constants, setPriority } from 'node:os'
import type { MessagePort } from 'node:worker_threads'
import type { Outcome } from '@dutywatch/domain'
import { systemClock } from './clock.ts'
import { openDatabase } from './db/database.ts'
import { keptFor } from './enquiries/kept.ts'
import type { Env } from './env.ts'
import { deskServer } from './http/desk-server.ts'
import type { FromThread, ToThread } from './http/desk-question.ts'
import { logInto } from './http/log.ts'
import { duePublications } from './jobs/due-publications.ts'
import { dueStore } from './jobs/due-store.ts'
import { editionStore } from './ledger/index.ts'
import { mailerOf } from './mail/mailer.ts'
import type { LoadApp } from './web-app.ts'

/** What the thread of the desk is told when it begins. */
export interface DeskStart {
  readonly env: Env
  readonly secret: string
}

/** The composition root of the thread that answers at the desk: its own connection to the ledger, its own editions in memory. */
export async function startDesk({ env, secret }: DeskStart, port: MessagePort, loadApp: LoadApp): Promise<void> {
  giveWay()
  const log = logInto({ write: (line) => port.postMessage({ line } satisfies FromThread) }, env.LOG_LEVEL)
  const clock = systemClock()
  const [loaded, opened] = await Promise.all([loadApp(env), openDatabase(env)])
  const { renderer } = need(loaded)
  const database = need(opened)
  const editions = editionStore(database)
  const store = dueStore(editions, duePublications(database, { clock, log, known: editions.known }))
  const [mailer, kept] = [mailerOf(env), keptFor(env.ENQUIRIES_KEPT_DAYS)]
  const desk = { engine: database.engine, secret, mailer, kept, proxies: env.PROXIES }
  const server = deskServer({ desk, db: database.db, store, clock, log, renderer, baseUrl: env.BASE_URL })

  port.on('message', (words: ToThread) => {
    void (words === 'end' ? end() : answer(words))
  })

  async function answer({ number, question }: Exclude<ToThread, 'end'>): Promise<void> {
    const answered = await server.answer(question)
    port.postMessage({ number, answer: answered } satisfies FromThread, [answered.body.buffer])
  }

  async function end(): Promise<void> {
    await server[Symbol.asyncDispose]()
    await database[Symbol.asyncDispose]()
    process.exit(0)
  }
}

/** Lets readers be answered first where there are fewer processors than work. Linux takes this for the thread that says it, others for all. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
}

function need<Value>(outcome: Outcome<Value, string>): Value {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.message)
}
