import { sayPartial } from '@dutywatch/domain/date'
import { TileKey, TileMap, type Picture } from '../../charts/index.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { ChosenPeriod, Measure } from './answers.ts'
import { keyOf, mapOf } from './force-map.ts'
import { plainForces } from './plain-forces.ts'
import { sayAnswering, sayPeriodShown } from './say-period.ts'

/** What was chosen of a period, as its addresses say it. */
export function queryOf({ release, key }: Pick<ChosenPeriod, 'release' | 'key'>, measure: Measure) {
  return { release: release.id, period: key, ...(measure === 'rate' && { show: measure }) }
}

export interface ForcesShown {
  readonly chosen?: ChosenPeriod | undefined
  readonly measure: Measure
  readonly offence?: string | undefined
}

/** The map of the forces in one period of one release; nothing where no force has a tile. */
export function forcesPicture({ chosen, measure, offence }: ForcesShown): Picture | undefined {
  const map = chosen && mapOf(chosen, measure)
  if (chosen === undefined || map === undefined || map.tiles.length === 0) return undefined
  const query = queryOf(chosen, measure)
  const key = keyOf(map, measure)
    .map(({ words }, index) => (index < map.steps.length ? `step ${index + 1}, ${words}` : words))
    .join('; ')
  const by100 = measure === 'rate' ? ' Rates a year for each 100,000 people.' : ''
  return {
    name: 'forces',
    query,
    page: { to: '/evidence/forces', query },
    title: `Police forces: ${chosen.release.counts ?? offence ?? 'recorded offences'}, ${sayPeriodBriefly(chosen.period)}`,
    sentence: `${sayPeriodShown(chosen, offence)}${by100} Each tile is a force, about where it lies; a stronger colour is more.`,
    coverage: sayAnswering(chosen),
    legend: <TileKey parts={keyOf(map, measure)} tiles={map.tiles} />,
    marks: `From the palest colour to the strongest: ${key}.`,
    cited: citedBy(chosen, measure),
    draw: (proportion) => (
      <TileMap
        proportion={proportion}
        tiles={map.tiles}
        title={`Map of the police forces, ${sayPeriodBriefly(chosen.period)}`}
        description={map.tiles.map(({ key: id, words }) => `${nameIn(chosen, id)}: ${words || 'not in this release'}`).join('. ')}
      />
    ),
    figures: plainForces(chosen),
  }
}

function nameIn({ forces }: Pick<ChosenPeriod, 'forces'>, id: string): string {
  return forces.find(({ force }) => force.id === id)?.force.name ?? id
}

function citedBy({ forces, total }: ChosenPeriod, measure: Measure) {
  const records = [
    ...(total ? [total] : []),
    ...forces.flatMap(({ figure, people }) => [...(figure ? [figure] : []), ...(people && measure === 'rate' ? [people] : [])]),
  ]
  return [...new Map(records.flatMap(({ citations }) => citations).map((cited) => [cited.source, cited])).values()]
}

/** "NSPCC, November 2024". */
export function sayRelease({ publisher, publishedOn }: Pick<ChosenPeriod['release'], 'publisher' | 'publishedOn'>): string {
  return `${publisher}, ${sayPartial(publishedOn)}`
}
