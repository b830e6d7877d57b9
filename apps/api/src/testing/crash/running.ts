import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase, type Database } from '../../db/database.ts'
import { trackerOfTwo } from '../desk-of-two.ts'
import type { MailServer } from '../mail-server.ts'
import { startServer, type Started } from '../started.ts'
import { aTerm, publishAll } from '../trackers.ts'
import type { Chance } from './chance.ts'
import { termCount } from './editing.ts'
import type { MortalLedger, Victim } from './ledgers.ts'
import type { Known, Shift } from './shift.ts'
import { assembled, type Member } from './team.ts'
import type { Told } from './told.ts'
import { atWork } from './work.ts'
import { formSecret, peopleWrite } from './writing.ts'

/** A server with the team at its desk. */
export interface Running {
  readonly process: Started
  readonly url: string
  readonly team: readonly Member[]
  /** Starts it anew, over the same ledger. */
  readonly again: () => Started
  /** Since when nobody has troubled it: what it says of later is looked through. */
  readonly wellSince: string
}

/** The kill that is to come. */
interface Killing {
  readonly ledger: MortalLedger
  readonly told: Told
  readonly known: Map<string, Known>
  readonly edition: number
  readonly round: number
  readonly seed: number
  readonly luck: Chance
}

const mostAnswersBeforeKill = 100
const longestAfterAnswerMs = 20
const longestBeforeListeningMs = 900
const longestWorkMs = 20_000
const longestRecoveryMs = 60_000
/** What is due is tried again a second after the database failed. */
const dueAgainMs = 1_200

/** Opens the ledger beside the server for as long as some work takes: at the next kill the server is alone with it again. */
export async function besideServer<Value>(ledger: MortalLedger, work: (database: Database) => Promise<Value>): Promise<Value> {
  const opened = await openDatabase(ledger.place)
  if (!opened.ok) throw new Error(opened.message)
  await using database = opened.value
  return await work(database)
}

/** Publishes a tracker into an empty ledger, starts a server over it, and lets the team in. */
export async function firstServer(ledger: MortalLedger, program: string, { SMTP_URL, MAIL_FROM }: MailServer): Promise<Running> {
  const { DATA_DIR, DATABASE_URL = '' } = ledger.place
  const mail = { SMTP_URL, MAIL_FROM }
  const settings = { DATA_DIR, DATABASE_URL, PORT: '0', LOG_LEVEL: 'warn', PROXIES: '1', DESK_SECRET: formSecret, ...mail }
  const terms = Array.from({ length: termCount }, (_, index) => aTerm(`term-${index + 1}`, 'As it was.'))
  await besideServer(ledger, ({ db }) => publishAll(db, trackerOfTwo({ terms })))
  const again = () => startServer(settings, program)
  const process = again()
  const url = await addressOf(process)
  return { process, url, again, team: await besideServer(ledger, (database) => assembled(url, database)), wellSince: '' }
}

/** Lets the team work, kills, and answers the server that runs afterwards: another one, or the same when the database was killed. */
export async function killed(server: Running, victim: Victim, killing: Killing): Promise<Running> {
  const { luck, ledger, round, told, known, edition, seed } = killing
  if (victim === 'start') {
    await ended(server)
    const half = server.again()
    await wait(luck.below(longestBeforeListeningMs))
    await ended({ process: half })
    return restarted(server)
  }
  let left = luck.below(mostAnswersBeforeKill)
  const afterMs = luck.next() * longestAfterAnswerMs
  let heard = () => {}
  const moment = new Promise<void>((comes) => {
    heard = () => {
      if ((left -= 1) < 0) comes()
    }
  })
  const shift: Shift = { url: server.url, round, told, known, edition, heard, isOver: false }
  const working = Promise.all([atWork(server.team, shift, seed), peopleWrite(shift, seed)]).then(() => undefined)
  await Promise.race([working, moment, wait(longestWorkMs, undefined, { ref: false })])
  await wait(afterMs)
  refuseErrors(server)
  shift.isOver = true
  if (victim === 'server') await Promise.all([ended(server), working])
  else await Promise.all([ledger.kill(victim), answered(working)])
  return victim === 'server' ? restarted(server) : recovered(server)
}

/** Throws when a server that nobody troubled told of an error. */
export function refuseErrors({ process, wellSince }: Pick<Running, 'process' | 'wellSince'>): void {
  const errors = process
    .said()
    .split('\n')
    .filter((line) => (/^\{"level":[56]0,"time":"([^"]+)"/.exec(line)?.[1] ?? '') > wellSince || /^\w*Error:/.test(line))
  if (errors.length > 0) throw new Error(`The server told of an error: ${errors.slice(0, 5).join('\n')}`)
}

/** Kills a server; answers once it is gone. */
export async function ended({ process }: { readonly process: Started }): Promise<void> {
  process.process.kill('SIGKILL')
  await process.ended
}

async function restarted(server: Running): Promise<Running> {
  const process = server.again()
  return { ...server, process, url: await addressOf(process), wellSince: '' }
}

/** The same server, once its database is back and it has noticed. */
async function recovered(server: Running): Promise<Running> {
  const until = performance.now() + longestRecoveryMs
  while ((await fetch(`${server.url}/readyz`)).status !== 200) {
    if (performance.now() > until) throw new Error('The server did not find back to its database within a minute.')
    await wait(100)
  }
  await wait(dueAgainMs)
  return { ...server, wellSince: new Date().toISOString() }
}

/** A request that is never answered is a fault as well. */
async function answered(working: Promise<void>): Promise<void> {
  const late = wait(longestRecoveryMs, 'late' as const, { ref: false })
  if ((await Promise.race([working, late])) === 'late') throw new Error('A request was not answered within a minute of the kill.')
}

async function addressOf(process: Started): Promise<string> {
  return (await process.address).replace('localhost', '127.0.0.1')
}
