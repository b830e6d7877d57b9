import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { permits, Role } from '../auth/permission.ts'
import { sendDueLetters } from '../enquiries/outbox.ts'
import { tellOfEnquiries, type TellingParts } from '../enquiries/telling.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { DuePublications } from './due-publications.ts'
import type { JobLog } from './job-log.ts'
import { repeated } from './repeated.ts'
import { deleteWhatIsOver, type Retention } from './retention.ts'

const publishEveryMs = 1_000
const sendEveryMs = 2_000
const deleteEveryMs = 3_600_000
const mostTries = 30
const betweenTriesMs = 100

const mayRead = (role: string) => permits(Role.parse(role), 'answer-enquiries')

/** What jobs are made of. */
export interface JobParts {
  readonly due: DuePublications
  readonly database: Pick<Database, 'db' | 'forgetDeleted'>
  readonly clock: Clock
  readonly log: JobLog
  /** Absent: letters wait until mail is set up. */
  readonly mailer?: Mailer | undefined
  /** What members are told of enquiries with; absent: nobody is. */
  readonly telling?: Pick<TellingParts, 'titleOf' | 'baseUrl'> | undefined
  readonly retention: Retention
}

/**
 * Starts what happens at a time, requests or none: publications that are due, letters that wait, and deleting what has been kept for as
 * long as it may be. It ends with its scope.
 */
export function startJobs({ due, database, clock, log, mailer, telling, retention }: JobParts): AsyncDisposable {
  const { db } = database
  const jobs = new AsyncDisposableStack()
  jobs.use(
    repeated(publishEveryMs, async () => {
      if (due.isDue() || due.hasNews()) await due.catchUp({ passLocked: true })
    }),
  )
  const failed = (message: string) => (error: unknown) => log.error({ err: error }, message)
  const givenUp = (enquiry: string, isAnswer: boolean) =>
    log.warn(
      { enquiry },
      `${isAnswer ? 'an answer' : 'a letter that tells a member of an enquiry'} could not be sent and is given up`,
    )
  if (mailer) {
    const send = async () => {
      if (telling) await tellOfEnquiries(db, { ...telling, clock, mayRead })
      await sendDueLetters(db, { mailer, clock, givenUp })
    }
    jobs.use(repeated(sendEveryMs, () => send().catch(failed('letters could not be sent; it is tried again'))))
  }
  const tidy = async () => {
    const gone = await deleteWhatIsOver(db, retention, clock.now())
    if (Object.keys(gone).length > 0) log.info({ gone }, 'deleted what was kept for as long as it may be')
    // Each time, for somebody may have had something erased since the last.
    await forgotten(database)
  }
  const tidied = () => tidy().catch(failed('what is over could not be deleted; it is tried again in an hour'))
  jobs.use(repeated(deleteEveryMs, tidied))
  const first = tidied()
  jobs.defer(() => first)
  return jobs
}

/** A write that is under way stands in the way, and ends within moments. */
async function forgotten({ forgetDeleted }: JobParts['database']): Promise<void> {
  for (let left = mostTries; ; left -= 1) {
    try {
      return forgetDeleted()
    } catch (error) {
      if (left === 0) throw error
    }
    await wait(betweenTriesMs)
  }
}
