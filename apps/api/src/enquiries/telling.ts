import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { beginTelling, findNewestWaiting, listUntold, noteTold, type UntoldEnquiries } from '../db/queries/enquiry-watches.ts'
import { insertLetter } from '../db/queries/letters.ts'

/** Between two letters that tell one person of enquiries, of whatever campaign. */
const betweenLettersMs = 3_600_000

/** What members are told with. */
export interface TellingParts {
  readonly clock: Clock
  /** Whether a role may read enquiries. */
  readonly mayRead: (role: string) => boolean
  /** The title of a campaign. */
  readonly titleOf: (campaign: string) => Promise<string>
  /** The address the public reaches the site at; without it the letter says where to look in words. */
  readonly baseUrl?: string | undefined
}

/**
 * Writes a letter to every member who wants to be told and of whose campaigns something came in that nobody has taken, at most one an hour.
 * What somebody wrote, and who they are, is in none. Answers how many letters were written.
 */
export async function tellOfEnquiries(db: Db, parts: TellingParts): Promise<number> {
  const [at, since] = [parts.clock.now(), new Date(parts.clock.ms() - betweenLettersMs).toISOString()]
  const untold = (await listUntold(db, since)).filter(({ role }) => parts.mayRead(role))
  let written = 0
  for (const person of new Set(untold.map((each) => each.person))) {
    const own = untold.filter((each) => each.person === person)
    const letter = await letterOf(own, parts)
    if (await db.transaction().execute((trx) => write(trx, { person, own, letter, since, at }))) written += 1
  }
  return written
}

/** A letter, and what it tells of. */
interface Writing {
  readonly person: string
  readonly own: readonly UntoldEnquiries[]
  readonly letter: { readonly subject: string; readonly text: string }
  readonly since: string
  readonly at: string
}

/** All or nothing: when another process tells the same person, or somebody has taken what came in, nothing is written. */
async function write(trx: Db, { person, own, letter, since, at }: Writing): Promise<boolean> {
  const newest = await findNewestWaiting(
    trx,
    own.map(({ campaign }) => campaign),
  )
  const [first] = own
  if (!first || newest === undefined || !(await beginTelling(trx, person, { since, at }))) return false
  for (const each of own) await noteTold(trx, each)
  await insertLetter(trx, { id: randomUUID(), enquiry: newest, seq: 1, member: person, to: first.email, ...letter, madeAt: at })
  return true
}

async function letterOf(own: readonly UntoldEnquiries[], { titleOf, baseUrl }: TellingParts): Promise<Writing['letter']> {
  const lines = []
  for (const { campaign, count } of own)
    lines.push(
      `“${await titleOf(campaign)}”: ${count === 1 ? 'one enquiry has come in' : `${count} enquiries have come in`} that nobody has taken.`,
    )
  const count = own.reduce((sum, each) => sum + each.count, 0)
  const text = [
    'Hello,',
    ...lines,
    baseUrl === undefined
      ? 'Sign in at the desk to read it, under Enquiries.'
      : `Sign in at the desk to read it:\n${baseUrl}/desk/enquiries`,
    'What was written is not in this letter. You get one an hour at most, because you asked for it under “My account”, where you can end it.',
  ]
  return { subject: count === 1 ? 'A new enquiry' : `${count} new enquiries`, text: `${text.join('\n\n')}\n` }
}
