import { PictureFigure } from '../../charts/index.ts'
import { recordPage } from '../../place/record-address.ts'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { ForceRelease, Measure } from './answers.ts'
import { mapOf } from './force-map.ts'
import { forcesPicture, queryOf, sayRelease } from './forces-picture.tsx'
import { RankedTable } from './ranked-table.tsx'
import { sayNoNumber, sayPanel } from './say-period.ts'

export interface ForcesMapProps {
  readonly answer: ForceRelease
  readonly measure: Measure
  readonly offence: string | undefined
}

/** One period of one release on a map and in a table, and the way to every other. */
export function ForcesMap({ answer: { chosen, choices }, measure, offence }: ForcesMapProps) {
  if (chosen === undefined) return <EmptyState>No figure of a single force had been published by this day.</EmptyState>
  const map = mapOf(chosen, measure)
  const picture = forcesPicture({ chosen, measure, offence })
  const table = <RankedTable chosen={chosen} measure={measure} />
  const together = sayPanel(chosen)
  return (
    <>
      <ReleaseChoice choices={choices} chosen={chosen} measure={measure} />
      <Notice kind="caution" title="Forces cannot be judged by these numbers">
        <p>
          Each number is as one release printed it, for the period it names. A larger number can mean more people, more offences,
          more reporting or fuller recording. A count from 1 to 4 is not shown: it stands as fewer than 5, or as withheld with
          other counts that would tell it.
        </p>
      </Notice>
      {picture ? <PictureFigure picture={picture} table={table} tableOpen /> : table}
      {picture && map.beside.length > 0 && (
        <p>
          Without a place on the map:{' '}
          {map.beside.map(({ force, figure }) => `${force.name}, ${sayNoNumber(figure?.cell)}`).join('; ')}.
        </p>
      )}
      {together && <p>{together}</p>}
    </>
  )
}

interface ReleaseChoiceProps {
  readonly choices: ForceRelease['choices']
  readonly chosen: NonNullable<ForceRelease['chosen']>
  readonly measure: Measure
}

/** Every release that prints single forces, with its periods, and the two measures; what is shown is marked. */
function ReleaseChoice({ choices, chosen, measure }: ReleaseChoiceProps) {
  const measures = [
    { key: 'count', words: 'Counts, as printed' },
    { key: 'rate', words: 'Rates for 100,000 people' },
  ] as const
  return (
    <details className="folded folded-3">
      <summary>
        <h2>
          {sayRelease(chosen.release)}: {sayPeriodBriefly(chosen.period)}
        </h2>
        <span className="folded-note">Choose another release, period or measure</span>
      </summary>
      <div id="choose" className="folded-part">
        <p className="choices">
          {measures.map(({ key, words }) => (
            <Link key={key} to="/evidence/forces" query={queryOf(chosen, key)} current={key === measure ? 'true' : undefined}>
              {words}
            </Link>
          ))}
        </p>
        <ul className="spaced">
          {choices.map(({ release, periods }) => (
            <li key={release.id}>
              <Link to={recordPage('releases', release.id)}>{release.title}</Link>{' '}
              <span className="in-small">
                {sayRelease(release)}
                {release.counts && `; counts ${release.counts}`}
              </span>
              <ul className="choices">
                {periods.map(({ key, period, forces }) => (
                  <li key={key}>
                    <Link
                      to="/evidence/forces"
                      query={queryOf({ release, key }, measure)}
                      current={release.id === chosen.release.id && key === chosen.key ? 'true' : undefined}
                    >
                      {sayPeriodBriefly(period)} ({forces})
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
