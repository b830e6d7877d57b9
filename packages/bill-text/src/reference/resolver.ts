import type { ProvisionRef } from '@dutywatch/domain/provision'
import { headingOf, numberOf, type Provision } from '../document/index.ts'
import type { Link } from './chain.ts'
import type { Meaning, Whose } from './place.ts'
import { ownSpot, type Spot } from './own-spot.ts'
import { beside, kindOf, levelsOf, relativeTo, runFrom } from './relative.ts'
import type { Scene } from './scene.ts'
import { calledIn, type TextIndex } from './text-index.ts'
import type { ReferenceUnit, WrittenLabel, WrittenLaw, WrittenMember, WrittenProvisions } from './written.ts'

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
    if (written.by === 'that') return [this.that(written.unit, scene)]
    const outer = link.of && this.meaningsOf(link.of, { ...scene, isAmending: scene.isAmending && !link.isOwn }).at(0)
    const whose = outer?.whose ?? this.whoseByPlace(link, written.unit, scene)
    if (written.by === 'only') return [this.only(whose)]
    return this.members(written, { whose, outer, scene, definition: link.definition })
  }

  private law({ by, name }: WrittenLaw, { named, amended }: Scene): Meaning {
    const ref = { kind: 'act', levels: [] } as const
    if (by === 'this' || (by === 'title' && name === this.index.title)) return { whose: own, ref }
    const title = by === 'that' ? (named.law ?? amended?.law) : (this.titles.get(name) ?? (by === 'title' ? name : undefined))
    if (title === undefined) return { whose: { own: false }, ref, reason: 'which-law' }
    named.law = title
    return { whose: { own: false, law: title }, ref }
  }

  private that(unit: ReferenceUnit, { quoted, named, amended }: Scene): Meaning {
    const before = named.get(unit)
    if (before) return before
    return quoted ? { whose: otherLaw(amended?.law) } : { whose: own, reason: 'nothing-to-lean-on' }
  }

  private this({ unit }: WrittenProvisions, { within, quoted, amended }: Scene): Meaning {
    const called = unit === 'clause' || unit === 'section' ? ['clause', 'section'] : [unit]
    const provision = within.findLast((one) => called.includes(calledIn(this.index.main, one)) && Boolean(one.ref) !== quoted)
    const whose = quoted ? otherLaw(amended?.law) : own
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
  private whoseByPlace(link: Link, unit: ReferenceUnit, { quoted, isAmending, amended, named, within, role }: Scene): Whose {
    if (quoted || (isAmending && !link.isOwn)) return otherLaw(amended?.law)
    if (role === 'words' && within.some(listsRepeals)) return otherLaw(named.law)
    const { main } = this.index
    const isOwnKind = unit === 'section' ? main === 'clause' || main === 'section' : unit === main
    const isMain = unit === 'section' || unit === 'clause' || unit === 'article' || unit === 'regulation' || unit === 'rule'
    return isMain && !isOwnKind ? { own: false } : own
  }

  private members(written: WrittenProvisions, at: Around): Meaning[] {
    const meanings: Meaning[] = []
    for (const { label, to } of written.members)
      meanings.push(this.member(written.unit, { label, to }, { ...at, before: meanings.at(-1) }))
    return meanings
  }

  private member(unit: ReferenceUnit, { label, to }: Pick<WrittenMember, 'label' | 'to'>, at: Around): Meaning {
    const { whose, before } = at
    const schedule = unit === 'part' ? this.scheduleOf(label, at) : undefined
    if (schedule) return { whose, ref: schedule, scheduledPart: label.number ?? '' }
    const leaning = before?.ref && beside(before.ref, label)
    const { ref, provision }: Spot = leaning ? { ref: leaning } : this.first(unit, label, at)
    if (provision) return { whose, provision }
    if (!ref) return { whose, ...(whose.own && { reason: 'nothing-to-lean-on' }) }
    return { whose, ref: to ? (runFrom(ref, to) ?? ref) : ref }
  }

  /** The Schedule whose Part is meant: the one that the words name, or, where the law itself has no such Part, the one named before. */
  private scheduleOf({ number = '' }: WrittenLabel, { whose, outer, scene }: Around): ProvisionRef | undefined {
    if (outer) return outer.ref?.kind === 'schedule' ? outer.ref : undefined
    if (!whose.own || this.index.at({ kind: 'part', levels: [number] })) return undefined
    const [named, standing] = [scene.named.get('schedule')?.ref, scene.standing]
    return [named, standing && { ...standing, levels: standing.levels.slice(0, 1) }].find(
      (ref) => ref?.kind === 'schedule' && this.index.addressed(`${this.index.at(ref)?.address}-part-${number}`),
    )
  }

  private first(unit: ReferenceUnit, label: WrittenLabel, { whose, outer, scene, definition }: Around): Spot {
    const kind = kindOf(unit)
    const levels = levelsOf(label)
    if (kind) return { ref: { kind: whose.own && (kind === 'section' || kind === 'clause') ? this.index.main : kind, levels } }
    if (outer?.ref && outer.ref.kind !== 'act') return { ref: { kind: outer.ref.kind, levels: [...outer.ref.levels, ...levels] } }
    if (unit === 'rule' || outer) return {}
    if (unit === 'chapter') return this.chapter(levels, scene)
    if (whose.own) return ownSpot(this.index, { unit, label, scene, definition })
    const at = scene.quoted ? (scene.standing ?? scene.amended?.at) : scene.amended?.at
    const ref = at && relativeTo(at, unit, label)
    return ref ? { ref } : {}
  }

  private chapter(levels: readonly string[], { within }: Scene): Spot {
    const part = within.findLast(({ level, ref }) => level === 'part' && ref)?.ref
    return part ? { ref: { kind: 'part', levels: [...part.levels, ...levels] } } : {}
  }
}

function otherLaw(law: string | undefined): Whose {
  return { own: false, ...(law !== undefined && { law }) }
}

/** A Schedule of repeals names a law, then the extent of its repeal, cell by cell. */
function listsRepeals(provision: Provision): boolean {
  return provision.level === 'schedule' && /\b(?:repeal|revo(?:ked|cation))/i.test(headingOf(provision))
}

interface Around {
  readonly whose: Whose
  readonly outer: Meaning | undefined
  readonly scene: Scene
  readonly definition: string | undefined
  /** The member of the same list before. */
  readonly before?: Meaning | undefined
}
