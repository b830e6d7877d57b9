import { numberOf, type Provision } from '../document/index.ts'
import type { Link } from './chain.ts'
import type { Meaning, Whose } from './place.ts'
import { beside, kindOf, levelsOf, relativeTo, runFrom } from './relative.ts'
import type { Scene } from './scene.ts'
import { calledIn, type TextIndex } from './text-index.ts'
import type { ReferenceUnit, WrittenLabel, WrittenLaw, WrittenProvisions } from './written.ts'

const own: Whose = { own: true }

/** Says what written references mean, from where they stand and what was named before. */
export class Resolver {
  private readonly index: TextIndex
  private readonly titles: ReadonlyMap<string, string>

  /** `titles` gives the title of each law that the text calls by its year alone. */
  constructor(index: TextIndex, titles: ReadonlyMap<string, string>) {
    this.index = index
    this.titles = titles
  }

  /** What each member of a written list means; one meaning for what has no members. */
  meaningsOf(link: Link, scene: Scene): Meaning[] {
    const { written } = link
    if (written.kind === 'law') return [this.law(written, scene)]
    if (written.by === 'this') return [this.this(written, scene)]
    if (written.by === 'that') return [scene.named.get(written.unit) ?? { whose: own, reason: 'nothing-to-lean-on' }]
    const outer = link.of && this.meaningsOf(link.of, { ...scene, isAmending: scene.isAmending && !link.isOwn }).at(0)
    const whose = outer?.whose ?? this.whoseByPlace(link, written.unit, scene)
    if (written.by === 'only') return [this.only(whose)]
    return this.members(written, { whose, outer, scene })
  }

  private law({ by, name }: WrittenLaw, { named, amended }: Scene): Meaning {
    const ref = { kind: 'act', levels: [] } as const
    if (by === 'this' || (by === 'title' && name === this.index.title)) return { whose: own, ref }
    const title = by === 'that' ? (named.law ?? amended?.law) : by === 'year' ? this.titles.get(name) : name
    if (title === undefined) return { whose: { own: false }, ref, reason: 'which-law' }
    named.law = title
    return { whose: { own: false, law: title }, ref }
  }

  private this({ unit }: WrittenProvisions, { within, quoted, amended }: Scene): Meaning {
    const called = unit === 'clause' || unit === 'section' ? ['clause', 'section'] : [unit]
    const provision = within.findLast((one) => called.includes(calledIn(this.index.main, one)) && Boolean(one.ref) !== quoted)
    const whose: Whose = quoted ? { own: false, ...(amended?.law !== undefined && { law: amended.law }) } : own
    if (!provision) return quoted ? { whose } : { whose, reason: 'nothing-to-lean-on' }
    return { whose, ...(provision.ref && { ref: provision.ref }), ...this.partOfSchedule(provision) }
  }

  /** A Part of a Schedule has no place in the domain's references but the Schedule's. */
  private partOfSchedule({ level, label, ref }: Provision): Pick<Meaning, 'scheduledPart'> {
    return level === 'part' && !ref ? { scheduledPart: numberOf(label) } : {}
  }

  private only(whose: Whose): Meaning {
    const ref = { kind: 'schedule', levels: ['1'] } as const
    if (!whose.own || this.index.schedule) return { whose, ref }
    return { whose, reason: 'nothing-to-lean-on' }
  }

  /** Whose a reference is that does not say so itself. */
  private whoseByPlace(link: Link, unit: ReferenceUnit, { quoted, isAmending, amended }: Scene): Whose {
    if (quoted || (isAmending && !link.isOwn)) return { own: false, ...(amended?.law !== undefined && { law: amended.law }) }
    const { main } = this.index
    const isOwnKind = unit === 'section' ? main === 'clause' || main === 'section' : unit === main
    const isMain = unit === 'section' || unit === 'clause' || unit === 'article' || unit === 'regulation' || unit === 'rule'
    return isMain && !isOwnKind ? { own: false } : own
  }

  private members(written: WrittenProvisions, at: Around): Meaning[] {
    const meanings: Meaning[] = []
    for (const { label, to } of written.members) {
      const before = meanings.at(-1)
      const isPart = at.outer?.ref?.kind === 'schedule' && written.unit === 'part'
      const first = before?.ref && !isPart ? beside(before.ref, label) : this.first(written.unit, label, at)
      const ref = first && to ? (runFrom(first, to) ?? first) : first
      if (!ref) meanings.push({ whose: at.whose, ...(at.whose.own && { reason: 'nothing-to-lean-on' }) })
      else meanings.push({ whose: at.whose, ref, ...(isPart && { scheduledPart: label.number ?? '' }) })
    }
    return meanings
  }

  private first(unit: ReferenceUnit, label: WrittenLabel, { whose, outer, scene }: Around): Meaning['ref'] {
    const kind = kindOf(unit)
    const levels = levelsOf(label)
    if (unit === 'part') return outer?.ref?.kind === 'schedule' ? outer.ref : { kind: 'part', levels }
    if (kind) return { kind: whose.own && (kind === 'section' || kind === 'clause') ? this.index.main : kind, levels }
    if (outer?.ref && outer.ref.kind !== 'act') return { kind: outer.ref.kind, levels: [...outer.ref.levels, ...levels] }
    if (unit === 'rule' || outer) return undefined
    if (unit === 'chapter') return this.chapter(levels, scene)
    if (whose.own) return scene.standing && this.relative(scene.standing, unit, label)
    const at = scene.quoted ? (scene.standing ?? scene.amended?.at) : scene.amended?.at
    return at && relativeTo(at, unit, label)
  }

  private chapter(levels: readonly string[], { within }: Scene): Meaning['ref'] {
    const part = within.findLast(({ level, ref }) => level === 'part' && ref)
    return part?.ref && { kind: 'part', levels: [...part.ref.levels, ...levels] }
  }

  /** The nearest provision of that name around the place; where there is none, the one that the way of numbering asks for. */
  private relative(standing: NonNullable<Meaning['ref']>, unit: ReferenceUnit, label: WrittenLabel): Meaning['ref'] {
    const levels = levelsOf(label)
    for (let depth = standing.levels.length; depth > 0; depth -= 1) {
      const outer = standing.levels.slice(0, depth)
      const found = this.index.at({ kind: standing.kind, levels: [...outer, ...levels.slice(0, 1)] })
      if (found && calledIn(this.index.main, found) === unit) return { kind: standing.kind, levels: [...outer, ...levels] }
    }
    return relativeTo(standing, unit, label)
  }
}

interface Around {
  readonly whose: Whose
  readonly outer: Meaning | undefined
  readonly scene: Scene
}
