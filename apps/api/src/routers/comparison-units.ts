import {
  countedAs,
  provisionsListed,
  type ComparedBlock,
  type ComparedProvision,
  type TextComparison,
} from '@dutywatch/bill-text/comparison'
import { isGrouping, wordsOf } from '@dutywatch/bill-text/document'

/** Above this many words a page of a comparison would be too heavy for a phone. */
const mostWordsOnAPage = 15_000

/** Which provisions of a comparison are shown. */
export interface UnitsAsked {
  readonly show: 'changed' | 'all'
  readonly renumbering: 'hide' | 'show'
}

/** A provision of a comparison by itself; what groups others comes without them. */
export interface Unit extends ComparedProvision {
  readonly countedAs: ReturnType<typeof countedAs>
}

/** The provisions that are told one by one, in order. */
export function unitsOf({ body }: TextComparison, { show, renumbering }: UnitsAsked): Unit[] {
  return Array.from(provisionsListed(body), toUnit).filter((unit) => {
    if (show === 'all') return true
    return unit.countedAs !== 'unchanged' && (renumbering === 'show' || unit.countedAs !== 'renumbered')
  })
}

/** The provision of an anchor, and those that are told before and after it among the changes of words. */
export function unitAt(comparison: TextComparison, anchor: string) {
  const listed = unitsOf(comparison, { show: 'all', renumbering: 'show' })
  const at = listed.findIndex((unit) => unit.anchor === anchor || standsIn(unit, anchor))
  const unit = listed[at]
  if (!unit) return undefined
  const isTold = (each: Unit) => each.countedAs !== 'unchanged' && each.countedAs !== 'renumbered'
  const [before, after] = [listed.slice(0, at).findLast(isTold), listed.slice(at + 1).find(isTold)]
  return { unit, ...(before && { before: namedIn(before) }), ...(after && { after: namedIn(after) }) }
}

/** For each address to which something among the units moved, the anchor of the provision it stands in now. */
export function movesOf(comparison: TextComparison, units: readonly Unit[]): Record<string, string> {
  const targets = new Set(units.flatMap(({ content }) => content.flatMap(targetsIn)))
  if (targets.size === 0) return {}
  const listed = unitsOf(comparison, { show: 'all', renumbering: 'show' })
  return Object.fromEntries(
    listed.flatMap(({ anchor, content }) => {
      const inside = [anchor, ...content.flatMap(anchorsIn)]
      return inside.filter((address) => targets.has(address)).map((address) => [address, anchor])
    }),
  )
}

function targetsIn(block: ComparedBlock): string[] {
  if (block.kind === 'moved-away') return [block.to]
  return block.kind === 'provision' || block.kind === 'quoted' ? block.content.flatMap(targetsIn) : []
}

function anchorsIn(block: ComparedBlock): string[] {
  if (block.kind === 'provision') return [block.anchor, ...block.content.flatMap(anchorsIn)]
  return block.kind === 'quoted' ? block.content.flatMap(anchorsIn) : []
}

/** A list of changes: where each is and what happened there. */
export function namedIn({ anchor, summary, countedAs }: Unit) {
  return { anchor, summary, countedAs }
}

/** Units in pages, none heavier than a phone can bear. */
export function inPages(units: readonly Unit[]): Unit[][] {
  const pages: Unit[][] = []
  let room = 0
  for (const unit of units) {
    const length = lengthOf(unit)
    if (pages.length === 0 || length > room) {
      pages.push([])
      room = mostWordsOnAPage
    }
    pages.at(-1)?.push(unit)
    room -= length
  }
  return pages
}

function toUnit(compared: ComparedProvision): Unit {
  const groups = isGrouping((compared.after ?? compared.before)?.level ?? 'item')
  const content = groups ? compared.content.filter(({ kind }) => kind !== 'provision' && kind !== 'moved-away') : compared.content
  return { ...compared, content, countedAs: countedAs(compared) }
}

function lengthOf({ after, before }: Unit): number {
  const provision = after ?? before
  if (!provision || isGrouping(provision.level)) return 20
  return wordsOf([provision]).split(' ').length
}

function standsIn({ after, before }: Unit, anchor: string): boolean {
  const own = (after ?? before)?.address ?? ''
  const address = after ? anchor : anchor.replace(/^removed-/, '')
  return !isGrouping((after ?? before)?.level ?? 'item') && address.startsWith(`${own}-`)
}
