import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { symmetricEncrypt } from 'better-auth/crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { readInvitation } from '../auth/invitations.ts'
import { codeShown } from '../testing/authenticator-app.ts'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { engines, testDatabase, testPlace } from '../testing/engines.ts'
import { mailServer } from '../testing/mail-server.ts'
import { password, signedIn } from '../testing/signed-in.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testSecret, testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { runProgram } from './program.ts'

/** Runs `admin invite` on a ledger with one campaign. */
async function invited(
  engine: (typeof engines)[number],
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
) {
  const database = await testDatabase(engine)
  await publishAll(database.db, aTrackerOfTerms(1))
  const out: string[] = []
  const err: string[] = []
  const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
  const { DATA_DIR, DATABASE_URL } = database.place.place
  const code = await runProgram(['admin', 'invite', ...args], { output, variables: { DATA_DIR, DATABASE_URL, ...variables } })
  return { code, out, err, db: database.db, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}

describe.each(engines)('the command "admin invite" on %s', (engine) => {
  test('prints a link that makes an admin of every campaign', async () => {
    await using run = await invited(engine, ['--email', 'Ada@Charity.example'], { BASE_URL: 'https://tracker.example' })
    expect(run).toMatchObject({ code: 0, out: [expect.stringMatching(/^https:\/\/tracker\.example\/desk\/join#[\w-]{43}$/)] })
    expect(run.err).toEqual(['No mail is set up (SMTP_URL, MAIL_FROM): hand the link on yourself, to nobody else.'])
    const token = run.out[0]?.split('#')[1] ?? ''
    expect(await readInvitation(run.db, token, new Date().toISOString())).toMatchObject({
      ok: true,
      value: { email: 'ada@charity.example', role: 'admin', campaign: undefined },
    })
    const kept = await run.db.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(token)
  })
})

test('the link is sent when mail is set up', async () => {
  await using mail = await mailServer()
  const { SMTP_URL, MAIL_FROM } = mail
  const args = ['--email', 'ada@charity.example', '--role', 'editor', '--campaign', 'warm-homes']
  await using run = await invited('sqlite', args, { SMTP_URL, MAIL_FROM, PORT: '4999' })
  expect(run).toMatchObject({ code: 0, err: ['Sent to ada@charity.example.'] })
  const { subject, text } = await mail.next()
  expect(subject).toBe('Invitation to the desk of “Warm Homes”')
  expect(text).toContain('as an editor')
  expect(text).toContain(run.out[0])
  expect(run.out[0]).toContain('http://localhost:4999/desk/join#')
})

test.each([
  [['--email', 'ada'], 2, 'That is no e-mail address: it looks like name@charity.example.'],
  [['--email', 'ada@charity.example', '--campaign', 'nowhere'], 2, 'There is no campaign "nowhere". There are: warm-homes.'],
  [
    ['--email', 'ada@charity.example', '--role', 'owner'],
    2,
    expect.stringContaining('Allowed choices are viewer, editor, reviewer, admin'),
  ],
  [[], 2, expect.stringContaining("required option '--email <address>'")],
])('%j is refused with %i and a sentence', async (args, code, message) => {
  await using run = await invited('sqlite', args)
  expect([run.code, run.err[0]]).toEqual([code, message])
  expect(await run.db.selectFrom('invitation').selectAll().execute()).toEqual([])
})

test.each(engines)(
  '"admin recover" on %s gives a link that opens an account again, and takes away a second factor that is lost',
  async (engine) => {
    const place = await testPlace(engine)
    await using server = await testServer({ place, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
    const { email } = await signedIn(server, { name: 'Ada', role: 'admin', campaign: 'warm-homes' })
    const out: string[] = []
    const output = { say: (line: string) => void out.push(line), warn: () => undefined }
    const { DATA_DIR, DATABASE_URL } = place.place
    const variables = { DATA_DIR, DATABASE_URL, DESK_SECRET: testSecret }
    expect(await runProgram(['admin', 'recover', '--email', 'nobody@charity.example'], { output, variables })).toBe(1)
    expect(await runProgram(['admin', 'recover', '--email', email, '--second-factor'], { output, variables })).toBe(0)
    const token = out[0]?.split('/desk/reset#')[1]
    const browser = new DeskBrowser(server.url)
    const newPassword = 'green bicycle under a bridge'
    expect((await browser.auth('/reset-password', { token, newPassword })).status).toBe(200)
    expect((await browser.auth('/sign-in/email', { email, password: newPassword })).status).toBe(200)
    expect((await browser.query('me.whoami')).body).toMatchObject({ result: { data: { secondFactor: false } } })
    await place[Symbol.asyncDispose]()
  },
)

test.each(engines)(
  '"admin erase" on %s deletes an account with all that lets its owner in, but no last admin’s',
  async (engine) => {
    const place = await testPlace(engine)
    await using server = await testServer({ place, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
    const { browser, email } = await signedIn(server, { name: 'Ada', role: 'admin', campaign: 'warm-homes' })
    const said: string[] = []
    const output = { say: (line: string) => void said.push(line), warn: (line: string) => void said.push(line) }
    const { DATA_DIR, DATABASE_URL } = place.place
    const erase = (address: string) =>
      runProgram(['admin', 'erase', '--email', address], { output, variables: { DATA_DIR, DATABASE_URL } })
    expect([await erase('nobody@charity.example'), await erase(email)]).toEqual([1, 1])
    expect(said.at(-1)).toContain('A campaign always has an admin.')
    expect((await browser.query('me.whoami')).status).toBe(200)

    await signedIn(server, { name: 'Bo', role: 'admin', campaign: 'warm-homes' })
    expect(await erase('ADA@charity.example')).toBe(0)
    expect((await browser.query('me.whoami')).status).toBe(401)
    expect((await browser.auth('/sign-in/email', { email, password })).status).toBe(401)
    const { db } = server.database
    const left = await Promise.all(
      (['person', 'credential', 'session', 'membership', 'known_device', 'second_factor'] as const).map((table) =>
        sql<{ count: number | string }>`select count(*) as count from ${sql.table(table)}`.execute(db),
      ),
    )
    expect(left.map(({ rows }) => Number(rows[0]?.count))).toEqual([1, 1, 1, 1, 1, 1])
    const notes = await db.selectFrom('audit_entry').select('about').execute()
    expect(JSON.stringify(notes)).not.toContain(email)
    expect(await db.selectFrom('invitation').select('email').execute()).toEqual([{ email: 'bo@charity.example' }])
    const entries = await db.selectFrom('audit_entry').select('what').orderBy('id').execute()
    expect(entries.slice(-3).map(({ what }) => what)).toEqual(['membership-ended', 'account-erased', 'sign-in-refused'])
    await place[Symbol.asyncDispose]()
  },
)

test.each(engines)(
  '"admin renew-secret" on %s keeps second factors and backup codes, and signs everybody out',
  async (engine) => {
    const place = await testPlace(engine)
    using folder = temporaryFolder()
    const [before, other, now] = [join(folder.path, 'before'), join(folder.path, 'other'), 'another secret, as long as the first']
    writeFileSync(before, `${testSecret}\n`)
    writeFileSync(other, 'a secret that nothing was encrypted with')
    const output = { say: () => undefined, warn: () => undefined }
    const { DATA_DIR, DATABASE_URL } = place.place
    const renew = (file: string) =>
      runProgram(['admin', 'renew-secret', '--before', file], { output, variables: { DATA_DIR, DATABASE_URL, DESK_SECRET: now } })
    let [email, totpURI, backupCode] = ['', '', '']
    {
      await using server = await testServer({ place, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
      const ada = await signedIn(server, { name: 'Ada', role: 'admin', campaign: 'warm-homes' })
      backupCode = (await ada.browser.auth('/two-factor/generate-backup-codes', { password })).text('backupCodes', '0')
      ;[email, totpURI] = [ada.email, ada.totpURI ?? '']
      const older = await symmetricEncrypt({ key: testSecret, data: JSON.stringify([backupCode]) })
      await server.database.db.updateTable('second_factor').set({ backup_codes: older }).execute()
    }
    expect([await renew(join(folder.path, 'nowhere')), await renew(other)]).toEqual([1, 1])
    {
      await using restored = await testServer({ place, desk: { secret: now } })
      const browser = new DeskBrowser(restored.url)
      await browser.auth('/sign-in/email', { email, password })
      const answer = await browser.auth('/two-factor/verify-totp', { code: codeShown(totpURI, 1) })
      expect(answer).toMatchObject({ status: 503, body: { code: 'ANOTHER_SECRET', message: expect.stringContaining('recover') } })
    }
    expect([await renew(before), await renew(before)]).toEqual([0, 0])

    await using server = await testServer({ place, desk: { secret: now } })
    expect(await server.database.db.selectFrom('session').selectAll().execute()).toEqual([])
    for (const [door, code] of [['verify-totp', codeShown(totpURI, 1)] as const, ['verify-backup-code', backupCode] as const]) {
      const browser = new DeskBrowser(server.url)
      await browser.auth('/sign-in/email', { email, password })
      expect((await browser.auth(`/two-factor/${door}`, { code })).status, door).toBe(200)
    }
    await place[Symbol.asyncDispose]()
  },
)
