import type { PlainDate } from '@dutywatch/domain/date'
import type { Bill } from '@dutywatch/domain/parliament'
import { find, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import type { BillAsRead } from './read-bill.ts'

/** What a part of a plan is made from. */
export interface Planning {
  readonly read: BillAsRead
  /** The Bill as it is published. */
  readonly bill: Bill
  readonly tracker: Tracker
  /** The tracker with every proposal that waits: what is in it is not new. */
  readonly known: Tracker
  /** The day it is, in London. */
  readonly today: PlainDate
  /** The day the API said so: today, or a day before when its answer was kept. */
  readonly readOn: PlainDate
}

/** What one part of a plan would change, and what it leaves to a person. */
export interface PlanPart {
  readonly changes: readonly DraftChange[]
  /** What is new, a sentence each. */
  readonly news: readonly string[]
  /** Where the tracker and the API differ: left as it is. */
  readonly differences: readonly string[]
}

export type Address = keyof BillAsRead['addresses']

/** A citation of one of the answers of the API. Its source is added to a plan by `sourcesFor`. */
export function citing({ read, readOn }: Planning, address: Address, locator?: string) {
  return { source: sourceId(read, address, readOn), confidence: 'confirmed' as const, ...(locator && { locator }) }
}

/** Whether all that a record rests on was read from the Bills API, so that the API may correct it. */
export function isFromApi({ citations }: { readonly citations: readonly { readonly source: string }[] }): boolean {
  return citations.every(({ source }) => /^bills-api-\d+-/.test(source))
}

function sourceId({ bill }: BillAsRead, address: Address, readOn: PlainDate): string {
  return `bills-api-${bill.billId}-${address}-${readOn}`
}

const names = { bill: 'Bill', stages: 'stages', publications: 'publications' } as const satisfies Record<Address, string>

/** The sources that some changes cite and the tracker does not have. */
export function sourcesFor({ read, tracker, readOn }: Planning, changes: readonly DraftChange[]): DraftChange[] {
  const cited = JSON.stringify(changes)
  return (['bill', 'stages', 'publications'] as const).flatMap((address) => {
    const id = sourceId(read, address, readOn)
    if (!cited.includes(`"${id}"`) || find(tracker, 'sources', id)) return []
    const record: RecordInput<'sources'> = {
      id,
      title: `Bills API: ${read.bill.shortTitle}, ${names[address]}`,
      publisher: 'UK Parliament',
      kind: 'official',
      published: readOn,
      url: read.addresses[address],
      note: 'As it answered on the day it was read, which is the day given.',
    }
    return [{ collection: 'sources', id, record }]
  })
}
