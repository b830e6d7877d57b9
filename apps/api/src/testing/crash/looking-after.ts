import { listDraftsOfRecord } from '../../db/queries/drafts.ts'
import type { MailServer } from '../mail-server.ts'
import { compareWithTold } from './comparing.ts'
import { draftedTerms } from './editing.ts'
import type { MortalLedger } from './ledgers.ts'
import { compareEnquiries, findEnquiries } from './letters.ts'
import { lookThrough } from './looking.ts'
import { besideServer, refuseErrors, type Running } from './running.ts'
import type { Known } from './shift.ts'
import type { Told } from './told.ts'

/** How a ledger stood after a kill. */
export interface Seen {
  readonly edition: number
  readonly known: Map<string, Known>
}

/** Where to look, and for what. */
interface LookedFor {
  readonly ledger: MortalLedger
  readonly told: Told
  readonly mail: MailServer
  readonly after: number
}

/**
 * Asks the server that runs after a kill for a page, which publishes what came due meanwhile, and looks through the ledger beside it. Throws
 * with everything that is wrong.
 */
export async function lookAfterKill(server: Running, { ledger, told, mail, after }: LookedFor): Promise<Seen> {
  const askedAt = new Date().toISOString()
  const page = await fetch(`${server.url}/data/tracker.json`)
  const shown = Number(page.headers.get('dutywatch-edition'))
  await page.arrayBuffer()
  const health = await fetch(`${server.url}/readyz`)
  const words = await health.text()
  const { found, drafts, enquiries } = await besideServer(ledger, async ({ db }) => ({
    found: await lookThrough(db, after),
    drafts: (
      await Promise.all(draftedTerms.map((recordId) => listDraftsOfRecord(db, { collection: 'terms', recordId }, '')))
    ).flat(),
    enquiries: await findEnquiries(db),
  }))
  const late = found.proposals.filter(({ held }) => held && held.until <= askedAt)
  const wrong = [
    ...(page.status === 200 && shown >= after && shown <= found.edition
      ? []
      : [`A page was answered with ${page.status} from edition ${shown}.`]),
    ...(health.status === 200 ? [] : [`The server is not well: ${words}`]),
    ...late.map(({ id }) => `${id} is held beyond its instant.`),
    ...found.faults,
    ...compareWithTold(told, found, drafts),
    ...compareEnquiries(told, enquiries, mail.letters),
  ]
  if (wrong.length > 0) throw new Error(wrong.slice(0, 20).join('\n'))
  refuseErrors(server)
  const unfinished = found.proposals.filter(({ state }) => state !== 'published' && state !== 'withdrawn')
  return {
    edition: found.edition,
    known: new Map(unfinished.map(({ id, createdBy: author, note, state }) => [id, { author, note, state }])),
  }
}
