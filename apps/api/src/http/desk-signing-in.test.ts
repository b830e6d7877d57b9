import { symmetricEncrypt } from 'better-auth/crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { firstLink } from '../auth/first-admin.ts'
import { clockAt, type Clock } from '../clock.ts'
import { codeShown } from '../testing/authenticator-app.ts'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { engines } from '../testing/engines.ts'
import { password, signedIn } from '../testing/signed-in.ts'
import { testSecret, testServer, type TestServerOptions } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const newPassword = 'green bicycle under a bridge'

const aDesk = (options: TestServerOptions = {}) =>
  testServer({ prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)), ...options })

/** A clock that a test moves on. */
function movingClock(): Clock & { advance: (seconds: number) => void } {
  let ms = Date.parse(clockAt('2024-06-20').now())
  return {
    now: () => new Date(ms).toISOString(),
    ms: () => ms,
    today: () => '2024-06-20',
    advance: (seconds) => void (ms += seconds * 1_000),
  }
}

describe.each(engines)('signing in on %s', (engine) => {
  test('the first admin comes in by the link of the first start, once, and can act when a second factor is set up', async () => {
    await using server = await aDesk({ engine })
    const first = await firstLink(server.database.db, { at: '2024-06-20T12:00:00.000Z', baseUrl: server.url })
    const token = first && 'link' in first ? (first.link.split('#')[1] ?? '') : ''
    expect(await firstLink(server.database.db, { at: '2024-06-20T13:00:00.000Z', baseUrl: server.url })).toEqual({
      heldUntil: '2024-06-21T12:00:00.000Z',
    })
    const ada = new DeskBrowser(server.url)
    expect((await ada.auth('/invitation/read', { token })).body).toEqual({
      role: 'admin',
      expiresAt: '2024-06-21T12:00:00.000Z',
      hasAccount: false,
    })
    const account = { token, name: 'Ada', email: 'Ada@Charity.example', password }
    const wrongly = async (field: string, value: string) => {
      const { status, body } = await ada.auth('/invitation/redeem', { ...account, [field]: value })
      return { status, body }
    }
    const noAddress = 'That is no e-mail address: it looks like name@charity.example.'
    expect(await wrongly('email', 'ada@charity')).toMatchObject({ status: 400, body: { field: 'email', message: noAddress } })
    expect(await wrongly('name', 'A\u200Bda')).toMatchObject({ status: 400, body: { field: 'name' } })
    expect(await wrongly('password', 'password')).toMatchObject({ status: 400, body: { field: 'password' } })
    expect(await ada.auth('/invitation/redeem', account)).toMatchObject({
      status: 200,
      body: { person: { email: 'ada@charity.example' } },
    })
    const again = new DeskBrowser(server.url)
    const replayed = await again.auth('/invitation/redeem', { ...account, email: 'eve@elsewhere.example' })
    expect(replayed).toMatchObject({ status: 400, body: { code: 'INVITATION_REDEEMED' } })
    expect(await firstLink(server.database.db, { at: '2024-06-22T12:00:00.000Z', baseUrl: server.url })).toBeUndefined()

    const before = await ada.query('me.whoami')
    expect(before.body).toMatchObject({
      result: { data: { memberships: [{ campaign, role: 'admin', may: [], waitsForSecondFactor: true }] } },
    })
    expect(await ada.query('people.list', { campaign })).toMatchObject({
      status: 403,
      body: { error: { data: { reason: 'second-factor-required' } } },
    })
    const totpURI = (await ada.auth('/two-factor/enable', { password })).text('totpURI')
    expect((await ada.auth('/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    expect((await ada.auth('/two-factor/verify-totp', { code: codeShown(totpURI) })).status).toBe(200)
    expect(await ada.query('people.list', { campaign })).toMatchObject({
      status: 200,
      body: { result: { data: [{ name: 'Ada', role: 'admin', secondFactor: true }] } },
    })
  })

  test('a password lets nobody in who owes a code, and a code is taken once', async () => {
    await using server = await aDesk({ engine })
    const { email, totpURI = '' } = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    const other = new DeskBrowser(server.url)
    expect(await other.auth('/sign-in/email', { email, password })).toMatchObject({
      status: 200,
      body: { twoFactorRedirect: true },
    })
    expect(await other.query('me.whoami')).toMatchObject({ status: 401, body: { error: { data: { reason: 'signed-out' } } } })
    const code = codeShown(totpURI, 1)
    expect((await other.auth('/two-factor/verify-totp', { code })).status).toBe(200)
    expect((await other.query('me.whoami')).status).toBe(200)

    const third = new DeskBrowser(server.url)
    await third.auth('/sign-in/email', { email, password })
    expect(await third.auth('/two-factor/verify-totp', { code })).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } })
    expect((await third.query('me.whoami')).status).toBe(401)
  })

  test('a backup code stands for a code, once', async () => {
    await using server = await aDesk({ engine })
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    const made = await browser.auth('/two-factor/generate-backup-codes', { password })
    const code = made.text('backupCodes', '0')
    for (const status of [200, 401]) {
      const other = new DeskBrowser(server.url)
      await other.auth('/sign-in/email', { email, password })
      expect((await other.auth('/two-factor/verify-backup-code', { code })).status).toBe(status)
    }
  })

  test('backup codes are kept as hashes, taken however they are typed, and those of an older ledger go on working', async () => {
    await using server = await aDesk({ engine })
    const { db } = server.database
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    const entered = async (code: string) => {
      const other = new DeskBrowser(server.url)
      await other.auth('/sign-in/email', { email, password })
      return (await other.auth('/two-factor/verify-backup-code', { code })).status
    }
    const made = await browser.auth('/two-factor/generate-backup-codes', { password })
    const [code, second] = [made.text('backupCodes', '0'), made.text('backupCodes', '1')]
    expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/)
    const { backup_codes: kept } = await db.selectFrom('second_factor').selectAll().executeTakeFirstOrThrow()
    const hashes = z.array(z.string()).length(10).parse(JSON.parse(kept))
    expect(hashes.filter((hash) => !/^sha256:[0-9a-f]{64}$/.test(hash))).toEqual([])
    expect(await entered(hashes[0] ?? '')).toBe(401)
    expect(await entered(code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O'))).toBe(200)
    expect(await entered(code)).toBe(401)

    const older = await symmetricEncrypt({ key: testSecret, data: JSON.stringify(['aBcDe-12345', 'fGhIj-67890']) })
    await db.updateTable('second_factor').set({ backup_codes: older }).execute()
    expect([await entered(second), await entered('aBcDe-12345'), await entered('aBcDe-12345')]).toEqual([401, 200, 401])
    expect(await entered('fGhIj-67890')).toBe(200)
  })

  test('a new password ends every other session, and so does a new second factor', async () => {
    await using server = await aDesk({ engine })
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    const other = new DeskBrowser(server.url)
    await other.auth('/sign-in/email', { email, password })
    expect((await other.query('me.whoami')).status).toBe(200)
    const changed = await browser.auth('/change-password', { currentPassword: password, newPassword, revokeOtherSessions: false })
    expect(changed.status).toBe(200)
    expect([(await browser.query('me.whoami')).status, (await other.query('me.whoami')).status]).toEqual([200, 401])

    await other.auth('/sign-in/email', { email, password: newPassword })
    const totpURI = (await browser.auth('/two-factor/enable', { password: newPassword })).text('totpURI')
    await browser.auth('/two-factor/verify-totp', { code: codeShown(totpURI) })
    expect([(await browser.query('me.whoami')).status, (await other.query('me.whoami')).status]).toEqual([200, 401])
  })

  test('sessions are listed without their tokens, and end when their owner says so', async () => {
    await using server = await aDesk({ engine })
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    const other = new DeskBrowser(server.url, { 'user-agent': 'Phone' })
    const { body } = await other.auth('/sign-in/email', { email, password })
    expect(JSON.stringify(body)).not.toContain('token')
    expect((await other.query('me.whoami')).status).toBe(200)
    const listed = await browser.query('sessions.list')
    expect(listed.body).toMatchObject({
      result: {
        data: [
          { userAgent: 'Phone', isThis: false, address: '127.0.0.0' },
          { userAgent: 'node', isThis: true },
        ],
      },
    })
    expect(JSON.stringify(listed.body)).not.toContain('token')
    const session = listed.text('result', 'data', '0', 'id')
    expect((await browser.mutate('sessions.end', { session })).status).toBe(200)
    expect((await other.query('me.whoami')).status).toBe(401)
    expect(await browser.mutate('sessions.end', { session })).toMatchObject({ status: 422 })
    expect((await browser.query('me.whoami')).status).toBe(200)
  })

  test('a new name is on record, so that nobody takes another’s unseen', async () => {
    await using server = await aDesk({ engine })
    const { browser } = await signedIn(server, { name: 'Bo', role: 'viewer', campaign, secondFactor: false })
    expect((await browser.auth('/update-user', { name: 'Ada' })).status).toBe(200)
    const entries = await server.database.db.selectFrom('audit_entry').select(['what', 'about']).orderBy('id').execute()
    expect(entries.at(-1)).toEqual({ what: 'name-changed', about: 'Ada' })
  })

  test('other sessions, and passkeys, are ended only by whoever signed in within the last hour', async () => {
    let at = Date.parse(clockAt('2024-06-20').now())
    const clock: Clock = { now: () => new Date(at).toISOString(), ms: () => at, today: () => '2024-06-20' }
    await using server = await aDesk({ engine, clock })
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    at = Date.now()
    const other = new DeskBrowser(server.url)
    await other.auth('/sign-in/email', { email, password })
    const session = (await browser.query('sessions.list')).text('result', 'data', '0', 'id')
    at += 3_660_000
    for (const [procedure, input] of [['sessions.end', { session }] as const, ['sessions.endOthers', {}] as const]) {
      expect(await browser.mutate(procedure, input)).toMatchObject({
        status: 422,
        body: { error: { data: { reason: 'sign-in-again' } } },
      })
    }
    expect((await other.query('me.whoami')).status).toBe(200)
    for (const door of ['/passkey/delete-passkey', '/passkey/update-passkey'])
      expect(await browser.auth(door, { id: 'any', name: 'any' })).toMatchObject({
        status: 403,
        body: { code: 'SESSION_NOT_FRESH' },
      })
    await browser.auth('/sign-out', {})
    await browser.auth('/sign-in/email', { email, password })
    at -= 3_660_000
    expect((await browser.mutate('sessions.endOthers')).body).toEqual({ result: { data: { ended: 1 } } })
    expect((await other.query('me.whoami')).status).toBe(401)
  })

  test('a session ends when nobody used it for half a day, and after two weeks however much it was used', async () => {
    let at = Date.parse(clockAt('2024-06-20').now())
    const clock: Clock = { now: () => new Date(at).toISOString(), ms: () => at, today: () => '2024-06-20' }
    await using server = await aDesk({ engine, clock })
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    const [session] = await server.database.db.selectFrom('session').selectAll().execute()
    if (!session) throw new Error('Nobody is signed in.')
    const hoursLeft = (new Date(session.expires_at).getTime() - Date.now()) / 3_600_000
    expect(Math.round(hoursLeft)).toBe(12)
    at = Date.now() + 14 * 86_400_000 - 60_000
    expect((await browser.query('me.whoami')).status).toBe(200)
    at += 120_000
    expect((await browser.auth('/update-user', { name: 'Adelaide' })).status).toBe(401)
    expect((await browser.query('me.whoami')).status).toBe(401)
    expect(await server.database.db.selectFrom('session').select('id').execute()).toEqual([])

    at = Date.now()
    await browser.auth('/sign-in/email', { email, password })
    await server.database.db
      .updateTable('session')
      .set({ expires_at: new Date(Date.now() - 1_000).toISOString() })
      .execute()
    expect((await browser.query('me.whoami')).status).toBe(401)
  })

  test('who guesses waits longer each time, whoever it is meant for, and the owner comes in from a device that is known', async () => {
    const clock = movingClock()
    await using server = await aDesk({ engine, clock })
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    await browser.auth('/sign-out', {})
    for (const account of [email, 'nobody@charity.example']) {
      const guesser = new DeskBrowser(server.url)
      const guess = () => guesser.auth('/sign-in/email', { email: account, password: 'one wrong guess after another' })
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await guess()).toMatchObject({ status: 401, body: { code: 'INVALID_EMAIL_OR_PASSWORD' } })
      }
      const waits = await guess()
      expect(waits).toMatchObject({ status: 429, body: { code: 'WAIT', seconds: 1 } })
      expect(waits.headers.get('retry-after')).toBe('1')
      clock.advance(1)
      expect((await guess()).status).toBe(401)
      expect(await guess()).toMatchObject({ status: 429, body: { seconds: 2 } })
    }
    const stranger = new DeskBrowser(server.url)
    expect((await stranger.auth('/sign-in/email', { email, password })).status).toBe(429)
    expect((await browser.auth('/sign-in/email', { email, password })).status).toBe(200)
  })

  test('who came in and who was refused is on record, without passwords, codes or whole addresses', async () => {
    await using server = await aDesk({ engine })
    const { browser, email, totpURI = '' } = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    const other = new DeskBrowser(server.url)
    await other.auth('/sign-in/email', { email, password: 'one wrong guess after another' })
    await other.auth('/sign-in/email', { email, password })
    await other.auth('/two-factor/verify-totp', { code: '000000' })
    await other.auth('/two-factor/verify-totp', { code: codeShown(totpURI, 1) })
    await other.auth('/sign-out', {})
    const { body } = await browser.query('audit.list', { campaign })
    const entries = await server.database.db.selectFrom('audit_entry').selectAll().orderBy('id').execute()
    expect(entries.map(({ what }) => what)).toEqual([
      'invited',
      'joined',
      'signed-in',
      'second-factor-set-up',
      'sign-in-refused',
      'second-factor-refused',
      'signed-in',
      'signed-out',
    ])
    expect(body).toMatchObject({ result: { data: { deeds: { length: 8 } } } })
    expect(entries.filter(({ address }) => address !== null && address !== '127.0.0.0')).toEqual([])
    expect(JSON.stringify(entries)).not.toMatch(/kettle|guess|000000/)
    await expect(server.database.db.updateTable('audit_entry').set({ what: 'nothing' }).execute()).rejects.toThrow('audit_entry')
  })
})
