import { createHmac, randomBytes } from 'node:crypto'
import { accept, type Outcome } from '@dutywatch/domain'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { insertEnquiry } from '../db/queries/enquiries.ts'
import { insertEnquiryEvent } from '../db/queries/enquiry-events.ts'
import { holdTurnstile, insertSending, isSent } from '../db/queries/enquiry-sendings.ts'
import { readForm, type ReadForm, type Typed } from './fields.ts'
import { noteFlood, takesIn, type Incoming, type InflowRefusal } from './inflow.ts'
import { sealer, type SealRefusal } from './seal.ts'
import type { EnquiryState } from './state.ts'
import { suspicionOf, type Suspicion } from './suspicion.ts'

export type { Mistake, Typed } from './fields.ts'

/** The door by which enquiries come in. Nothing can be read through it. */
export interface Reception {
  /** Reads a form for one of these campaigns. */
  readonly read: (form: URLSearchParams, campaigns: readonly string[]) => ReadForm
  /** A seal over words that are shown to whoever typed them. */
  readonly seal: (typed: Typed) => string
  /** Keeps what is sent with its seal, all or nothing. The same form sent again changes nothing, and is answered alike. */
  readonly receive: (sent: SentForm) => Promise<Outcome<undefined, ReceptionRefusal>>
}

/** A form without mistakes, as it is sent. */
export interface SentForm {
  readonly typed: Typed
  readonly seal: string
  /** Where it comes from: its network and the wider ones around it, narrowest first. */
  readonly networks: readonly string[]
}

export type ReceptionRefusal = SealRefusal | InflowRefusal

/** What the door is made with. */
export interface ReceptionParts {
  readonly clock: Clock
  /** What seals are made by. */
  readonly secret: string
  /** Called when more begins to come than is usual, with the instant. */
  readonly flooded: (since: string) => void
}

/** Opens the door. */
export function reception(db: Db, { clock, secret, flooded }: ReceptionParts): Reception {
  const seals = sealer(secret)
  const hashed = (network: string) => createHmac('sha256', secret).update(`enquiry network ${network}`).digest('hex')

  return {
    read: readForm,
    seal: (typed) => seals.seal(typed, clock.ms()),
    receive: async ({ typed, seal, networks }) => {
      const atMs = clock.ms()
      const opened = seals.open(typed, seal, atMs)
      if (!opened.ok) return opened
      const incoming = { networkHashes: networks.map(hashed), atMs }
      const { outcome, floodedSince } = await db
        .transaction()
        .execute((trx) => takeIn(trx, { typed, nonce: opened.value, ...incoming }))
      if (floodedSince !== undefined) flooded(floodedSince)
      return outcome
    },
  }
}

interface Opened extends Incoming {
  readonly typed: Typed
  readonly nonce: string
}

interface Answered {
  readonly outcome: Outcome<undefined, InflowRefusal>
  /** Set when a flood begins with this. */
  readonly floodedSince?: string | undefined
}

async function takeIn(trx: Db, { typed, nonce, networkHashes, atMs }: Opened): Promise<Answered> {
  // One at a time, so that many at once are counted like many one after another.
  await holdTurnstile(trx)
  if (await isSent(trx, nonce)) return { outcome: accept(undefined) }
  const taken = await takesIn(trx, { networkHashes, atMs })
  if (!taken.ok) {
    return { outcome: taken, floodedSince: taken.reason === 'flooded' ? await noteFlood(trx, atMs, 'refused') : undefined }
  }
  const at = new Date(atMs).toISOString()
  const whileFlooded = taken.value === 'while-flooded'
  await insertSending(trx, { nonce, networkHashes, at, whileFlooded })
  await insertReceived(trx, typed, { at, whileFlooded })
  return { outcome: accept(undefined), floodedSince: whileFlooded ? await noteFlood(trx, atMs, 'kept') : undefined }
}

async function insertReceived(
  trx: Db,
  typed: Typed,
  { at, whileFlooded }: { readonly at: string; readonly whileFlooded: boolean },
): Promise<void> {
  const { campaign, name, email, who, subject, message, website: trap } = typed
  const signs: Suspicion[] = whileFlooded ? ['while-flooded'] : []
  const suspicion = [...suspicionOf({ name, subject, message, trap }), ...signs]
  const state: EnquiryState = suspicion.length > 0 ? 'suspected-spam' : 'new'
  const id = `enquiry-${at.slice(0, 10)}-${randomBytes(5).toString('hex')}`
  const words = { name, email, subject, message, ...(who !== '' && { who }) }
  await insertEnquiry(trx, { id, campaign, receivedAt: at, ...words, state, suspicion, events: 1, lastAt: at })
  await insertEnquiryEvent(trx, { enquiry: id, seq: 1, at, kind: 'received', words: '' })
}
