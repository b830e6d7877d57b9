import { forcesAsked } from './batch.ts'
import { inventedCounts, type InventedCounts } from './invented-counts.ts'
import type { BatchShape } from './reply.ts'
import { csvShapes } from './shapes/csv-shapes.ts'
import { openDocumentShapes, workbookShapes } from './shapes/workbook-shapes.ts'

/** Every shape in which the batch is answered. */
export const batchShapes: readonly BatchShape[] = [...csvShapes, ...workbookShapes, ...openDocumentShapes]

/** One file that came as an answer. */
export interface BatchReply {
  readonly force: string
  readonly shape: BatchShape
  readonly counts: InventedCounts
  readonly received: string
  /** Whether it comes in the place of what the force sent before. */
  readonly isRevised?: boolean
}

/** What came of a request that no file answers: the event and its grounds. */
export interface BatchRefusal {
  readonly force: string
  readonly event: readonly string[]
  readonly on: string
}

/** Refused on several grounds, over cost among them, or nothing held. */
export const refusals: readonly BatchRefusal[] = [
  { force: 'bedfordshire', event: ['refused', '--exemption', 's.12'], on: '2019-05-02' },
  { force: 'suffolk', event: ['refused', '--exemption', 's.40(2)', 's.31(1)'], on: '2019-05-09' },
  { force: 'northern-ireland', event: ['refused', '--exemption', 's.22'], on: '2019-06-20' },
  { force: 'gloucestershire', event: ['not-held'], on: '2019-05-10' },
]

/** They never answered. */
export const silent: readonly string[] = ['cleveland', 'dorset']

/** Those who answered after the twenty days, and when; the last only after the first release. */
export const late: Readonly<Record<string, string>> = { humberside: '2019-06-03', norfolk: '2019-06-14', cumbria: '2019-08-20' }

/** Sent for another force, as it turned out after the first release. */
export const withdrawn = 'wiltshire'

/** The forces of Wales are large and tell their platforms, so that shares can be told of them together. */
const inWales: Readonly<Record<string, string>> = {
  'north-wales': 'tabs-in-utf-16',
  gwent: 'padded-numbers',
  'south-wales': 'platforms-across',
  'dyfed-powys': 'formatted-numbers',
}

const sizes: Readonly<Record<string, number>> = {
  metropolitan: 4200,
  'greater-manchester': 1500,
  'city-of-london': 9,
  btp: 16,
  ...Object.fromEntries(Object.keys(inWales).map((force) => [force, 310])),
}
const sizeOf = (force: string, index: number) => sizes[force] ?? 24 + ((index * 37) % 130)

const answering = forcesAsked
  .map(({ id }): string => id)
  .filter((force) => !silent.includes(force) && !refusals.some((each) => each.force === force))

/** The first answer of each force that gave one, in turn in each of the shapes. */
const first: readonly BatchReply[] = answering.flatMap((force, index) => {
  const shape = batchShapes.find(({ name }) => name === inWales[force]) ?? batchShapes[index % batchShapes.length]
  const counts = inventedCounts(force, sizeOf(force, index))
  const received = late[force] ?? `2019-05-${String(1 + (index % 14)).padStart(2, '0')}`
  return shape ? [{ force, shape, counts, received }] : []
})

/** The forces that revised an answer: one before the first release, two after it. */
const revisions: Readonly<Record<string, string>> = { essex: '2019-06-17', kent: '2019-08-12', surrey: '2019-08-14' }

const revised = first.flatMap(({ force, ...reply }, index): BatchReply[] => {
  const received = revisions[force]
  if (received === undefined) return []
  return [{ ...reply, force, received, counts: inventedCounts(`${force} revised`, sizeOf(force, index) + 9), isRevised: true }]
})

/** Every file of the batch in the order in which it came. */
export const replies: readonly BatchReply[] = [...first, ...revised].toSorted((a, b) => a.received.localeCompare(b.received))
