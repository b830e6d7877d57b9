import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyboardOf } from './desk-keyboard.ts'
import { aTeam } from './desk-visitor.ts'
import { axeFindings } from './page-findings.ts'
import { runSite, type RunningSite } from './running-site.ts'

const stack = new AsyncDisposableStack()
let site: RunningSite
let browser: Browser

beforeAll(async () => {
  site = stack.use(await runSite())
  browser = stack.use(await launchChromium())
})

afterAll(() => stack.disposeAsync())

/** A device that holds passkeys and asks who holds it, until it no longer knows. */
const device = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

test('a passkey is added, stands for password and code, is refused without its holder, and is taken away', async () => {
  // Browsers make passkeys for a name, and for no number.
  const named = { ...site, address: `http://localhost:${new URL(site.address).port}` }
  const team = await aTeam(named, browser)
  await using hal = await team.come('Hal', 'reviewer')
  const { context, page, said } = hal
  const devices = await context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', { options: device })
  await page.addInitScript(() => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    const { credentials } = navigator
    const [create, get] = [credentials.create.bind(credentials), credentials.get.bind(credentials)]
    credentials.create = (options) => {
      asked.push(options?.publicKey?.authenticatorSelection?.userVerification)
      return create(options)
    }
    credentials.get = (options) => {
      asked.push(options?.publicKey?.userVerification)
      return get(options)
    }
  })
  const keys = keyboardOf(page)

  await page.goto(`${named.address}/desk/account`)
  await keys.write(page.getByLabel('What to call it'), 'Work laptop')
  await keys.press(page.getByRole('button', { name: 'Add a passkey' }))
  await page.getByText('Work laptop').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await keys.press(page.getByRole('button', { name: 'Sign out', exact: true }))
  await keys.press(page.getByRole('button', { name: 'Use a passkey' }))
  await page.getByRole('heading', { name: 'My account' }).waitFor()
  expect(await page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual(['required', 'required'])

  await keys.press(page.getByRole('button', { name: 'Sign out', exact: true }))
  await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await keys.press(page.getByRole('button', { name: 'Use a passkey' }))
  await page.getByText('No passkey was given. Try again, or use your password and a code.').waitFor()
  expect(await axeFindings(page)).toEqual([])

  await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await keys.press(page.getByRole('button', { name: 'Use a passkey' }))
  await page.getByRole('heading', { name: 'My account' }).waitFor()
  await keys.press(page.getByRole('button', { name: 'Take away Work laptop' }))
  await page.getByText('Work laptop is taken away.').waitFor()
  await keys.press(page.getByRole('button', { name: 'Sign out', exact: true }))
  await keys.press(page.getByRole('button', { name: 'Use a passkey' }))
  await page.getByText('That passkey is no longer one of yours. Use your password and a code.').waitFor()
  await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor()
  expect(said).toEqual([])
})
