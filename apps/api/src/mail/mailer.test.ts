import { expect, test } from 'vitest'
import { mailServer } from '../testing/mail-server.ts'
import { mailerOf } from './mailer.ts'

const letter = { to: 'ada@charity.example', subject: 'A word', text: 'Hello Ada,\n\nthis is all.\n' }

test('a letter arrives as it was written, from the address that is set', async () => {
  await using server = await mailServer()
  expect(await mailerOf(server)?.send(letter)).toMatchObject({ ok: true })
  const { from, to, subject, text, html } = await server.next()
  expect(from?.text).toBe('"Dutywatch" <desk@tracker.example>')
  expect([to].flat().map((address) => address?.text)).toEqual(['ada@charity.example'])
  expect([subject, text, html]).toEqual(['A word', 'Hello Ada,\n\nthis is all.\n', false])
})

test('nothing that is written into a letter adds a reader or a header to it', async () => {
  await using server = await mailServer()
  const forged = {
    to: 'ada@charity.example\r\nBcc: eve@elsewhere.example',
    subject: 'A word\r\nReply-To: eve@elsewhere.example',
    text: 'x',
  }
  await mailerOf(server)?.send(forged)
  for (const { headers, bcc, replyTo } of server.letters) {
    expect([bcc, replyTo]).toEqual([undefined, undefined])
    expect([...headers.keys()].sort()).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ])
  }
})

test('a letter that is not taken is a refusal that tells nothing of it', async () => {
  await using server = await mailServer({ refuses: true })
  const outcome = await mailerOf(server)?.send(letter)
  expect(outcome).toEqual({
    ok: false,
    reason: 'mail-not-sent',
    message: 'The mail server did not take the letter (EENVELOPE). Check SMTP_URL and that the server runs.',
  })
})

test('a server elsewhere that offers no encryption is handed nothing', async () => {
  await using server = await mailServer()
  const elsewhere = server.SMTP_URL.replace('127.0.0.1', '0.0.0.0')
  expect(await mailerOf({ ...server, SMTP_URL: elsewhere })?.send(letter)).toMatchObject({ ok: false })
  expect(await mailerOf({ ...server, SMTP_URL: `${elsewhere}?requireTLS=false` })?.send(letter)).toMatchObject({ ok: true })
})

test('without a server there is no mailer', () => {
  expect(mailerOf({})).toBeUndefined()
})
