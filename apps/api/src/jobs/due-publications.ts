import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { nextDueMs, publishDue, type DueOutcome, type KnownEditions } from '../ledger/index.ts'
import type { JobLog } from './job-log.ts'

/** What publishes held proposals when their instant comes. */
export interface DuePublications {
  /** Whether the instant of something held has come. One comparison of numbers, so it can be asked on every request. */
  isDue(): boolean
  /** Whether something may have been held, or taken from hold, since it was last looked. */
  hasNews(): boolean
  /**
   * Publishes what is due, and finds out when the next is. Never throws: a ledger that fails is tried again a second later. With
   * `passLocked` it leaves to another process what that is publishing, else it waits for it.
   */
  catchUp(options: { readonly passLocked: boolean }): Promise<void>
}

const retryAfterMs = 1_000

/** Looks after the held proposals of a ledger. */
export function duePublications(
  { db, stamp }: Pick<Database, 'db' | 'stamp'>,
  { clock, log, known }: { readonly clock: Clock; readonly log: JobLog; readonly known?: KnownEditions },
): DuePublications {
  let nextMs = Number.NEGATIVE_INFINITY
  let seen: number | undefined
  let restingUntilMs = 0
  let running: { readonly done: Promise<void>; readonly passLocked: boolean } | undefined

  function isResting(): boolean {
    return performance.now() < restingUntilMs
  }

  /** A ledger that cannot be asked says nothing new. */
  function stampNow(): number | undefined {
    try {
      return stamp()
    } catch {
      return seen
    }
  }

  async function look(passLocked: boolean): Promise<void> {
    const asked = stampNow()
    try {
      nextMs = await nextDueMs(db)
      if (clock.ms() >= nextMs) {
        for (const outcome of await publishDue(db, clock.now(), { passLocked, known })) tell(outcome)
        nextMs = await nextDueMs(db)
      }
      seen = asked
    } catch (error) {
      restingUntilMs = performance.now() + retryAfterMs
      log.error({ err: error }, 'what is due could not be published; it is tried again')
    }
  }

  function tell(outcome: DueOutcome): void {
    const { proposal } = outcome
    if ('edition' in outcome) log.info({ proposal, edition: outcome.edition.number }, 'published what was held')
    else log.warn({ proposal, why: outcome.putBack }, 'what was held no longer fits, and went back to review')
  }

  async function catchUp(options: { readonly passLocked: boolean }): Promise<void> {
    const { passLocked } = options
    if (running?.passLocked && !passLocked) {
      // Who may not pass over what is locked is not content with the look of one who may.
      await running.done
      return catchUp(options)
    }
    running ??= {
      passLocked,
      done: look(passLocked).finally(() => {
        running = undefined
      }),
    }
    await running.done
  }

  return {
    isDue: () => clock.ms() >= nextMs && !isResting(),
    hasNews: () => stampNow() !== seen && !isResting(),
    catchUp,
  }
}
