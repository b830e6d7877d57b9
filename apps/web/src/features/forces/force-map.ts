import { namesOf, printNumber, type Cell } from '@dutywatch/domain/evidence'
import { stepOf, stepsOf, type MapTile, type Step, type TileLook } from '../../charts/index.ts'
import { counted } from '../../words/counted.ts'
import { printRate } from '../../words/figures.ts'
import type { ChosenPeriod, ForceInPeriod, Measure } from './answers.ts'
import { valueOf } from './say-period.ts'

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
export function keyOf({ tiles, steps }: ForceMap, measure: Measure): { readonly look: TileLook; readonly words: string }[] {
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
