import {
  contentsOf,
  flowOf,
  isGrouping,
  locate,
  pagedProvisions,
  provisionAt,
  provisionsIn,
  spansIn,
  wordsOf,
  type Block,
  type Provision,
} from '@dutywatch/bill-text/document'
import type { BillText } from '@dutywatch/domain/parliament'
import { labelIn, parseProvision, threadOf, type ProvisionThread } from '@dutywatch/domain/provision'
import { verdictsRestingOn, type Tracker } from '@dutywatch/domain/tracker'
import { namedIn } from './comparison-units.ts'
import type { Rung } from './text-ladder.ts'

/** The page on which a provision is read: its own or that of what it stands in, and the pages beside it. */
export interface ProvisionPage {
  readonly provision: Provision
  /** What it stands in, the outermost first. */
  readonly within: readonly Provision[]
  readonly before?: Provision
  readonly after?: Provision
}

/**
 * The provision of an address. An address that the text does not have is read as a number, `schedule-1` or `s. 12(3)`, and answered with
 * the nearest that it has.
 */
export function namedProvision(body: readonly Block[], address: string): Provision | undefined {
  const located = locate(body, address)?.provision
  if (located) return located
  const read = parseProvision(address.replace(/-/g, ' '))
  return read.ok ? provisionAt(body, read.value) : undefined
}

/** Above this a text, or a part of one, is read in parts: a page of it would be too heavy for a phone. */
export const mostWordsOnAPage = 25_000

/** Whether the words of a provision are too many for one page. */
export function isTooLong(provision: Provision): boolean {
  return wordsOf([provision]).split(' ').length > mostWordsOnAPage
}

/**
 * The page of a provision: that of the clause or Schedule it stands in, or what of a Schedule fits on a page when all of it does not. What
 * groups others has its own, so that long texts can be read Part by Part.
 */
export function pageOf(body: readonly Block[], named: Provision): ProvisionPage {
  const path = [...(locate(body, named.address)?.within ?? []), named]
  const paged = pagedProvisions(body)
  const first = path.findIndex((provision) => paged.includes(provision))
  const at = path.findIndex(
    (provision, index) => index === path.length - 1 || (first >= 0 && index >= first && !isTooLong(provision)),
  )
  const [provision = named, within] = [path[at], path.slice(0, at)]
  const siblings = paged.includes(provision) ? paged : provisionsOnly(within.at(-1)?.content ?? body)
  const place = siblings.indexOf(provision)
  const [before, after] = [siblings[place - 1], siblings[place + 1]]
  return { provision, within, ...(before && { before }), ...(after && { after }) }
}

/** What stands directly in a provision that is too long for one page, each with the headings in it. */
export function contentsWithin({ content }: Provision) {
  return provisionsOnly(content).map((inner) => ({
    ...nameOf(inner),
    entries: isGrouping(inner.level) ? contentsOf(inner.content) : [],
  }))
}

function provisionsOnly(blocks: readonly Block[]): Provision[] {
  return blocks.filter((block) => block.kind === 'provision')
}

/** For each address that the words of a provision refer to outside it, the address of the page that has it. */
export function pageLinks(body: readonly Block[], provision: Provision): Record<string, string> {
  const inside = new Set(Array.from(provisionsIn([provision], { quoted: true }), ({ address }) => address))
  const targets = flowOf([provision]).stretches.flatMap(({ runs }) => (runs ? Array.from(spansIn(runs), addressOf) : []))
  const outside = new Set(targets.filter((address) => address !== '' && !inside.has(address)))
  if (outside.size === 0) return {}
  const pages = new Map(
    pagedProvisions(body).flatMap((page) => Array.from(provisionsIn([page]), ({ address }) => [address, page])),
  )
  const referred = new Set(Array.from(outside).flatMap((address) => pages.get(address) ?? []))
  const short = new Set(Array.from(referred).filter((page) => !isTooLong(page)))
  return Object.fromEntries(
    Array.from(outside).flatMap((address) => {
      const page = pages.get(address)
      if (page && short.has(page)) return [[address, page.address]]
      const target = locate(body, address)?.provision
      return target ? [[address, pageOf(body, target).provision.address]] : []
    }),
  )
}

function addressOf(span: ReturnType<typeof spansIn> extends Generator<infer Each> ? Each : never): string {
  return span.mark === 'reference' ? (span.address ?? '') : ''
}

/** What a list of contents says of one provision. */
export function nameOf(provision: Provision) {
  const { address, level, label } = provision
  const [entry] = contentsOf([{ ...provision, content: [] }])
  return entry ?? { address, level, ...(label !== undefined && { label }), heading: '', entries: [] }
}

/** The thread that a provision of a text belongs to. */
export function threadAt(tracker: Tracker, text: BillText, { ref }: Provision): ProvisionThread | undefined {
  const own = tracker.threads.filter((thread) => thread.bill === text.bill)
  return ref && threadOf(own, text.id, ref)
}

/** What the provision is called in every text: where words are held with its address and what changed, elsewhere by its number alone. */
export function rungsIn(texts: readonly BillText[], rungs: readonly Rung[], thread: ProvisionThread | undefined) {
  return texts.flatMap((text) => {
    const rung = rungs.find((each) => each.text.id === text.id)
    const label = thread && labelIn(thread, text.id)?.label
    if (!rung && label === undefined) return []
    return [
      {
        text,
        ...(label !== undefined && { label }),
        ...(rung?.provision && { provision: nameOf(rung.provision) }),
        ...stepIn(rung),
      },
    ]
  })
}

function stepIn(rung: Rung | undefined): { readonly step?: ReturnType<typeof namedIn> & { readonly from: BillText } } {
  if (!rung?.step) return {}
  const { from, unit } = rung.step
  return { step: { from, ...namedIn(unit) } }
}

/** The verdicts that rest on a provision, and the asks they answer. */
export function restingOn(tracker: Tracker, thread: ProvisionThread) {
  const verdicts = verdictsRestingOn(tracker, thread)
  const asks = tracker.asks.filter((ask) => verdicts.some((verdict) => verdict.ask === ask.id))
  return { verdicts, asks }
}
