import { covers, type ProvisionRef } from '@dutywatch/domain/provision'
import { provisionsIn, type Block, type Provision } from './block.ts'
import { isGrouping, isMainLevel } from './level.ts'
import { closeUp, headingOf } from './words.ts'

/** A line of a table of contents, and the lines under it. */
export interface ContentsEntry {
  readonly address: string
  readonly level: Provision['level']
  readonly label?: string
  /** Empty when it has none. */
  readonly heading: string
  readonly entries: readonly ContentsEntry[]
}

/** A table of contents made from the provisions themselves: Parts, headings, clauses and Schedules; not what is inside a clause. */
export function contentsOf(blocks: readonly Block[]): ContentsEntry[] {
  return blocks.flatMap((block) => (block.kind === 'provision' && isListed(block) ? [entryOf(block)] : []))
}

function entryOf(provision: Provision): ContentsEntry {
  const { address, level, label, content } = provision
  return {
    address,
    level,
    ...(label !== undefined && { label: closeUp(label) }),
    heading: headingOf(provision),
    entries: isGrouping(level) ? contentsOf(content) : [],
  }
}

/** Paragraphs of Schedules are many and mostly without a heading: they are listed by the headings they stand under. */
function isListed({ level, heading }: Provision): boolean {
  return isGrouping(level) || isMainLevel(level) || (level === 'paragraph' && heading !== undefined)
}

/** A provision, and what it stands in, the outermost first. */
export interface Located {
  readonly provision: Provision
  readonly within: readonly Provision[]
}

/** The provision of an address and where it stands; `undefined` when the blocks hold none. */
export function locate(blocks: readonly Block[], address: string): Located | undefined {
  for (const block of blocks) {
    if (block.kind !== 'provision') continue
    if (block.address === address) return { provision: block, within: [] }
    const inside = locate(block.content, address)
    if (inside) return { ...inside, within: [block, ...inside.within] }
  }
  return undefined
}

/**
 * The provisions that have a page of their own: what a text is numbered by, its Schedules, and the notes of Explanatory Notes. What is
 * inside one is found on its page.
 */
export function pagedProvisions(blocks: readonly Block[]): Provision[] {
  const paged = (blocks: readonly Block[]): Provision[] =>
    blocks.flatMap((block) => {
      if (block.kind !== 'provision') return []
      const groups = isGrouping(block.level) && block.level !== 'schedule'
      return groups ? paged(block.content) : [block]
    })
  return paged(blocks)
}

/** The provision that follows a reference: that of section 12 for section 12(3) where the text has no subsection (3). */
export function provisionAt(blocks: readonly Block[], ref: ProvisionRef): Provision | undefined {
  let nearest: Provision | undefined
  for (const provision of provisionsIn(blocks)) {
    if (!provision.ref || provision.ref.kind !== ref.kind) continue
    const { levels } = provision.ref
    if (levels.length > ref.levels.length || levels.some((level, index) => level !== ref.levels[index])) continue
    if (!nearest?.ref || nearest.ref.levels.length < levels.length) nearest = provision
  }
  return nearest
}

/** The address that a provision has by its number alone, in a text that prints it: `clause-12-3`, `schedule-2-paragraph-4`. */
export function addressOf({ kind, levels }: NonNullable<Provision['ref']>): string {
  const [outermost = '', ...inner] = levels
  const [first, ...others] = inner
  if (kind !== 'schedule' || first === undefined) return [kind, outermost, ...inner].join('-')
  return ['schedule', outermost, 'paragraph', first, ...others].join('-')
}

/** The provisions that references name, in the order of the text: each where the text has it, and every one of a run. */
export function provisionsNamed(blocks: readonly Block[], refs: readonly ProvisionRef[]): Provision[] {
  return Array.from(provisionsIn(blocks)).filter(({ ref: own }) =>
    refs.some((ref) => own?.kind === ref.kind && own.levels.length === ref.levels.length && covers(ref, own)),
  )
}
