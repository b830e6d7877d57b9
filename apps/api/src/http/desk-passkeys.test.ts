import { describe, expect, test } from 'vitest'
import { Authenticator, signInWith } from '../testing/authenticator.ts'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { engines } from '../testing/engines.ts'
import { signedIn } from '../testing/signed-in.ts'
import { testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const newcomer = { name: 'Ada', role: 'admin', campaign: 'warm-homes' } as const

/** Adds the passkey of a device to the account that is signed in. */
async function added(browser: DeskBrowser, device: Authenticator, verifies = true) {
  const challenge = (await browser.get('/desk/auth/passkey/generate-register-options?name=Key')).text('challenge')
  return browser.auth('/passkey/verify-registration', { response: device.register(challenge, verifies), name: 'Key' })
}

describe.each(engines)('a passkey on %s', (engine) => {
  test('lets its owner in without a password or a code, until it is removed', async () => {
    await using server = await testServer({ engine, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
    const { browser } = await signedIn(server, newcomer)
    const device = new Authenticator(server.url)
    const made = await added(browser, device)
    expect(made).toMatchObject({ status: 200, body: { name: 'Key' } })

    const other = new DeskBrowser(server.url)
    const entered = await signInWith(device, other)
    expect(entered).toMatchObject({ status: 200, body: { user: { email: 'ada@charity.example' } } })
    expect(JSON.stringify(entered.body)).not.toContain('token')
    expect((await other.query('people.list', { campaign: 'warm-homes' })).status).toBe(200)

    await browser.auth('/passkey/delete-passkey', { id: made.text('id') })
    expect((await signInWith(device, new DeskBrowser(server.url))).status).toBe(401)
    const audited = await server.database.db.selectFrom('audit_entry').select('what').orderBy('id').execute()
    expect(audited.slice(-4).map(({ what }) => what)).toEqual([
      'passkey-added',
      'signed-in',
      'passkey-removed',
      'sign-in-refused',
    ])
  })

  test('of a device that did not check who holds it is neither taken nor lets anybody in', async () => {
    await using server = await testServer({ engine, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
    const { browser } = await signedIn(server, newcomer)
    const device = new Authenticator(server.url)
    const refused = { body: { code: 'PASSKEY_WITHOUT_VERIFICATION' } }
    expect(await added(browser, device, false)).toMatchObject({ status: 400, ...refused })
    await added(browser, device)
    const other = new DeskBrowser(server.url)
    expect(await signInWith(device, other, false)).toMatchObject({ status: 401, ...refused })
    expect((await other.query('me.whoami')).status).toBe(401)
  })

  test('answers a challenge once, and only the one it was given', async () => {
    await using server = await testServer({ engine, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
    const { browser } = await signedIn(server, newcomer)
    const device = new Authenticator(server.url)
    await added(browser, device)
    const other = new DeskBrowser(server.url)
    const challenge = (await other.get('/desk/auth/passkey/generate-authenticate-options')).text('challenge')
    const answer = { response: device.signIn(challenge) }
    expect((await other.auth('/passkey/verify-authentication', { response: device.signIn('AAAA') })).status).toBe(400)
    expect((await other.auth('/passkey/verify-authentication', answer)).status).toBe(400)
    expect((await signInWith(device, other)).status).toBe(200)
    expect((await new DeskBrowser(server.url).auth('/passkey/verify-authentication', answer)).status).toBe(400)
  })
})
