import { createHmac } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { deleteAttempts, forgiveAttempt, lockedAttempts, saveAttempts, type Attempts } from '../db/queries/attempts.ts'

const second = 1_000
const minute = 60 * second
const forgottenAfterMs = 24 * 60 * minute

/** Something that is slowed down: how many tries it may fail at once, and how long it waits at most after a failure. */
export interface Slowed {
  readonly key: string
  readonly free: number
  readonly longestMs: number
  /** Whether many people share it, so that what one gets right forgives only their own try. */
  readonly isShared?: boolean
}

/** Who tries to sign in, as far as it is known. */
export interface Trier {
  /** The account they try, by whatever names it. */
  readonly account: string
  /** The network they come from. */
  readonly network: string
  /** The hash of their device's token, when this account has signed in completely from it before. */
  readonly device?: string | undefined
}

/**
 * What a try counts against. From a device that the account knows: that device alone, so nothing that others do keeps its owner out. From
 * anywhere else: the network together with the account, the network, and, more patiently and never for longer than half a minute, the
 * account.
 */
export function slowedBy({ account, network, device }: Trier): readonly Slowed[] {
  if (device !== undefined) return [{ key: `device ${device}`, free: 10, longestMs: 15 * minute }]
  return [
    { key: `account ${account}`, free: 20, longestMs: 30 * second },
    { key: `network ${network}`, free: 30, longestMs: 15 * minute, isShared: true },
    { key: `pair ${network} ${account}`, free: 5, longestMs: 15 * minute },
  ]
}

/** How long to wait after so many failures: nothing at first, then a second, and twice as long each time. */
export function delayMs(failures: number, { free, longestMs }: Pick<Slowed, 'free' | 'longestMs'>): number {
  return failures < free ? 0 : Math.min(second * 2 ** Math.min(failures - free, 30), longestMs)
}

/** Counts tries to sign in, and makes those who fail wait. */
export interface AttemptCounter {
  /**
   * Counts a try as failed before it is made, so that many at once gain nothing. Answers how many milliseconds to wait: when it is more than
   * none, the try is not counted and must not be made.
   */
  readonly begin: (slowed: readonly Slowed[]) => Promise<number>
  /** Takes back what counted against somebody who then got it right. */
  readonly clear: (slowed: readonly Slowed[]) => Promise<void>
}

/** A counter in the database, shared by all processes. It keeps neither addresses nor accounts, only keyed hashes of them. */
export function attemptCounter(db: Db, clock: Clock, secret: string): AttemptCounter {
  const hashed = (key: string) => createHmac('sha256', secret).update(`attempt ${key}`).digest('hex')
  return {
    begin: (slowed) => {
      const at = clock.now()
      // In one order, so that two who count the same things never wait for each other.
      const counted = slowed.map((one) => ({ ...one, hash: hashed(one.key) })).sort((a, b) => (a.hash < b.hash ? -1 : 1))
      return db.transaction().execute(async (trx) => {
        const held = []
        for (const one of counted) held.push({ ...one, ...remembered(await lockedAttempts(trx, one.hash, at), at) })
        const wait = Math.max(0, ...held.map((one) => Date.parse(one.lastAt) + delayMs(one.failures, one) - Date.parse(at)))
        if (wait > 0) return wait
        for (const { hash, failures } of held) await saveAttempts(trx, hash, { failures: failures + 1, lastAt: at })
        return 0
      })
    },
    clear: async (slowed) => {
      if (slowed.length === 0) return
      for (const { key } of slowed.filter(({ isShared }) => isShared)) await forgiveAttempt(db, hashed(key))
      const own = slowed.filter(({ isShared }) => !isShared).map(({ key }) => hashed(key))
      await deleteAttempts(db, own, new Date(Date.parse(clock.now()) - forgottenAfterMs).toISOString())
    },
  }
}

/** Failures a day old are forgotten. One that would be in the future, for the clock was put back, counts from now, so that nobody waits for the clock. */
function remembered({ failures, lastAt }: Attempts, at: string): Attempts {
  if (Date.parse(at) - Date.parse(lastAt) > forgottenAfterMs) return { failures: 0, lastAt: at }
  return { failures, lastAt: lastAt < at ? lastAt : at }
}
