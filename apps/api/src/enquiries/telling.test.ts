import { describe, expect, test } from 'vitest'
import { sendDueLetters } from './outbox.ts'
import { tellOfEnquiries } from './telling.ts'
import { beginWatch, endWatch } from '../db/queries/enquiry-watches.ts'
import { deleteMembership, saveMembership } from '../db/queries/memberships.ts'
import { insertPerson } from '../db/queries/people.ts'
import { listGivenUp, listLetters } from '../db/queries/letters.ts'
import { mailerOf } from '../mail/mailer.ts'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { handClock } from '../testing/hand-clock.ts'
import { mailServer, type MailServer } from '../testing/mail-server.ts'
import { received } from '../testing/received.ts'

const since = '2024-06-20T09:00:00.000Z'
const campaigns = ['warm-homes', 'quiet-streets'] as const

/** A ledger with members who want to be told, from nine on the day. */
async function watched(engine: Engine, mail: MailServer) {
  const database = await testDatabase(engine)
  const { db } = database
  for (const [id, role] of [
    ['ada', 'editor'],
    ['vic', 'viewer'],
    ['eve', 'admin'],
  ] as const) {
    await insertPerson(db, { id, name: id, email: `${id}@charity.example`, passwordHash: '', at: since })
    for (const campaign of campaigns) await saveMembership(db, { person: id, campaign, role, since })
  }
  for (const campaign of campaigns) await beginWatch(db, { person: 'ada', campaign }, since)
  await beginWatch(db, { person: 'vic', campaign: 'warm-homes' }, since)
  const clock = handClock('2024-06-20T10:00:01.000Z')
  const telling = {
    clock,
    mayRead: (role: string) => role !== 'viewer',
    titleOf: (id: string) => Promise.resolve(id === 'warm-homes' ? 'Warm Homes' : 'Quiet Streets'),
    baseUrl: 'https://tracker.example',
  }
  const mailer = mailerOf(mail)
  if (!mailer) throw new Error('There is no mail server.')
  const tell = () => tellOfEnquiries(db, telling)
  const send = () => sendDueLetters(db, { mailer, clock, givenUp: () => undefined })
  const come = (id: string, at: string, over: object = {}) =>
    received(db, id, { receivedAt: `2024-06-20T${at}:00.000Z`, ...over })
  const at = (time: string) => clock.set(`2024-06-20T${time}:00.000Z`)
  return { db, come, at, tell, send, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}

describe.each(engines)('a member who wants to be told of enquiries on %s', (engine) => {
  test('gets a letter that says how many came and where to read them, and nothing that anybody wrote', async () => {
    await using mail = await mailServer()
    await using desk = await watched(engine, mail)
    await desk.come('e-0', '08:00')
    expect(await desk.tell()).toBe(0)
    await desk.come('e-1', '10:00')
    await desk.come('e-2', '10:00', { campaign: 'quiet-streets' })
    await desk.come('e-3', '10:00', { state: 'suspected-spam' })
    expect(await Promise.all([desk.tell(), desk.tell()])).toContain(1)
    expect(await desk.send()).toBe(1)
    expect(mail.letters).toHaveLength(1)
    const letter = await mail.next()
    expect([letter.to].flat().map((address) => address?.text)).toEqual(['ada@charity.example'])
    expect(letter.subject).toBe('2 new enquiries')
    expect(letter.text).toContain('“Quiet Streets”: one enquiry has come in that nobody has taken.')
    expect(letter.text).toContain('“Warm Homes”: one enquiry has come in that nobody has taken.')
    expect(letter.text).toContain('https://tracker.example/desk/enquiries')
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/Jo|Writer|paper\.example|Damp|figures|How many|Thanks|e-1/)
  })

  test('gets one an hour at most, with all that came meanwhile, and none of what somebody has taken', async () => {
    await using mail = await mailServer()
    await using desk = await watched(engine, mail)
    await desk.come('e-1', '10:00')
    expect([await desk.tell(), await desk.send()]).toEqual([1, 1])
    await desk.come('e-2', '10:10')
    await desk.come('e-3', '10:20', { campaign: 'quiet-streets' })
    await desk.come('e-4', '10:30', { state: 'taken' })
    desk.at('10:59')
    expect(await desk.tell()).toBe(0)
    desk.at('11:01')
    expect([await desk.tell(), await desk.send()]).toEqual([1, 1])
    expect(mail.letters.map(({ subject }) => subject)).toEqual(['A new enquiry', '2 new enquiries'])
    desk.at('13:00')
    expect(await desk.tell()).toBe(0)
  })

  test('gets no second letter while the first cannot be sent, and nobody who answers sees it as an answer', async () => {
    await using mail = await mailServer({ refuses: true })
    await using desk = await watched(engine, mail)
    await desk.come('e-1', '10:00')
    expect([await desk.tell(), await desk.send()]).toEqual([1, 0])
    await desk.come('e-2', '10:30')
    desk.at('12:00')
    expect(await desk.tell()).toBe(0)
    expect([await listLetters(desk.db, 'e-1'), await listGivenUp(desk.db, 'warm-homes', 9)]).toEqual([[], []])
  })

  test('is told nothing more once they end it, or are no member any more', async () => {
    await using mail = await mailServer()
    await using desk = await watched(engine, mail)
    await endWatch(desk.db, { person: 'ada', campaign: 'warm-homes' })
    await deleteMembership(desk.db, 'ada', 'quiet-streets')
    await desk.come('e-1', '10:00')
    await desk.come('e-2', '10:00', { campaign: 'quiet-streets' })
    expect(await desk.tell()).toBe(0)
    expect(await desk.db.selectFrom('enquiry_watch').select('person_id').execute()).toEqual([{ person_id: 'vic' }])
  })
})
