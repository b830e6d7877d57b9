import { describe, expect, test } from 'vitest'
import { mailerOf } from '../mail/mailer.ts'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { engines } from '../testing/engines.ts'
import { mailServer } from '../testing/mail-server.ts'
import { password, signedIn } from '../testing/signed-in.ts'
import { testServer, type TestServerOptions } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const newPassword = 'green bicycle under a bridge'
const prepare: TestServerOptions['prepare'] = ({ db }) => publishAll(db, aTrackerOfTerms(1))

function tokenIn(text: string | undefined): string {
  return /#(\S+)/.exec(text ?? '')?.[1] ?? ''
}

describe.each(engines)('letters of the desk on %s', (engine) => {
  test('a forgotten password is set anew by a link that works once, and ends every session', async () => {
    await using mail = await mailServer()
    await using server = await testServer({ engine, prepare, desk: { mailer: mailerOf(mail) } })
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    await browser.auth('/request-password-reset', { email })
    const letter = await mail.next()
    expect(letter.subject).toBe('Set your password anew')
    expect(letter.text).toContain(`${server.url}/desk/reset#`)
    const token = tokenIn(letter.text)
    const stranger = new DeskBrowser(server.url)
    expect((await stranger.auth('/reset-password/read', { token })).body).toMatchObject({ name: 'Ada', email })
    const weak = await browser.auth('/reset-password', { token, newPassword: email })
    expect(weak).toMatchObject({ status: 400, body: { code: 'PASSWORD_TOO_WEAK' } })
    expect((await browser.auth('/reset-password', { token, newPassword })).status).toBe(200)
    expect((await mail.next()).subject).toBe('Your password was changed')
    expect(await server.database.db.selectFrom('known_device').selectAll().execute()).toEqual([])
    expect((await browser.query('me.whoami')).status).toBe(401)
    expect(await browser.auth('/reset-password', { token, newPassword: password })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_TOKEN' },
    })
    const used = await stranger.auth('/reset-password/read', { token })
    expect(used).toMatchObject({ status: 400, body: { code: 'PASSWORD_LINK_USED' } })
    expect(used.text('message')).toBe(
      'It works once, and was used on 20 June 2024. Sign in with the password that was chosen then. For another, press “Forgotten your password?” where you sign in.',
    )
    expect(JSON.stringify(used.body)).not.toContain('Ada')
    expect((await browser.auth('/sign-in/email', { email, password })).status).toBe(401)
    expect((await browser.auth('/sign-in/email', { email, password: newPassword })).status).toBe(200)
    const kept = await server.database.db.selectFrom('audit_entry').selectAll().execute()
    expect(kept.map(({ what }) => what)).toContain('password-reset')
    expect(JSON.stringify([kept, server.logged])).not.toContain(token)
  })

  test('whoever asks for a letter is answered alike, whether or not there is an account, and however often', async () => {
    await using mail = await mailServer()
    await using server = await testServer({ engine, prepare, desk: { mailer: mailerOf(mail) } })
    const { email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    const answers = new Set<string>()
    const stranger = new DeskBrowser(server.url)
    for (const address of [email, 'nobody@charity.example', ...Array.from({ length: 8 }, () => email)]) {
      const { status, headers, body } = await stranger.auth('/request-password-reset', { email: address })
      const told = [...headers].filter(([name]) => name !== 'date')
      answers.add(JSON.stringify({ status, told, body }))
    }
    expect([...answers]).toHaveLength(1)
    for (let letters = 0; letters < 5; letters += 1) await mail.next()
    expect(mail.letters).toHaveLength(5)
  })

  test('an invitation arrives as a letter, and lets in whom it was for', async () => {
    await using mail = await mailServer()
    await using server = await testServer({ engine, prepare, desk: { mailer: mailerOf(mail) } })
    const ada = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    const invited = await ada.browser.mutate('people.invite', { campaign, email: 'Bob@Charity.example', role: 'editor' })
    expect(invited.body).toMatchObject({ result: { data: { sent: true } } })
    const letter = await mail.next()
    expect(letter.subject).toBe('Invitation to the desk of “Warm Homes”')
    expect(letter.text).toContain('Ada invites you to the desk of “Warm Homes”, as an editor.')
    const bob = new DeskBrowser(server.url)
    const token = tokenIn(letter.text)
    expect((await bob.auth('/invitation/read', { token })).body).toMatchObject({
      email: 'bob@charity.example',
      title: 'Warm Homes',
      role: 'editor',
      hasAccount: false,
    })
    const account = { token, name: 'Bob', password, email: 'eve@elsewhere.example' }
    expect((await bob.auth('/invitation/redeem', account)).body).toMatchObject({ person: { email: 'bob@charity.example' } })
    expect((await bob.query('people.list', { campaign })).body).toMatchObject({
      result: {
        data: [
          { name: 'Ada', role: 'admin' },
          { name: 'Bob', role: 'editor', secondFactor: false },
        ],
      },
    })
  })
})

test('without mail, nobody’s password can be set anew, and everybody is told so', async () => {
  await using server = await testServer({ prepare })
  const { email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  const { body: ways } = await new DeskBrowser(server.url).get('/desk/auth/reset-password/ways')
  expect(ways).toEqual({ byLetter: false, another: expect.stringContaining('“dutywatch admin recover”') })
  for (const address of [email, 'nobody@charity.example']) {
    const answer = await new DeskBrowser(server.url).auth('/request-password-reset', { email: address })
    expect(answer).toMatchObject({ status: 400, body: { code: 'RESET_PASSWORD_DISABLED' } })
  }
})

test('a letter that the mail server does not take is told to whoever invites, with the link to hand on', async () => {
  await using mail = await mailServer({ refuses: true })
  await using server = await testServer({ prepare, desk: { mailer: mailerOf(mail) } })
  const { browser } = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
  const invited = await browser.mutate('people.invite', { campaign, email: 'bob@charity.example', role: 'editor' })
  expect(invited.body).toMatchObject({
    result: {
      data: {
        sent: false,
        link: expect.stringContaining('/desk/join#'),
        why: expect.stringContaining('did not take the letter'),
      },
    },
  })
})
