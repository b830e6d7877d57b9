import type { Role } from '../auth/permission.ts'
import { invite } from '../auth/invitations.ts'
import { codeShown } from './authenticator-app.ts'
import { DeskBrowser } from './desk-browser.ts'
import type { TestServer } from './test-server.ts'

/** A password that is strong enough for anybody. */
export const password = 'blue kettle sings slowly'

/** Somebody at the desk, in a browser of their own. */
export interface AtDesk {
  readonly browser: DeskBrowser
  readonly email: string
  /** The address behind the QR code of their second factor, once they have one. */
  readonly totpURI?: string
}

/** Somebody new to come in: who, as what, in which campaign, and whether with a second factor. */
export interface Newcomer {
  readonly name: string
  readonly role: Role
  readonly campaign?: string
  readonly secondFactor?: boolean
  /** Where the desk is open, when that is not where the server listens. */
  readonly origin?: string
  /** When they are invited, when that is not the day of the test servers. */
  readonly at?: string
}

/** Lets somebody in, the way everybody comes in: invited, with a password, and with a second factor unless told otherwise. */
export async function signedIn({ url, database }: Pick<TestServer, 'url' | 'database'>, newcomer: Newcomer): Promise<AtDesk> {
  const { name, role, campaign, secondFactor = true, origin = url, at = '2024-06-20T12:00:00.000Z' } = newcomer
  const email = `${name.toLowerCase()}@charity.example`
  const invited = await invite(database.db, { email, role, campaign, at })
  if (!invited.ok) throw new Error(invited.message)
  const browser = new DeskBrowser(url, {}, origin)
  const { status, body } = await browser.auth('/invitation/redeem', { token: invited.value.token, name, password })
  if (status !== 200) throw new Error(JSON.stringify(body))
  if (!secondFactor) return { browser, email }
  return { browser, email, totpURI: await setUpSecondFactor(browser) }
}

async function setUpSecondFactor(browser: DeskBrowser): Promise<string> {
  const totpURI = (await browser.auth('/two-factor/enable', { password })).text('totpURI')
  await browser.auth('/two-factor/verify-totp', { code: codeShown(totpURI) })
  return totpURI
}
