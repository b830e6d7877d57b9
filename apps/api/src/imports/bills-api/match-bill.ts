import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { bareTitle, type Bill } from '@dutywatch/domain/parliament'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import type { ApiBill } from './answers.ts'
import { plainTitle } from './titles.ts'

export type MatchRefusal = 'no-such-bill' | 'other-bill'

/** The page of a Bill, by the API's number. */
export function pageOfBill(billId: number): string {
  return `https://bills.parliament.uk/bills/${billId}`
}

/**
 * The Bill of the tracker that a Bill of the API is: by its page, else by a title that only one of them bore. Refuses a Bill that is
 * named and is another, and a title that none or several bore.
 */
export function matchBill(tracker: Tracker, api: ApiBill, wanted: string | undefined): Outcome<Bill, MatchRefusal> {
  const named = find(tracker, 'bills', wanted)
  if (wanted !== undefined && !named) {
    const there = tracker.bills.map(({ id }) => id).join(', ') || 'none'
    return refuse('no-such-bill', `The tracker has no Bill “${wanted}”. It has: ${there}.`)
  }
  const candidates = named ? [named] : tracker.bills
  const byPage = candidates.find(({ url }) => apiIdOf(url) === api.billId)
  if (byPage) return accept(byPage)
  const titled = candidates.filter((bill) => apiIdOf(bill.url) === undefined && boreTitleOf(bill, api))
  const [only, ...others] = titled
  if (only && others.length === 0) return accept(only)
  const what = `The Bill ${api.billId} of the Bills API is “${api.shortTitle}”`
  if (named) {
    const message = `${what}, which “${named.id}” is not by its page or any of its titles. If it is, give it the url ${pageOfBill(api.billId)} first.`
    return refuse('other-bill', message)
  }
  if (only) {
    const message = `${what}, a title that several Bills of the tracker bore: ${titled.map(({ id }) => id).join(', ')}. Name the one with --bill.`
    return refuse('other-bill', message)
  }
  return refuse(
    'other-bill',
    `${what}, and no Bill of the tracker has that page or title. Add the Bill first, with the url ${pageOfBill(api.billId)}.`,
  )
}

function apiIdOf(url: string | undefined): number | undefined {
  const number = /^https?:\/\/bills\.parliament\.uk\/bills\/(\d{1,9})(?:[/?#]|$)/i.exec(url ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

function boreTitleOf({ titles }: Bill, { shortTitle, formerShortTitle }: ApiBill): boolean {
  const theirs = [shortTitle, formerShortTitle].filter((title) => title !== undefined).map(bare)
  return titles.some(({ title }) => theirs.includes(bare(title)))
}

function bare(title: string): string {
  return plainTitle(bareTitle(title))
}
