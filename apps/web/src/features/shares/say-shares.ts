import { sayPartial } from '@dutywatch/domain/date'
import { printNumber, printPercent } from '@dutywatch/domain/evidence'
import { sayPlace, sayPeriodBriefly } from '../../words/figures.ts'
import type { SharesAnswer, ShareGroup } from './answers.ts'

/** The largest share of the newest figure with its denominator, and how the known part has fallen. */
export function sayShares({ groups }: Pick<SharesAnswer, 'groups'>): string {
  const newest = groups.at(-1)
  if (newest === undefined) return 'No share of any platform had been published by this day.'
  return [sayLargest(newest), sayKnown(groups)].filter((sentence) => sentence !== '').join(' ')
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
  return `${largest.name} ${verb} used in ${printPercent(point)} of ${whole}, in ${sayPlace(figure.geography)}, ${sayPeriodBriefly(figure.period)}${when}.`
}

/** "That is known of ever fewer offences: 67.7% …, 57.2% …, 29.1% …". */
export function sayKnown(groups: readonly ShareGroup[]): string {
  const known = groups.flatMap(({ figure, known: share }) =>
    share?.percent.point === undefined ? [] : [{ figure, point: share.percent.point }],
  )
  if (known.length === 0) return ''
  const said = known.map(({ figure, point }) => `${printPercent(point)} of the offences of ${sayPeriodBriefly(figure.period)}`)
  const isFalling = known.every(({ point }, index) => point <= (known[index - 1]?.point ?? 100))
  if (known.length === 1) return `The method was recorded for ${said[0]}.`
  return `The method was recorded for ${isFalling ? 'ever fewer of the offences' : 'a changing part of the offences'}: ${said.join(', then ')}.`
}
