import { isOfKnownOnly, standingOf, type Figure, type Standing } from '@dutywatch/domain/evidence'
import { asHeading } from '../commands/make-release/index.ts'

/**
 * How much of all that was counted the authorities recorded that a total over cases with a known method is of: of the total of the same
 * question, release, period and place. Nothing where that was not said.
 */
export function standsFor(figure: Figure, figures: readonly Figure[]): Standing | undefined {
  if (figure.recorded === undefined || !isOfKnownOnly(figure)) return undefined
  const { release, geography, period, label, recorded } = figure
  const total = figures.find(
    (each) =>
      !isOfKnownOnly(each) &&
      each.release === release &&
      each.geography === geography &&
      each.period.from === period.from &&
      each.period.to === period.to &&
      label.startsWith(`${asHeading(each.label)},`),
  )
  return total && standingOf({ kind: 'count', value: recorded }, total.cell)
}
