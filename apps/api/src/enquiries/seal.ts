import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { fieldNames, type Typed } from './fields.ts'

const youngestMs = 2_000
const oldestMs = 24 * 3_600_000
/** Two machines may differ in their clocks by so much. */
const clocksDifferMs = 60_000
const nonceBytes = 16
const form = /^(\d{1,16})\.([\w-]{22})\.([\w-]{43})$/

/** Says of words that we showed them to whoever sends them, and when. */
export interface Sealer {
  /** A new seal over words. */
  readonly seal: (typed: Typed, atMs: number) => string
  /** The nonce of a seal, if it is ours, over just these words, and neither too young nor too old. */
  readonly open: (typed: Typed, seal: string, atMs: number) => Outcome<string, SealRefusal>
}

export type SealRefusal = 'not-sealed' | 'too-quick' | 'too-late'

/** Seals with a secret that nobody else has. */
export function sealer(secret: string): Sealer {
  const mac = (typed: Typed, atMs: string, nonce: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['enquiry', atMs, nonce, ...fieldNames.map((name) => typed[name])]))
      .digest('base64url')

  return {
    seal: (typed, atMs) => {
      const [at, nonce] = [String(atMs), randomBytes(nonceBytes).toString('base64url')]
      return `${at}.${nonce}.${mac(typed, at, nonce)}`
    },
    open: (typed, seal, atMs) => {
      const [, at = '', nonce = '', given = ''] = form.exec(seal) ?? []
      if (at === '' || !same(mac(typed, at, nonce), given)) {
        return refuse('not-sealed', 'Nothing was sent: these are not the words that were shown to you last. Read them once more.')
      }
      const ageMs = atMs - Number(at)
      if (ageMs > oldestMs || ageMs < -clocksDifferMs) {
        return refuse('too-late', 'Nothing was sent: this page was made more than a day ago. Read it once more, and send it now.')
      }
      if (ageMs < youngestMs) {
        return refuse(
          'too-quick',
          'Nothing was sent yet: it came back sooner than it can be read, as from a program. Look through it once more, then send it.',
        )
      }
      return accept(nonce)
    },
  }
}

function same(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
