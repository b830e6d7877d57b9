import { accept, type Accepted } from '@dutywatch/domain'
import { clientHeaders } from '../auth/auth-parts.ts'
import type { Auth } from '../auth/create-auth.ts'
import type { EditionStore } from '../ledger/index.ts'
import { Lru } from '../ledger/lru.ts'
import { networkOf, shortened } from './client-address.ts'
import { clientOf } from './client-of.ts'
import type { DeskParts } from './desk-answers.ts'
import { deskOrigin, sameSite } from './desk-origin.ts'
import { bodyOf, type DeskQuestion } from './desk-question.ts'
import { floodLimit } from './flood-limit.ts'
import { keptOut } from './kept-out.ts'
import type { PageProblem } from './page-renderer.ts'
import { wrongWithAddress, wrongWithBody, wrongWithPath } from './wrong-text.ts'

/** A question that may go on: where the desk is open, what it asks there, with the headers that only we may write, and how people sign in. */
export interface Admitted {
  readonly origin: string
  readonly request: Request
  readonly auth: Auth
}

/** Lets a question in, or says why not. */
export type Admission = (question: DeskQuestion) => Promise<Accepted<Admitted> | NotAdmitted>

interface NotAdmitted {
  readonly ok: false
  readonly problem: PageProblem
}

const originsHeld = 4
const mostInMinute = 240

/** Lets questions in that come from the desk itself, and not too many that would sign in. */
export function admission({ desk, db, store, clock, log, baseUrl }: DeskParts): Admission {
  const limit = floodLimit(mostInMinute)
  const note = keptOut(log, 'a request was kept from the desk')
  const held = new Lru<Promise<Auth>>(originsHeld)
  const make = async (origin: string) => {
    const { createAuth } = await import('../auth/create-auth.ts')
    const campaigns = () => campaignsOf(store)
    const database = { db, engine: desk.engine }
    return createAuth({ ...desk, database, baseUrl: origin, clock, log, campaigns })
  }

  return async (question) => {
    const { url, from } = question
    const sender = { ...question, socket: { remoteAddress: from } }
    const client = clientOf(sender, desk.proxies)
    const refuse = (status: number, reason: string, message: string): NotAdmitted => {
      note(sender, client, reason)
      return { ok: false, problem: { status, reason, message } }
    }
    // Not where people work: many of them share an office, and whoever is signed out is answered there without a look at the ledger.
    if (question.door === 'auth' && !limit.allows(networkOf(client))) {
      return refuse(429, 'too-many-requests', 'That is too much at once. Wait a minute.')
    }
    const origin = deskOrigin(sender, baseUrl)
    if (!origin.ok) return refuse(421, origin.reason, origin.message)
    const fromHere = sameSite(sender, origin.value)
    if (!fromHere.ok) return refuse(403, fromHere.reason, fromHere.message)
    const body = bodyOf(question)
    const wrong = wrongWithPath(url) ?? wrongWithAddress(url) ?? (body === undefined ? undefined : wrongWithBody(body))
    if (wrong !== undefined) return refuse(400, 'wrong-input', wrong)
    const auth = await held.of(origin.value, () => make(origin.value))
    const headers = headersOf(question, client)
    const request = new Request(new URL(url, origin.value), { method: question.method, headers, body: body ?? null })
    return accept({ origin: origin.value, request, auth })
  }
}

/** The campaigns of the current edition, whose roles are given at the desk. */
export async function campaignsOf(store: EditionStore): Promise<{ id: string; title: string }[]> {
  const { tracker } = await store.edition(await store.current())
  return tracker.campaigns.map(({ id, title }) => ({ id: String(id), title }))
}

const neverPassedOn = ['content-length', 'transfer-encoding', 'connection', 'x-forwarded-for', ...Object.values(clientHeaders)]

/** The headers of a request, with those that only we may write. */
function headersOf({ headers }: DeskQuestion, client: string | undefined): Headers {
  const copied = new Headers()
  for (const [name, value] of Object.entries(headers)) for (const one of [value].flat()) copied.append(name, one)
  for (const name of neverPassedOn) copied.delete(name)
  copied.set(clientHeaders.network, networkOf(client))
  const kept = shortened(client)
  if (kept !== undefined) copied.set(clientHeaders.shortened, kept)
  return copied
}
