import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { bareTitle, type Bill } from '@dutywatch/domain/parliament'
import { find, type Tracker } from '@dutywatch/domain/tracker'

export type BillRefusal = 'no-such-bill' | 'other-bill'

/**
 * The Bill of a tracker that a file is about: the one that is named, else the only one that bore the title of the file. Refuses a file
 * whose title the named Bill never bore.
 */
export function billOfFile(tracker: Tracker, title: string, wanted: string | undefined): Outcome<Bill, BillRefusal> {
  const titled = tracker.bills.filter((bill) => bill.titles.some((each) => bareTitle(each.title) === bareTitle(title)))
  if (wanted === undefined) {
    const [only, ...others] = titled
    if (only && others.length === 0) return accept(only)
    return refuse(
      'other-bill',
      others.length > 0
        ? `Its title is “${title}”. Several Bills of the tracker have that title: name the Bill.`
        : `Its title is “${title}”. No Bill of the tracker has that title. If it is of one of them, add the title to that Bill first.`,
    )
  }
  const bill = find(tracker, 'bills', wanted)
  if (!bill)
    return refuse(
      'no-such-bill',
      `The tracker has no Bill “${wanted}”. It has: ${tracker.bills.map((each) => each.id).join(', ') || 'none'}.`,
    )
  if (titled.includes(bill)) return accept(bill)
  return refuse(
    'other-bill',
    `Its title is “${title}”, which “${bill.id}” never bore. Add the title to the Bill first if it is that Bill.`,
  )
}
