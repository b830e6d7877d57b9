import { daysBetween, sayDay } from '@dutywatch/domain/date'
import { titleOn, type BillText } from '@dutywatch/domain/parliament'
import { find, layOver, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../../commands/fresh-id.ts'
import { inItsPlace } from '../../commands/import-text/index.ts'
import { apiPrints, type ApiPrint } from './api-prints.ts'
import { citing, type Planning, type PlanPart } from './plan.ts'

/** Where the words of a text of the tracker that has none are published as XML. */
export interface WordsToImport {
  readonly text: string
  readonly addresses: readonly string[]
}

export interface PrintsPlan extends PlanPart {
  readonly words: readonly WordsToImport[]
}

/** Prints that have been published and that the tracker does not have, as texts without words, each in its place by day. */
export function planPrints(planning: Planning): PrintsPlan {
  const { known, bill, today } = planning
  const published = apiPrints(planning.read).filter(({ publishedOn }) => publishedOn <= today)
  const own = known.texts.filter((text) => text.bill === bill.id)
  const paired = pairs(published, own)
  const changes = new Map<string, DraftChange>()
  const fresh: { print: ApiPrint; id: string }[] = []
  let laid = planning.tracker
  for (const print of published.filter((each) => !paired.has(each))) {
    const taken = (id: string) => find(known, 'texts', id) !== undefined || fresh.some((each) => each.id === id)
    const id = freshId(`${bill.id} ${print.label}`, taken)
    fresh.push({ print, id })
    const placed = inItsPlace(laid, textOf(planning, print, id)).map((record) => ({ collection: 'texts', id: record.id, record }))
    for (const change of placed) changes.set(change.id, change)
    laid = laidOver(laid, placed)
  }
  const wordless = [...[...paired].filter(([, { file }]) => !file).map(([print, { id }]) => ({ print, id })), ...fresh]
  return {
    changes: [...changes.values()],
    news: fresh.map(({ print, id }) => `${print.number ?? 'A text'}, ${print.label}, ${sayDay(print.publishedOn)} (“${id}”).`),
    differences: [...paired].flatMap(([print, text]) => differences(print, text)),
    words: wordless.filter(({ print }) => print.xml.length > 0).map(({ print, id }) => ({ text: id, addresses: print.xml })),
  }
}

function textOf(planning: Planning, print: ApiPrint, id: string): RecordInput<'texts'> {
  const { kind, label, number, house, publishedOn, publication } = print
  const { bill, read } = planning
  return {
    id,
    knownFrom: publishedOn,
    citations: [citing(planning, 'publications', locatorOf(publication))],
    bill: bill.id,
    kind,
    title: kind === 'act' ? read.bill.shortTitle : titleOn(bill, publishedOn),
    ...(number !== undefined && { number }),
    label,
    publishedOn,
    ...(house && { house }),
    order: 0,
  }
}

function locatorOf(publication: number): string {
  return `publication ${publication}`
}

function laidOver(tracker: Tracker, changes: readonly DraftChange[]): Tracker {
  const laid = layOver(tracker, { changes })
  if (!laid.ok) throw new Error(`${laid.message} ${JSON.stringify(laid.findings)}`)
  return laid.value
}

/** Which text of the tracker each print is: by its number in the API, then by number and day as printed, then by the day alone. */
function pairs(prints: readonly ApiPrint[], texts: readonly BillText[]): Map<ApiPrint, BillText> {
  const paired = new Map<ApiPrint, BillText>()
  const taken = new Set<BillText>()
  const pair = (isIt: (print: ApiPrint, text: BillText) => boolean) => {
    for (const print of prints) {
      const text = paired.has(print) ? undefined : texts.find((each) => !taken.has(each) && isIt(print, each))
      if (!text) continue
      paired.set(print, text)
      taken.add(text)
    }
  }
  pair(({ publication }, { citations }) => citations.some(({ locator }) => locator === locatorOf(publication)))
  pair((print, text) => isSameKind(print, text) && (print.kind === 'act' || (isNear(print, text) && hasSameNumber(print, text))))
  pair((print, text) => isSameKind(print, text) && print.publishedOn === text.publishedOn && !hasOtherNumber(print, text))
  return paired
}

function isSameKind({ kind, house }: ApiPrint, text: BillText): boolean {
  return kind === text.kind && (house === undefined || text.house === undefined || house === text.house)
}

/** A number is given again in the next Session, so a print is also known by about when it came out. */
const daysNear = 60

function isNear({ publishedOn }: ApiPrint, text: BillText): boolean {
  return Math.abs(daysBetween(publishedOn, text.publishedOn)) <= daysNear
}

function hasSameNumber(print: ApiPrint, text: BillText): boolean {
  return digits(print.number) !== undefined && digits(print.number) === digits(text.number)
}

function hasOtherNumber(print: ApiPrint, text: BillText): boolean {
  const [theirs, ours] = [digits(print.number), digits(text.number)]
  return theirs !== undefined && ours !== undefined && theirs !== ours
}

function digits(number: string | undefined): string | undefined {
  return /\d+/.exec(number ?? '')?.[0]
}

function differences({ publishedOn }: ApiPrint, text: BillText): string[] {
  if (text.kind === 'act' || text.publishedOn === publishedOn) return []
  return [`“${text.id}”: the tracker has ${sayDay(text.publishedOn)}, the API ${sayDay(publishedOn)}.`]
}
