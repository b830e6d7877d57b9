import { by } from '@dutywatch/domain'
import { sayPartial } from '@dutywatch/domain/date'
import { namesOf, printNumber, unitWords, type Cell } from '@dutywatch/domain/evidence'
import { stepOf, stepsOf, TileKey, TileMap, type MapTile, type Picture, type Step, type TileLook } from '../../charts/index.ts'
import { boundsOf, countOf } from '../../panels/plain-values.ts'
import { counted } from '../../words/counted.ts'
import { printRate, sayPeriodBriefly } from '../../words/figures.ts'
import type { ChosenPeriod, ForceInPeriod, Measure } from './answers.ts'
import { sayAnswering, sayNoNumber, sayPeriodShown, valueOf } from './say-period.ts'

const mostSteps = 4

/** A map of forces by a measure, its steps and the forces that stand on it. */
export interface ForceMap {
  readonly tiles: readonly MapTile[]
  readonly steps: readonly Step[]
  /** Forces with a figure and without a tile: they stand beside the map. */
  readonly beside: readonly ForceInPeriod[]
}

/** Where every force stands on the map and how its tile is filled. */
export function mapOf({ forces }: Pick<ChosenPeriod, 'forces'>, measure: Measure): ForceMap {
  const steps = stepsOf(
    forces.flatMap((each) => valueOf(each, measure) ?? []),
    mostSteps,
  )
  const tiles = forces.flatMap((shown): MapTile[] => {
    const { tile } = shown.force
    if (tile === undefined) return []
    return [
      {
        key: shown.force.id,
        names: namesOf(shown.force),
        ...tile,
        look: lookOf(shown, measure, steps),
        words: wordsOf(shown, measure),
      },
    ]
  })
  const beside = forces.filter(({ force, figure }) => force.tile === undefined && figure !== undefined)
  return { tiles, steps, beside }
}

function lookOf(shown: ForceInPeriod, measure: Measure, steps: readonly Step[]): TileLook {
  const value = valueOf(shown, measure)
  if (value !== undefined) return stepOf(value, steps) as TileLook
  return shown.figure === undefined ? 'outside' : lookWithout(shown.figure.cell)
}

/** How a tile without a number is filled. A force whose count is shown and whose rate cannot be had has none of the fills. */
function lookWithout({ kind }: Cell): TileLook {
  if (kind === 'withheld' || kind === 'suppressed') return 'withheld'
  if (kind === 'refused' || kind === 'over-cost' || kind === 'not-held') return 'refused'
  return kind === 'no-reply' || kind === 'not-asked' || kind === 'not-known' ? 'silent' : 'outside'
}

function wordsOf(shown: ForceInPeriod, measure: Measure): string {
  const value = valueOf(shown, measure)
  if (value !== undefined) return measure === 'count' ? printNumber(value) : printRate(value)
  if (shown.figure === undefined) return ''
  if (measure === 'rate' && shown.figure.cell.kind === 'count') return 'no rate'
  const { kind } = shown.figure.cell
  return { withheld: 'withheld', suppressed: 'withheld', refused: 'refused' }[kind as 'withheld'] ?? kind.replaceAll('-', ' ')
}

/** What the fills of the map stand for; only what is on it. */
function keyOf({ tiles, steps }: ForceMap, measure: Measure): { readonly look: TileLook; readonly words: string }[] {
  const print = measure === 'count' ? printNumber : printRate
  const numbers = steps.map(({ from, to, count }, index) => ({
    look: (index + 1) as TileLook,
    words: `${from === to ? print(from) : `${print(from)} to ${print(to)}`} (${counted(count, 'force', 'forces')})`,
  }))
  const without: { look: TileLook; words: string }[] = [
    { look: 'withheld', words: 'withheld to protect people' },
    { look: 'refused', words: 'refused, or not held' },
    { look: 'silent', words: 'no reply, or not known' },
    { look: 'outside', words: measure === 'rate' ? 'not in this release, or no population held' : 'not in this release' },
  ]
  return [...numbers, ...without.filter(({ look }) => tiles.some((tile) => tile.look === look))]
}

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

const header = [
  'release',
  'publisher',
  'published',
  'force',
  'force_name',
  'force_code',
  'unit',
  'counts',
  'period_from',
  'period_to',
  'answer',
  'value',
  'at_least',
  'at_most',
  'rate_per_100000_a_year',
  'population',
  'population_year',
  'rate_warnings',
  'forces_answered',
  'forces_asked',
  'sources',
] as const

function plainForces(chosen: ChosenPeriod) {
  const { release, period, coverage } = chosen
  const rows = chosen.forces
    .filter(({ figure }) => figure !== undefined)
    .toSorted(by(({ force }) => force.name))
    .map(({ force, figure, rate }) => [
      release.id,
      release.publisher,
      release.publishedOn,
      force.id,
      force.name,
      force.code,
      figure && unitWords[figure.unit],
      release.counts,
      period.from,
      period.to,
      sayNoNumber(figure?.cell),
      figure && countOf(figure.cell),
      ...(figure ? boundsOf(figure.cell) : [undefined, undefined]),
      rate?.ok && rate.value.rate.point !== undefined ? Math.round(rate.value.rate.point * 100) / 100 : undefined,
      rate?.ok ? rate.value.population : undefined,
      rate?.ok ? rate.value.year : undefined,
      rate?.ok ? rate.value.warnings.join('; ') || undefined : undefined,
      coverage.answered,
      coverage.of,
      figure?.citations.map(({ source }) => source).join('; '),
    ])
  return { header, rows }
}

/** "NSPCC, November 2024". */
export function sayRelease({ publisher, publishedOn }: Pick<ChosenPeriod['release'], 'publisher' | 'publishedOn'>): string {
  return `${publisher}, ${sayPartial(publishedOn)}`
}
