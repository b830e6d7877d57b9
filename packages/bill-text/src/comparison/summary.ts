import { headingOf, numberOf, type Provision } from '../document/index.ts'
import type { Matching } from '../matching/index.ts'
import type { ComparedProvision } from './compared.ts'
import { detailsOf } from './details.ts'
import { capital, inRow, nameOf } from './names.ts'

/** Says in words what happened to provisions. */
export class Summaries {
  private readonly divisions = new Map<Provision, string>()

  constructor({ splits, mergers }: Pick<Matching, 'splits' | 'mergers'>) {
    for (const { before, after } of splits) {
      const sentence = `${capital(nameOf(before))} was split into ${inRow(after.map(nameOf))}`
      for (const provision of [before, ...after]) this.divisions.set(provision, sentence)
    }
    for (const { before, after } of mergers) {
      const sentence = `${capital(inRow(before.map(nameOf)))} were merged into ${nameOf(after)}`
      for (const provision of [...before, after]) this.divisions.set(provision, sentence)
    }
  }

  /** What happened to a provision: "Clause 12 became clause 14; subsection (3) added; words changed in subsection (4)". */
  of(compared: ComparedProvision): string {
    const { before, after } = compared
    const division = (after && this.divisions.get(after)) ?? (before && this.divisions.get(before))
    if (!before || !after) return division ?? `${capital(nameWithHeading(after ?? before))} ${after ? 'added' : 'removed'}`
    const details = detailsOf(compared)
    const start = division ?? startOf(compared)
    if (start !== undefined) return [start, ...details].join('; ')
    const name = capital(nameOf(after))
    return details.length === 0 ? `${name} is unchanged` : `${name}: ${details.join('; ')}`
  }
}

function nameWithHeading(provision: Provision | undefined): string {
  if (!provision) return ''
  const [name, heading] = [nameOf(provision), headingOf(provision)]
  return heading === '' || name.includes(heading) ? name : `${name} (${heading})`
}

function startOf({ before, after, changes }: ComparedProvision): string | undefined {
  if (!before || !after) return undefined
  const became =
    numberOf(before.label) === numberOf(after.label) && before.level === after.level ? undefined : `became ${nameOf(after)}`
  const moved = changes.includes('moved') ? 'moved' : undefined
  const verbs = [moved, became].filter((verb) => verb !== undefined)
  return verbs.length === 0 ? undefined : `${capital(nameOf(before))} ${verbs.join(' and ')}`
}
