import { constants, setPriority } from 'node:os'
import type { MessagePort } from 'node:worker_threads'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { systemClock } from './clock.ts'
import { openDatabase, type Database } from './db/database.ts'
import { keptFor } from './enquiries/kept.ts'
import type { Env } from './env.ts'
import { deskAnswers, type DeskAnswers } from './http/desk-answers.ts'
import { handedOver, type FromThread, type NoLedger, type ToThread } from './http/desk-question.ts'
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

/**
 * The composition root of the thread that answers at the desk: its own connection to the ledger, its own editions in memory. A ledger that cannot
 * be opened is tried again with the next question.
 */
export async function startDesk({ env, secret }: DeskStart, port: MessagePort, loadApp: LoadApp): Promise<void> {
  giveWay()
  const log = logInto({ write: (line) => port.postMessage({ line } satisfies FromThread) }, env.LOG_LEVEL)
  const loaded = await loadApp(env)
  if (!loaded.ok) throw new Error(loaded.message)
  const { renderer } = loaded.value
  let opening: Promise<Outcome<Desk, NoLedger>> | undefined = opened()

  port.on('message', (words: ToThread) => {
    void (words === 'end' ? end() : answer(words))
  })

  async function answer({ number, question }: Exclude<ToThread, 'end'>): Promise<void> {
    const desk = await (opening ??= opened())
    if (!desk.ok) return port.postMessage({ number, answer: desk } satisfies FromThread)
    const answered = await desk.value.answers(question)
    const body = handedOver(answered.body)
    port.postMessage({ number, answer: accept({ ...answered, body }) } satisfies FromThread, [body.buffer])
  }

  async function opened(): Promise<Outcome<Desk, NoLedger>> {
    const database = await openDatabase(env)
    if (database.ok) return accept(over(database.value))
    opening = undefined
    log.error(
      { reason: database.reason, why: database.message },
      'the desk cannot open the ledger; it tries again when somebody asks',
    )
    return refuse(
      'ledger-unreachable',
      'The ledger cannot be reached at the moment. Nothing of this was done: try again in a minute.',
    )
  }

  function over(database: Database): Desk {
    const clock = systemClock()
    const editions = editionStore(database)
    const store = dueStore(editions, duePublications(database, { clock, log, known: editions.known }))
    const [mailer, kept] = [mailerOf(env), keptFor(env.ENQUIRIES_KEPT_DAYS)]
    const desk = { engine: database.engine, secret, mailer, kept, proxies: env.PROXIES }
    return { database, answers: deskAnswers({ desk, db: database.db, store, clock, log, renderer, baseUrl: env.BASE_URL }) }
  }

  async function end(): Promise<void> {
    const desk = await opening
    if (desk?.ok) await desk.value.database[Symbol.asyncDispose]()
    process.exit(0)
  }
}

/** The desk over its ledger. */
interface Desk {
  readonly answers: DeskAnswers
  readonly database: Database
}

/** Lets readers be answered first where there are fewer processors than work. Linux takes this for the thread that says it, others for all. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
}
