import { sayPartial } from '@dutywatch/domain/date'
import { isOfKnownOnly, printNumber, printPercent, type Figure } from '@dutywatch/domain/evidence'
import { namePlace, sayFigureCoverage, sayPart, sayPeriodBriefly, sayPlace } from '../../words/figures.ts'
import type { SharesAnswer, ShareGroup } from './answers.ts'

/** The largest share of the newest figure with its denominator, and for how much of that figure the method is known. */
export function sayShares({ groups }: Pick<SharesAnswer, 'groups'>): string {
  const newest = groups.at(-1)
  if (newest === undefined) return 'No share of any platform had been published by this day.'
  const known = newest.known && `The method was recorded for ${sayPart(newest.known)}.`
  return [sayLargest(newest), sayStanding(newest), known].filter(Boolean).join(' ')
}

function sayLargest({ figure, release, shares }: ShareGroup): string {
  const shown = shares.filter(({ percentage }) => percentage !== undefined)
  const [largest] = shown.toSorted((a, b) => (b.percentage?.percent.point ?? 0) - (a.percentage?.percent.point ?? 0))
  const point = largest?.percentage?.percent.point
  if (largest === undefined || point === undefined) return ''
  const { of } = largest.share
  const whole = of.n === undefined ? `the ${of.words}, whose number was not published` : `the ${printNumber(of.n)} ${of.words}`
  const when = release ? ` (${release.publisher}, ${sayPartial(release.publishedOn)})` : ''
  const verb = largest.members.length > 1 ? 'were' : 'was'
  return `${largest.name} ${verb} used in ${printPercent(point)} of ${whole}, in ${sayPlace(figure)}, ${sayPeriodBriefly(figure.period)}${when}.`
}

interface Standing extends Pick<ShareGroup, 'standing'> {
  readonly figure: Pick<Figure, 'coverage'>
}

/** How much of all that was counted the forces recorded whose shares these are: "They recorded 61% of the 7,263 offences counted." */
export function sayStanding({ figure, standing }: Standing): string {
  if (standing === undefined) return ''
  const { answered, of } = figure.coverage ?? {}
  const whose = answered === undefined ? 'The forces' : `The ${answered} of ${of} forces`
  return `${whose} that told every platform recorded ${standing.words}.`
}

/** The periods of which no share is told, and why; nothing where there are none. */
export function sayUntold(untold: readonly Pick<Figure, 'period' | 'coverage'>[]): string {
  if (untold.length === 0) return ''
  const periods = untold.map((figure) => `${sayPeriodBriefly(figure.period)} (${sayFigureCoverage(figure.coverage)})`)
  return `No share is told of ${periods.join('; of ')}: how many cases they would be of is withheld, because with what was published before it would tell of single people.`
}

/** For how much of each figure the method was recorded, each with its place and who answered: facts of their own and no trend. */
export function sayKnown(groups: readonly ShareGroup[]): string {
  const said = groups.flatMap(({ figure, known }) => {
    const point = known?.percent.point
    if (point === undefined) return []
    return [
      `${printPercent(point)} of the offences of ${sayPeriodBriefly(figure.period)} (${namePlace(figure)}, ${sayFigureCoverage(figure.coverage)})`,
    ]
  })
  if (said.length === 0) return ''
  const apart = said.length === 1 ? '' : ' Each is of a release of its own, and they are no trend.'
  return `The method was recorded for ${said.join('; for ')}.${apart}`
}

/** For how much of a total the method was recorded: "2,111 of 7,263 recorded offences (29.1%)"; says where the total leaves out the rest. */
export function sayRecorded({ figure, known }: Pick<ShareGroup, 'figure' | 'known'>): string {
  if (known) return sayPart(known)
  return isOfKnownOnly(figure) ? 'only those are counted' : 'not published'
}
