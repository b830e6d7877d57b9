import type { ProvisionKind, ProvisionRef } from '@dutywatch/domain/provision'
import type { Provision } from './block.ts'
import { isGrouping, isMainLevel, numberOf, type ProvisionLevel } from './level.ts'

/** Where a reader is in a text: what the provision being read is called, and so what those inside it will be. */
export interface Place {
  readonly level: ProvisionLevel | 'text'
  /** The provision's own address; empty at the top of the text. */
  readonly address: string
  /** Where it is in the law; absent without a number, and inside quoted text. */
  readonly ref?: ProvisionRef
  /** What numbers are counted in: the text, a Schedule, or quoted text. */
  readonly numbering: Numbering
}

interface Numbering {
  readonly of: 'text' | 'schedule' | 'quoted'
  readonly address: string
  readonly ref?: ProvisionRef
}

/** What a provision is by the file: its level, label as printed, and the heading or term that names it when it has no number. */
export interface Named {
  readonly level: ProvisionLevel
  readonly label?: string
  readonly title?: string
}

/** Gives each provision of one text its place, and no two the same address. */
export class Places {
  /** The top of a text. */
  static readonly top: Place = { level: 'text', address: '', numbering: { of: 'text', address: '' } }

  private readonly given: Map<string, number>

  /** `taken` are addresses that provisions of the text have already. */
  constructor(taken: Iterable<string> = []) {
    this.given = new Map(Array.from(taken, (address) => [address, 1]))
  }

  /** The place of a provision inside another. */
  within(parent: Place, named: Named): Place {
    const address = this.unique(addressOf(parent, named))
    const ref = parent.numbering.of === 'quoted' ? undefined : refOf(parent, named)
    return placeUnder(parent, { level: named.level, address, ...(ref && { ref }) })
  }

  /** The place of a provision that has one, from those it stands in, the outermost first, itself last. */
  static ofChain(chain: readonly Pick<Provision, 'level' | 'address' | 'ref'>[]): Place {
    return chain.reduce<Place>(
      (parent, { level, address, ref }) => placeUnder(parent, { level, address, ...(ref && { ref }) }),
      Places.top,
    )
  }

  /** The place of text quoted inside a provision: numbers there are another law's. */
  quotedIn(parent: Place): Place {
    const address = this.unique(joined(parent.address, 'quoted'))
    return { level: 'text', address, numbering: { of: 'quoted', address } }
  }

  private unique(address: string): string {
    const times = (this.given.get(address) ?? 0) + 1
    this.given.set(address, times)
    return times === 1 ? address : this.unique(`${address}~${times}`)
  }
}

function placeUnder(parent: Place, placed: Omit<Place, 'numbering'>): Place {
  const { level, address, ref } = placed
  const startsNumbering = level === 'schedule' && parent.numbering.of !== 'quoted'
  const numbering: Numbering = startsNumbering ? { of: 'schedule', address, ...(ref && { ref }) } : numberingUnder(parent, placed)
  return { ...placed, numbering }
}

/** A Schedule that is quoted starts numbers of its own too, under its own address. */
function numberingUnder(parent: Place, { level, address }: Omit<Place, 'numbering'>): Numbering {
  return level === 'schedule' ? { of: 'quoted', address } : parent.numbering
}

/** What a law is numbered by does not carry the Part it stands in, since references do not; what is inside it carries it. */
function addressOf(parent: Place, { level, label, title }: Named): string {
  const number = slug(numberOf(label))
  const base = parent.numbering.address
  if (level === 'cross-heading') return joined(base, 'heading', slug(title))
  if (level === 'definition') return joined(parent.address, 'definition', slug(title))
  if (level === 'chapter') return joined(parent.address, level, number || slug(title))
  if (isNumberedInText(parent, level)) return joined(base, level, number || slug(title))
  return joined(parent.address, number || 'unnumbered')
}

function refOf(parent: Place, { level, label }: Named): ProvisionRef | undefined {
  const number = numberOf(label)
  if (level === 'schedule') return { kind: 'schedule', levels: [number || '1'] }
  if (number === '') return undefined
  if (level === 'part') return parent.numbering.of === 'text' ? { kind: 'part', levels: [number] } : undefined
  if (isMainLevel(level)) return level === 'rule' ? undefined : { kind: level satisfies ProvisionKind, levels: [number] }
  const outer = isNumberedInText(parent, level) ? parent.numbering.ref : parent.ref
  return outer && { kind: outer.kind, levels: [...outer.levels, number] }
}

function isNumberedInText(parent: Place, level: ProvisionLevel): boolean {
  if (isMainLevel(level) || level === 'part' || level === 'schedule' || level === 'group') return true
  const countsAlone = level === 'paragraph' || level === 'note' || level === 'recital'
  return countsAlone && (parent.level === 'text' || isGrouping(parent.level))
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('-')
}

/** Letters and digits of a heading, for a link: at most eight words of it. */
function slug(words = ''): string {
  const plain = words.normalize('NFKD').replace(/[\u0300-\u036F’'“”"]/g, '')
  return (plain.match(/[A-Za-z0-9]+/g) ?? [])
    .slice(0, 8)
    .join('-')
    .replace(/^[A-Z][a-z]/, (start) => start.toLowerCase())
}
