import { describe, expect, test } from 'vitest'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { handClock } from '../testing/hand-clock.ts'
import { mailServer } from '../testing/mail-server.ts'
import { received } from '../testing/received.ts'
import { mailerOf, type Mailer } from '../mail/mailer.ts'
import { answerEnquiry, sendAgain } from './answer.ts'
import { sendDueLetters } from './outbox.ts'

const at = '2024-06-20T12:00:00.000Z'
const answering = { by: 'Ada', person: 'ada', at, words: 'Twelve.\n.\nFrom: eve@else.example\n', close: false } as const

/** A ledger with an enquiry that is answered by a letter that waits. */
async function answered(engine: Engine, subject = 'Damp, & figures') {
  const database = await testDatabase(engine)
  const { db } = database
  const place = { campaign: 'warm-homes', id: await received(db, 'e-1', { subject }) }
  const outcome = await answerEnquiry(db, place, { ...answering, how: 'letter', hasMail: true, campaign: 'Warm “Homes”' })
  expect(outcome).toMatchObject({ ok: true })
  const clock = handClock(at)
  const givenUp: string[] = []
  const send = (mailer: Mailer | undefined) => {
    if (!mailer) throw new Error('There is no mail server.')
    return sendDueLetters(db, { mailer, clock, givenUp: (enquiry) => void givenUp.push(enquiry) })
  }
  const letters = () => db.selectFrom('letter').selectAll().execute()
  return { db, clock, send, letters, givenUp, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}

describe.each(engines)('a letter on %s', (engine) => {
  test('arrives as it was written, once, and is then empty', async () => {
    await using mail = await mailServer()
    await using desk = await answered(engine, '=cmd|"x" ę <b>')
    expect(await Promise.all([desk.send(mailerOf(mail)), desk.send(mailerOf(mail))])).toContain(1)
    expect(await desk.send(mailerOf(mail))).toBe(0)
    expect(mail.letters).toHaveLength(1)
    const letter = await mail.next()
    expect(letter.subject).toBe('Re: =cmd|"x" ę <b>')
    expect([letter.to].flat().map((address) => address?.text)).toEqual(['Jo@paper.example'])
    expect([letter.html, letter.bcc, letter.replyTo]).toEqual([false, undefined, undefined])
    expect(letter.text).toContain('Twelve.\n.\nFrom: eve@else.example\n')
    expect(letter.text).toContain('written to “Warm “Homes”” on 19 June 2024: =cmd|"x" ę <b>')
    expect(letter.messageId).toMatch(/^<[\w-]{36}@tracker\.example>$/)
    expect(await desk.letters()).toMatchObject([{ recipient: '', subject: '', text: '', sent_at: at, next_at: null, tries: 1 }])
  })

  test('that is not taken is tried again with longer pauses, is given up, and can be sent again', async () => {
    await using refusing = await mailServer({ refuses: true })
    await using desk = await answered(engine)
    const pauses: number[] = []
    for (;;) {
      expect(await desk.send(mailerOf(refusing))).toBe(0)
      const [letter] = await desk.letters()
      expect(letter?.last_error).toContain('The mail server did not take the letter (EENVELOPE)')
      if (!letter?.next_at) break
      pauses.push((Date.parse(letter.next_at) - desk.clock.ms()) / 60_000)
      expect(await desk.send(mailerOf(refusing))).toBe(0)
      desk.clock.set(letter.next_at)
    }
    expect(pauses).toEqual([1, 5, 15, 60, 180, 480, 960])
    expect(desk.givenUp).toEqual(['e-1'])
    await using mail = await mailServer()
    expect(await desk.send(mailerOf(mail))).toBe(0)
    expect(await sendAgain(desk.db, { enquiry: 'e-1', seq: 2 }, desk.clock.now())).toMatchObject({ ok: true })
    expect(await desk.send(mailerOf(mail))).toBe(1)
    expect((await mail.next()).text).toContain('Twelve.')
    const again = await sendAgain(desk.db, { enquiry: 'e-1', seq: 2 }, desk.clock.now())
    expect(again).toMatchObject({ ok: false, reason: 'nothing-to-send' })
  })

  test('is sent again under the same name when the process died between handing it in and noting that', async () => {
    await using mail = await mailServer()
    await using desk = await answered(engine)
    const mailer = mailerOf(mail)
    const dying: Mailer = {
      send: async (letter) => {
        await mailer?.send(letter)
        throw new Error('killed')
      },
    }
    await expect(desk.send(dying)).rejects.toThrow('killed')
    expect(await desk.send(mailer)).toBe(0)
    desk.clock.set('2024-06-20T12:02:00.000Z')
    expect(await desk.send(mailer)).toBe(1)
    expect(new Set(mail.letters.map(({ messageId }) => messageId)).size).toBe(1)
  })

  test('that is just being handed in is not sent again, and the person is told so', async () => {
    await using mail = await mailServer()
    await using desk = await answered(engine)
    const mailer = mailerOf(mail)
    const about = { enquiry: 'e-1', seq: 2 }
    const askedMeanwhile: Mailer = {
      send: async (letter) => {
        const again = await sendAgain(desk.db, about, desk.clock.now())
        expect(again).toMatchObject({ ok: false, reason: 'being-sent' })
        expect(await desk.send(mailer)).toBe(0)
        return mailer?.send(letter) ?? Promise.reject(new Error('There is no mail server.'))
      },
    }
    expect(await desk.send(askedMeanwhile)).toBe(1)
    expect(mail.letters).toHaveLength(1)
    expect(await desk.letters()).toMatchObject([{ held_until: null, sent_at: at }])
    expect(await sendAgain(desk.db, about, desk.clock.now())).toMatchObject({ reason: 'nothing-to-send' })
  })

  test('that waits after it was not taken can be sent again at once', async () => {
    await using refusing = await mailServer({ refuses: true })
    await using mail = await mailServer()
    await using desk = await answered(engine)
    expect(await desk.send(mailerOf(refusing))).toBe(0)
    expect(await sendAgain(desk.db, { enquiry: 'e-1', seq: 2 }, desk.clock.now())).toMatchObject({ ok: true })
    expect(await desk.send(mailerOf(mail))).toBe(1)
  })

  test('is not sent once its enquiry is erased', async () => {
    await using mail = await mailServer()
    await using desk = await answered(engine)
    await desk.db.deleteFrom('enquiry').execute()
    expect([await desk.send(mailerOf(mail)), await desk.letters()]).toEqual([0, []])
  })
})
