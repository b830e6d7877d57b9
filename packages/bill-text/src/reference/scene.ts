import type { ProvisionRef } from '@dutywatch/domain/provision'
import type { Provision, StretchRole } from '../document/index.ts'
import type { Amended, Meaning } from './place.ts'
import type { ReferenceUnit } from './written.ts'

/** Where a reference stands, and what the words before it have named. */
export interface Scene {
  /** Its provisions, the outermost first. */
  readonly within: readonly Provision[]
  readonly quoted: boolean
  readonly role: StretchRole
  /** Where it stands in its law: this one, or inside quoted text the other. */
  readonly standing?: ProvisionRef
  /** What is amended here; the words are about that law, unless they say otherwise. */
  readonly amended?: Amended
  readonly isAmending: boolean
  readonly named: Named
}

/** What was named last: "that Act", "that section". */
export class Named {
  law: string | undefined
  private readonly places = new Map<ReferenceUnit, Meaning>()

  get(unit: ReferenceUnit): Meaning | undefined {
    return this.places.get(unit)
  }

  take(unit: ReferenceUnit, meaning: Meaning): void {
    this.places.set(unit, meaning)
    if (!meaning.whose.own && meaning.whose.law !== undefined) this.law = meaning.whose.law
    const { ref } = meaning
    if (!ref || ref.levels.length < 2 || ref.kind === 'act' || ref.kind === 'part') return
    const { to: _, ...single } = ref
    const outer = { ...meaning, ref: { ...single, levels: ref.levels.slice(0, 1) } }
    if (unit === 'subsection' || unit === 'paragraph') this.places.set(ref.kind, outer)
    if (unit === ref.kind) {
      this.places.set(unit, outer)
      this.places.set('subsection', { ...meaning, ref: { ...single, levels: ref.levels.slice(0, 2) } })
    }
  }
}

/** Where a provision of quoted text stands in its law, by the labels around it, as far as the quotation says. */
export function quotedStanding(
  within: readonly Provision[],
  labelOf: (provision: Provision) => string,
): ProvisionRef | undefined {
  const main = within.findIndex(({ level, ref }) => !ref && (level === 'section' || level === 'clause' || level === 'article'))
  if (main < 0) return undefined
  const kind = within[main]?.level === 'article' ? 'article' : 'section'
  return {
    kind,
    levels: within
      .slice(main)
      .map(labelOf)
      .filter((label) => label !== ''),
  }
}
