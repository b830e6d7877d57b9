import { fileURLToPath } from 'node:url'
import type { Engine } from '../engines.ts'
import { mailServer } from '../mail-server.ts'
import { chance } from './chance.ts'
import { mortalLedger, victims, type MortalLedger, type Victim } from './ledgers.ts'
import { lookAfterKill, type Seen } from './looking-after.ts'
import { sendTheRest, type Arrivals } from './letters.ts'
import { besideServer, ended, firstServer, killed, type Running } from './running.ts'
import { answeredSo, type Told } from './told.ts'

/** How many kills, on what, by which chance. */
export interface Crashing {
  readonly engine: Engine
  readonly kills: number
  readonly seed: number
  /** The program of the server: the one that people start, unless said otherwise. */
  readonly program?: string
  /** Called with what there is to say of how far it is. */
  readonly tell?: (line: string) => void
}

/** What came of the kills. */
export interface Crashed {
  readonly kills: Readonly<Partial<Record<Victim, number>>>
  /** How many requests that change something were answered with 200: none of them was lost. */
  readonly acknowledged: number
  /** How many the server, or what keeps its ledger, died over. */
  readonly unanswered: number
  readonly editions: number
  /** How many enquiries were acknowledged. */
  readonly enquiries: number
  /** How the letters came in that answered them. */
  readonly letters: Arrivals
}

/** Thrown when something was lost, is half there, or does not agree. */
export class LostSomething extends Error {
  override readonly name = 'LostSomething'
}

const tellEvery = 10
const realServer = fileURLToPath(new URL('../../main.ts', import.meta.url))

/**
 * Kills the server so many times at random moments while a team saves, proposes, approves, holds, publishes and answers at its desk, and people
 * write to it; on PostgreSQL now and then the database instead. After each kill all that was acknowledged is looked for, and at the end that every answer arrived. Throws `LostSomething` at the first fault, and
 * leaves the ledger where it says.
 */
export async function crash({ engine, kills, seed, program = realServer, tell = () => undefined }: Crashing): Promise<Crashed> {
  await using mail = await mailServer()
  const ledger = await mortalLedger(engine)
  let keep = true
  let server: Running | undefined
  try {
    const told: Told = { deeds: [], puts: [], typed: [], forms: [], replies: [], beganAtMs: Date.now() }
    const counts: Partial<Record<Victim, number>> = {}
    server = await firstServer(ledger, program, mail)
    let seen: Seen = { edition: 1, known: new Map() }
    for (let round = 1; round <= kills; round += 1) {
      const luck = chance(seed, round)
      const victim = luck.weighed(victims[engine])
      counts[victim] = (counts[victim] ?? 0) + 1
      server = await killed(server, victim, { ...seen, told, round, seed, luck, ledger })
      seen = await lookAfterKill(server, { ledger, told, mail, after: seen.edition }).catch((error: unknown) => {
        throw new LostSomething(whatIsWrong(error, { round, victim, ledger }))
      })
      if (round % tellEvery === 0)
        tell(`${engine}: ${round} of ${kills} kills, ${answeredSo(told, 'done')} answers kept, ${seen.edition} editions`)
    }
    await ended(server)
    const letters = await besideServer(ledger, ({ db }) => sendTheRest(db, told, mail)).catch((error: unknown) => {
      throw new LostSomething(whatIsWrong(error, { round: kills, victim: 'server', ledger }))
    })
    keep = false
    const enquiries = told.forms.filter(({ answered }) => answered === 'done').length
    const [acknowledged, unanswered] = [answeredSo(told, 'done'), answeredSo(told, 'unknown')]
    return { kills: counts, acknowledged, unanswered, editions: seen.edition, enquiries, letters }
  } finally {
    server?.process[Symbol.dispose]()
    await ledger.end({ keep })
  }
}

function whatIsWrong(error: unknown, at: { round: number; victim: Victim; ledger: MortalLedger }): string {
  const why = error instanceof Error ? error.message : String(error)
  return `After kill ${at.round} (${at.victim}): ${why}\nWhat is in the data folder is left there: ${at.ledger.place.DATA_DIR}`
}
