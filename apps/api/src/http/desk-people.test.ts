import { describe, expect, test } from 'vitest'
import { clockAt, type Clock } from '../clock.ts'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { engines } from '../testing/engines.ts'
import { signedIn } from '../testing/signed-in.ts'
import { testServer, type TestServerOptions } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'

const aDesk = (options: TestServerOptions) => testServer({ prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)), ...options })

describe.each(engines)('people at the desk on %s', (engine) => {
  test('a link that an admin makes sets a new password once, and neither signs in nor takes the second factor away', async () => {
    await using server = await aDesk({ engine })
    const ada = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    const bob = await signedIn(server, { name: 'Bob', role: 'reviewer', campaign })
    const people = (await ada.browser.query('people.list', { campaign })).body as {
      result: { data: { person: string; name: string }[] }
    }
    const person = people.result.data.find(({ name }) => name === 'Bob')?.person
    expect((await bob.browser.mutate('people.passwordLink', { campaign, person })).status).toBe(403)
    const made = (await ada.browser.mutate('people.passwordLink', { campaign, person })).body as {
      result: { data: { sent: boolean; link: string } }
    }
    expect(made.result.data).toMatchObject({ sent: false, link: expect.stringContaining(`${server.url}/desk/reset#`) })
    const [, token = ''] = made.result.data.link.split('#')
    const newPassword = 'green bicycle under a bridge'
    const stranger = new DeskBrowser(server.url)
    expect((await stranger.auth('/reset-password', { token, newPassword })).status).toBe(200)
    expect((await bob.browser.query('me.whoami')).status).toBe(401)
    expect((await stranger.auth('/reset-password', { token, newPassword })).status).toBe(400)
    const entered = await stranger.auth('/sign-in/email', { email: bob.email, password: newPassword })
    expect(entered).toMatchObject({ status: 200, body: { twoFactorRedirect: true } })
    expect((await stranger.query('me.whoami')).status).toBe(401)
  })

  test('a link for a new password that is over, or was made up, says how to come by another, and to nobody whose it was', async () => {
    await using server = await aDesk({ engine })
    const ada = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    const { email } = await signedIn(server, { name: 'Bob', role: 'editor', campaign })
    const { db } = server.database
    const bob = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()
    const made = (await ada.browser.mutate('people.passwordLink', { campaign, person: bob.id })).body as {
      result: { data: { link: string } }
    }
    const [, token = ''] = made.result.data.link.split('#')
    const stranger = new DeskBrowser(server.url)
    const read = (told: string) => stranger.auth('/reset-password/read', { token: told })
    expect((await read(token)).body).toMatchObject({ name: 'Bob', email })
    await db.updateTable('verification').set({ expires_at: '2024-06-20T11:00:00.000Z' }).execute()
    const over = await read(token)
    expect(over).toMatchObject({ status: 400, body: { code: 'NO_SUCH_PASSWORD_LINK' } })
    expect(over.text('message')).toMatch(
      /^Its hour is over, .*An admin of your campaign can make you a link for a new password, under People/,
    )
    expect((await read('made-up')).body).toEqual(over.body)
  })

  test('what is wrong with an address to invite is said in words, with the name of its field', async () => {
    await using server = await aDesk({ engine })
    const ada = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    const { body } = await ada.browser.mutate('people.invite', { campaign, email: 'bob@charity', role: 'editor' })
    expect(body).toMatchObject({
      error: {
        message: 'That is no e-mail address: it looks like name@charity.example.',
        data: { reason: 'wrong-input', field: 'email' },
      },
    })
  })

  test('a link for somebody else’s password is made only by who signed in within the hour', async () => {
    let at = Date.parse(clockAt('2024-06-20').now())
    const clock: Clock = { now: () => new Date(at).toISOString(), ms: () => at, today: () => '2024-06-20' }
    await using server = await aDesk({ engine, clock })
    const ada = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
    at = Date.now() + 3_660_000
    const late = await ada.browser.mutate('people.passwordLink', { campaign, person: 'anybody' })
    expect(JSON.stringify(late.body)).toContain('sign-in-again')
  })

  test('nobody takes the name of another member of a campaign of theirs', async () => {
    await using server = await aDesk({ engine })
    await signedIn(server, { name: 'Ada', role: 'viewer', campaign })
    const bob = await signedIn(server, { name: 'Bob', role: 'viewer', campaign })
    const eve = await signedIn(server, { name: 'Eve', role: 'viewer', campaign: 'quiet-streets' })
    const called = async ({ browser }: typeof bob, name: string) => {
      const { status, body } = await browser.auth('/update-user', { name })
      return [status, (body as { code?: string }).code]
    }
    expect(await called(bob, 'ADA ')).toEqual([409, 'NAME_TAKEN'])
    expect(await called(bob, ' ')).toEqual([400, 'WRONG_INPUT'])
    expect(await called(bob, 'A\u200Bda')).toEqual([400, 'WRONG_INPUT'])
    expect(await called(bob, 'bob')).toEqual([200, undefined])
    expect(await called(eve, 'Ada')).toEqual([200, undefined])
  })
})
