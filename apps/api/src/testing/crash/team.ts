import type { Role } from '../../auth/permission.ts'
import type { Database } from '../../db/database.ts'
import { DeskBrowser } from '../desk-browser.ts'
import { signedIn } from '../signed-in.ts'

/** The campaign that everybody works in. */
export const campaign = 'warm-homes'

/** Somebody of the team. */
export interface Member {
  readonly name: string
  readonly role: Role
  /** The cookies of their session, which outlives the server. */
  readonly cookies: ReadonlyMap<string, string>
}

const team = [
  { name: 'Ada', role: 'editor' },
  { name: 'Ben', role: 'editor' },
  { name: 'Grace', role: 'reviewer' },
  { name: 'Mary', role: 'reviewer' },
  { name: 'Vera', role: 'viewer' },
] as const

/** Who wants a letter when enquiries come in. */
const toldOfEnquiries = 'Ben'

/** Lets everybody in: two editors, two reviewers with a second factor, and somebody who only comments. */
export async function assembled(url: string, database: Database): Promise<Member[]> {
  const members: Member[] = []
  for (const { name, role } of team) {
    const newcomer = { name, role, campaign, at: new Date().toISOString(), secondFactor: role === 'reviewer' }
    const { browser } = await signedIn({ url, database }, newcomer)
    members.push({ name, role, cookies: browser.cookies })
    if (name === toldOfEnquiries) await browser.mutate('enquiries.tellMe', { campaign, on: true })
  }
  return members
}

/** The member’s browser at the server that runs now, still signed in. */
export function browserOf({ cookies }: Member, url: string): DeskBrowser {
  const browser = new DeskBrowser(url)
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  return browser
}
