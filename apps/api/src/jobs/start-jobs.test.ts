import { describe, expect, test } from 'vitest'
import { beginWatch } from '../db/queries/enquiry-watches.ts'
import { saveMembership } from '../db/queries/memberships.ts'
import { insertPerson } from '../db/queries/people.ts'
import { answerEnquiry } from '../enquiries/answer.ts'
import { usualKept } from '../enquiries/kept.ts'
import { mailerOf } from '../mail/mailer.ts'
import { engines, testDatabase } from '../testing/engines.ts'
import { handClock } from '../testing/hand-clock.ts'
import { mailServer } from '../testing/mail-server.ts'
import { received } from '../testing/received.ts'
import { duePublications } from './due-publications.ts'
import { startJobs } from './start-jobs.ts'

const at = '2024-06-20T12:00:00.000Z'
const retention = { enquiries: usualKept, auditDays: 730 }

/** A log that keeps what it is told. */
function listening() {
  const said: string[] = []
  const say = (_facts: object, message: string) => void said.push(message)
  return { said, log: { info: say, warn: say, error: say } }
}

describe.each(engines)('jobs on %s', (engine) => {
  test('send an answer within seconds, and delete what is over at once', async () => {
    await using mail = await mailServer()
    await using database = await testDatabase(engine)
    const { db } = database
    const { said, log } = listening()
    await received(db, 'over', { receivedAt: '2023-01-01T10:00:00.000Z' })
    const id = await received(db, 'e-1')
    const answering = { by: 'Ada', person: 'ada', at, words: 'Twelve.', close: true, campaign: 'Warm Homes' } as const
    await answerEnquiry(db, { campaign: 'warm-homes', id }, { ...answering, how: 'letter', hasMail: true })
    const clock = handClock(at)
    const due = duePublications(database, { clock, log })
    await using jobs = startJobs({ due, database, clock, log, mailer: mailerOf(mail), retention })
    expect(jobs).toBeDefined()
    expect((await mail.next()).text).toContain('Twelve.')
    await expect.poll(() => db.selectFrom('letter').select('sent_at').execute()).toEqual([{ sent_at: at }])
    expect(await db.selectFrom('enquiry').select('id').execute()).toEqual([{ id: 'e-1' }])
    expect(said).toEqual(['deleted what was kept for as long as it may be'])
  })

  test('tell a member within seconds that somebody wrote, who may read it and wants to be told', async () => {
    await using mail = await mailServer()
    await using database = await testDatabase(engine)
    const { db } = database
    for (const [person, role] of [
      ['ada', 'editor'],
      ['vic', 'viewer'],
    ] as const) {
      await insertPerson(db, { id: person, name: person, email: `${person}@charity.example`, passwordHash: '', at })
      await saveMembership(db, { person, campaign: 'warm-homes', role, since: at })
      await beginWatch(db, { person, campaign: 'warm-homes' }, '2024-06-20T11:00:00.000Z')
    }
    await received(db, 'e-1', { receivedAt: '2024-06-20T11:59:00.000Z' })
    const clock = handClock(at)
    const telling = { titleOf: () => Promise.resolve('Warm Homes'), baseUrl: undefined }
    const due = duePublications(database, { clock, log: listening().log })
    const parts = { due, database, clock, log: listening().log, mailer: mailerOf(mail), telling, retention }
    await using jobs = startJobs(parts)
    expect(jobs).toBeDefined()
    const { to, text } = await mail.next()
    expect([[to].flat().map((address) => address?.text), text]).toEqual([
      ['ada@charity.example'],
      expect.stringContaining('Sign in at the desk to read it, under Enquiries.'),
    ])
  })
})

test('a ledger that fails is on record, and stops neither the jobs nor their end', async () => {
  await using database = await testDatabase('sqlite')
  const { db } = database
  const { said, log } = listening()
  await db.schema.dropTable('enquiry_sending').execute()
  const clock = handClock(at)
  const jobs = startJobs({ due: duePublications(database, { clock, log }), database, clock, log, retention })
  await jobs[Symbol.asyncDispose]()
  expect(said).toEqual(['what is over could not be deleted; it is tried again in an hour'])
})
