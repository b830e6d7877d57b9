import type { Provision } from '@dutywatch/bill-text/document'
import type { BillText } from '@dutywatch/domain/parliament'
import type { TextStore } from '../ledger/index.ts'
import { locate } from '@dutywatch/bill-text/document'
import { unitsOf, type Unit } from './comparison-units.ts'

/** A provision in one of the texts whose words are held, and how it came there from the text before. */
export interface Rung {
  readonly text: BillText
  /** Absent where the text does not have it. */
  readonly provision?: Provision
  /** What the comparison with the text before says of it. */
  readonly step?: { readonly from: BillText; readonly unit: Unit }
}

interface HeldText {
  readonly text: BillText
  readonly sha256: string
}

/**
 * A provision through every text whose words are held, in their order: from where it first stands, or was taken out of. It is followed
 * from the text and address given, back and on, by what the comparisons of neighbours say.
 */
export async function ladderOf(
  store: TextStore,
  texts: readonly BillText[],
  start: { readonly text: string; readonly address: string },
): Promise<Rung[]> {
  const held = texts.flatMap((text): HeldText[] => (text.file ? [{ text, sha256: text.file.sha256 }] : []))
  const at = held.findIndex(({ text }) => text.id === start.text)
  if (at < 0) return []
  const steps = await Promise.all(held.slice(1).map((own, index) => unitsBetween(store, held[index], own)))
  const addresses = held.map((): string | undefined => undefined)
  addresses[at] = start.address
  const units = held.map((): Unit | undefined => undefined)
  for (let index = at; index > 0 && addresses[index] !== undefined; index -= 1) {
    units[index] = steps[index - 1]?.find(({ after }) => after?.address === addresses[index])
    addresses[index - 1] = units[index]?.before?.address
  }
  for (let index = at + 1; index < held.length && addresses[index - 1] !== undefined; index += 1) {
    units[index] = steps[index - 1]?.find(({ before }) => before?.address === addresses[index - 1])
    addresses[index] = units[index]?.after?.address
  }
  return Promise.all(
    held.map((own, index) => rungOf(store, own, { address: addresses[index], unit: units[index], from: held[index - 1] })),
  )
}

function unitsBetween(store: TextStore, before: HeldText | undefined, after: HeldText): Promise<Unit[]> {
  if (!before) return Promise.resolve([])
  return store
    .comparison(before.sha256, after.sha256)
    .then((comparison) => unitsOf(comparison, { show: 'all', renumbering: 'show' }))
}

interface Found {
  readonly address: string | undefined
  readonly unit: Unit | undefined
  readonly from: HeldText | undefined
}

async function rungOf(store: TextStore, { text, sha256 }: HeldText, { address, unit, from }: Found): Promise<Rung> {
  const provision = address === undefined ? undefined : locate((await store.text(sha256)).body, address)?.provision
  return { text, ...(provision && { provision }), ...(unit && from && { step: { from: from.text, unit } }) }
}
