import { sayDay } from '@dutywatch/domain/date'
import type { RecordInput } from '@dutywatch/domain/tracker'
import { find } from '@dutywatch/domain/tracker'
import { apiSteps } from './api-steps.ts'
import { pageOfBill } from './match-bill.ts'
import { citing, type Planning, type PlanPart } from './plan.ts'
import { isSameTitle } from './titles.ts'

/** A title that the Bill has come to bear, and its page where the tracker has none. An Act bears its title from Royal Assent. */
export function planTitle(planning: Planning): PlanPart {
  const { read, bill, known } = planning
  const waiting = find(known, 'bills', bill.id) ?? bill
  const title = newTitle(planning)
  const url = waiting.url === undefined ? pageOfBill(read.bill.billId) : undefined
  const differences = [...earlierTitle(planning), ...otherHouse(planning)]
  if (!title && url === undefined) return { changes: [], news: [], differences }
  const record: RecordInput<'bills'> = {
    ...bill,
    titles: [...bill.titles, ...(title ? [title] : [])],
    ...(url !== undefined && { url }),
    citations: [...bill.citations, citing(planning, 'bill')],
  }
  return {
    changes: [{ collection: 'bills', id: bill.id, record }],
    news: [
      ...(title ? [`A new title, “${title.title}”, from ${sayDay(title.from)}.`] : []),
      ...(url === undefined ? [] : [`Its page, ${url}.`]),
    ],
    differences,
  }
}

function titlesOf({ known, bill }: Planning) {
  const titles = (find(known, 'bills', bill.id) ?? bill).titles
  return titles.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
}

function newTitle(planning: Planning): { title: string; from: string } | undefined {
  const { shortTitle, lastUpdate } = planning.read.bill
  if (titlesOf(planning).some(({ title }) => isSameTitle(title, shortTitle))) return undefined
  const assent = apiSteps(planning.read).find(({ stage, on }) => stage === 'royal-assent' && on <= planning.today)
  const changed = lastUpdate !== undefined && lastUpdate <= planning.readOn ? lastUpdate : planning.readOn
  return { title: shortTitle, from: assent && !/\bbill\b/i.test(shortTitle) ? assent.on : changed }
}

function earlierTitle(planning: Planning): string[] {
  const { shortTitle } = planning.read.bill
  const titles = titlesOf(planning)
  const last = titles.at(-1)
  if (!last || isSameTitle(last.title, shortTitle) || !titles.some(({ title }) => isSameTitle(title, shortTitle))) return []
  return [`Title: the tracker has “${last.title}” from ${sayDay(last.from)}, the API still has “${shortTitle}”.`]
}

function otherHouse({ read, bill }: Planning): string[] {
  const theirs = read.bill.originatingHouse?.toLowerCase()
  if ((theirs !== 'commons' && theirs !== 'lords') || theirs === bill.originatingHouse) return []
  return [`The House it began in: the tracker has the ${bill.originatingHouse}, the API the ${theirs}.`]
}
