import { sayDay } from '@dutywatch/domain/date'
import { printMoney, type PenaltiesFloor, type PenaltiesKnown } from '@dutywatch/domain/regulator'
import { counted } from './counted.ts'
import { listed } from './listed.ts'

/** What fines come to, without guessing the sums that are not known: "of at least £4,030,000 in all (the sums of 2 are not known)". */
export function sayTotal(known: PenaltiesKnown): string {
  const { withoutSum } = known
  const least = leastOf(known)
  if (least.length === 0) return 'of sums that are not known'
  const total = listed(least.map(printMoney))
  if (withoutSum === 0) return `of ${total} in all`
  return `of at least ${total} in all (${withoutSum === 1 ? 'the sum of 1 is' : `the sums of ${withoutSum} are`} not known)`
}

/** How a least total was reached that is more than the known sums. */
export function sayFloor({ over, by, since }: PenaltiesFloor): string {
  const until = `By ${sayDay(by)} the fines were said to come to more than ${printMoney(over)} together`
  if (since.length === 0) return `${until}, and none with a known sum is known since.`
  return `${until}; the ${counted(since.length, 'fine', 'fines')} since then ${since.length === 1 ? 'is' : 'are'} of ${listed(since.map(printMoney))}.`
}

/** The least the fines come to in each currency: what was published of all of them where that is more than the known sums. */
function leastOf({ sums, floors }: PenaltiesKnown) {
  const currencies = [...new Set([...sums, ...floors.map(({ over }) => over)].map(({ currency }) => currency))]
  return currencies.flatMap(
    (currency) =>
      floors.find(({ over }) => over.currency === currency)?.atLeast ?? sums.find((sum) => sum.currency === currency) ?? [],
  )
}
