import { numberOf, type Provision } from '@dutywatch/bill-text/document'
import { capitalised } from './capitalised.ts'

type Named = Pick<Provision, 'level' | 'label'>

/** What a provision is called: "Clause 4", "Schedule 2A", "Part 1"; "Heading" when it has no number. */
export function nameProvision({ level, label }: Named): string {
  const name = level === 'cross-heading' || level === 'group' ? 'Heading' : capitalised(level)
  return `${name} ${numberOf(label)}`.trim()
}

/** "Clause 4: Quality of water"; of what has no number, its heading. */
export function titleOfProvision(provision: Named, heading: string): string {
  const name = nameProvision(provision)
  if (heading === '') return name
  return numberOf(provision.label) === '' && provision.level !== 'schedule' ? heading : `${name}: ${heading}`
}
