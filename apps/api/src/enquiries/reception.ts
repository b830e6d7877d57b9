import { createHmac, randomBytes } from 'node:crypto'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { insertEnquiry } from '../db/queries/enquiries.ts'
import { insertEnquiryEvent } from '../db/queries/enquiry-events.ts'
import { countSendings, holdTurnstile, insertSending, isSent } from '../db/queries/enquiry-sendings.ts'
import { readForm, type ReadForm, type Typed } from './fields.ts'
import { sealer, type SealRefusal } from './seal.ts'
import type { EnquiryState } from './state.ts'
import { suspicionOf } from './suspicion.ts'

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
  /** Where it comes from. */
  readonly network: string
}

export type ReceptionRefusal = SealRefusal | 'too-many'

const hourMs = 3_600_000
/** How many come in: from one network in an hour and in a day, and in all. An office and a family share a network. */
const limits = [
  { isOfNetwork: true, most: 5, withinMs: hourMs, wait: 'an hour' },
  { isOfNetwork: true, most: 20, withinMs: 24 * hourMs, wait: 'a day' },
  { isOfNetwork: false, most: 120, withinMs: hourMs, wait: 'an hour' },
] as const

/** Opens the door, with the secret that seals are made by. */
export function reception(db: Db, { clock, secret }: { readonly clock: Clock; readonly secret: string }): Reception {
  const seals = sealer(secret)
  const hashed = (network: string) => createHmac('sha256', secret).update(`enquiry network ${network}`).digest('hex')

  async function tooMany(trx: Db, networkHash: string): Promise<Outcome<never, 'too-many'> | undefined> {
    for (const { isOfNetwork, most, withinMs, wait } of limits) {
      const since = new Date(clock.ms() - withinMs).toISOString()
      if ((await countSendings(trx, since, isOfNetwork ? networkHash : undefined)) < most) continue
      const whose = isOfNetwork ? 'from your network' : 'to this site'
      return refuse('too-many', `Nothing was sent: too much has come ${whose}. Keep your words, and send them in ${wait}.`)
    }
    return undefined
  }

  return {
    read: readForm,
    seal: (typed) => seals.seal(typed, clock.ms()),
    receive: async ({ typed, seal, network }) => {
      const opened = seals.open(typed, seal, clock.ms())
      if (!opened.ok) return opened
      const [nonce, networkHash, at] = [opened.value, hashed(network), clock.now()]
      return db.transaction().execute(async (trx) => {
        // One at a time, so that many at once are counted like many one after another.
        await holdTurnstile(trx)
        if (await isSent(trx, nonce)) return accept(undefined)
        const refused = await tooMany(trx, networkHash)
        if (refused) return refused
        await insertSending(trx, { nonce, networkHash, at })
        await insertReceived(trx, typed, at)
        return accept(undefined)
      })
    },
  }
}

async function insertReceived(trx: Db, typed: Typed, at: string): Promise<void> {
  const { campaign, name, email, who, subject, message, website: trap } = typed
  const suspicion = suspicionOf({ name, subject, message, trap })
  const state: EnquiryState = suspicion.length > 0 ? 'suspected-spam' : 'new'
  const id = `enquiry-${at.slice(0, 10)}-${randomBytes(5).toString('hex')}`
  const words = { name, email, subject, message, ...(who !== '' && { who }) }
  await insertEnquiry(trx, { id, campaign, receivedAt: at, ...words, state, suspicion, events: 1, lastAt: at })
  await insertEnquiryEvent(trx, { enquiry: id, seq: 1, at, kind: 'received', words: '' })
}
