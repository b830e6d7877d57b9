import { expect, test } from 'vitest'
import { signedIn } from '../testing/signed-in.ts'
import { testServer, type TestServerOptions } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const aDesk = (options: TestServerOptions = {}) =>
  testServer({ prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)), ...options })

test('each of many questions asked together counts', async () => {
  await using server = await aDesk({ desk: { mostOfPersonInMinute: 3 } })
  const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  expect((await browser.get('/desk/trpc/me.whoami,me.whoami?batch=1&input=%7B%7D')).status).toBe(200)
  expect((await browser.get('/desk/trpc/me.whoami,me.whoami?batch=1&input=%7B%7D')).status).toBe(429)
})

test.each(['/desk/trpc/me.whoami', '/desk/preview/none'])(
  'who works on at %s stays signed in, and is sent the cookie that says so',
  async (path) => {
    await using server = await aDesk()
    const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    expect((await browser.get(path)).headers.getSetCookie()).toEqual([])
    const inEightHours = new Date(Date.now() + 8 * 3_600_000).toISOString()
    await server.database.db.updateTable('session').set({ expires_at: inEightHours }).execute()
    expect((await browser.get(path)).headers.getSetCookie()).toEqual([expect.stringMatching(/session_token=.*Max-Age=43200/)])
  },
)

test.each([
  '/desk/trpc/%2e%2e/auth/get-session',
  '/desk/trpc/../../data/tracker.json',
  '/desk/preview/none/../../trpc/me.whoami',
])('an address with steps back in it leads nowhere: %s', async (path) => {
  await using server = await aDesk()
  const { status, body } = await server.get(path)
  expect(status).toBe(400)
  expect(body.toString()).toContain('The address leads elsewhere than it says')
})
