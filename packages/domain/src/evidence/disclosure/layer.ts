import { grouped } from '../../grouped.ts'
import type { Unknown } from './unknowns.ts'

/** Unknowns at one place of a table, which move together: usually one; several where a revised count's earlier values are withheld. */
export interface Stack {
  /** A number such that going the same way from any place adds the same to it. */
  readonly place: number
  readonly unknowns: readonly Unknown[]
}

/** A table by its places. */
export interface Layer {
  readonly stackAt: (place: number) => Stack | undefined
  readonly stackOf: (unknown: Unknown) => Stack | undefined
  /** The stacks that differ from a place in nothing but one dimension, that place's own included, for each dimension. */
  readonly linesThrough: (place: number) => readonly (readonly Stack[])[]
}

/** The tables in which an unknown may move. */
export interface LayersOf {
  /** Everything at once, or only what is as old as it is: values that were revised are tied to other sums than those that replaced them. */
  readonly own: readonly Layer[]
  /** Those in which one that came stands at the place of one that left, and moves with it: for where nothing else leads anywhere. */
  readonly joined: readonly Layer[]
}

/** The tables in which each unknown may move. */
export function layersOf(all: readonly Unknown[]): (target: Unknown) => LayersOf {
  const grid = gridOf(all)
  const whole = layerOf(all, grid)
  const old = all.filter(({ wasWithheld }) => wasWithheld)
  if (old.length === 0) return () => ({ own: [whole], joined: [] })
  const before = layerOf(old, grid)
  const since = layerOf(
    all.filter(({ wasWithheld }) => !wasWithheld),
    grid,
  )
  const joined = successions(all).map((succession) => layerOf(all, gridOf(all, succession)))
  return ({ wasWithheld }) => ({ own: [whole, wasWithheld ? before : since], joined })
}

/** That a word of a dimension is taken for another. */
interface Succession {
  readonly dimension: number
  readonly came: string
  readonly left: string
}

/** More would take longer than they are worth. */
const mostSuccessions = 12

/**
 * Who may stand in for whom: a force that withdrew its answer and one that answered late are in the same sums but for the release. What
 * one gives to an old sum and the other to a new one can only change together.
 */
function successions(all: readonly Unknown[]): Succession[] {
  const dimensions = all.reduce((most, { at }) => Math.max(most, at.length), 0)
  const pairs = Array.from({ length: dimensions }, (_, dimension): Succession[] => {
    const words = [...grouped(all, ({ at }) => at[dimension] ?? '')]
    const came = words.filter(([, own]) => own.every(({ wasWithheld }) => !wasWithheld))
    const left = words.filter(([, own]) => own.every(({ isCurrent }) => !isCurrent))
    return left.flatMap(([left]) => came.map(([came]) => ({ dimension, came, left })))
  })
  return pairs.flat().slice(0, mostSuccessions)
}

interface Grid {
  readonly placeOf: (unknown: Unknown) => number
  /** What one step along each dimension adds to a place, and how many steps there are. */
  readonly dimensions: readonly { readonly step: number; readonly size: number }[]
}

function gridOf(all: readonly Unknown[], succession?: Succession): Grid {
  const words: Map<string, number>[] = []
  const standsAt = (word: string, dimension: number) =>
    succession && succession.dimension === dimension && succession.came === word ? succession.left : word
  for (const { at } of all)
    for (const [index, word] of at.map(standsAt).entries()) {
      const numbers = (words[index] ??= new Map<string, number>())
      if (!numbers.has(word)) numbers.set(word, numbers.size + 1)
    }
  let step = 1
  const dimensions = words.map((numbers) => {
    const dimension = { step, size: numbers.size + 1 }
    step *= dimension.size
    return dimension
  })
  const placeOf = ({ at }: Unknown) =>
    dimensions.reduce((sum, { step }, index) => sum + step * (words[index]?.get(standsAt(at[index] ?? '', index)) ?? 0), 0)
  return { dimensions, placeOf }
}

function layerOf(members: readonly Unknown[], { placeOf, dimensions }: Grid): Layer {
  const stacks = new Map<number, { place: number; unknowns: Unknown[] }>()
  const byUnknown = new Map<Unknown, Stack>()
  for (const unknown of members) {
    const place = placeOf(unknown)
    const stack = stacks.get(place) ?? { place, unknowns: [] }
    stacks.set(place, stack)
    stack.unknowns.push(unknown)
    byUnknown.set(unknown, stack)
  }
  const starts = dimensions.map(
    ({ step, size }) =>
      (place: number) =>
        place - (Math.floor(place / step) % size) * step,
  )
  const lines = starts.map((startOf) => grouped([...stacks.values()], ({ place }) => startOf(place)))
  return {
    stackAt: (place) => stacks.get(place),
    stackOf: (unknown) => byUnknown.get(unknown),
    linesThrough: (place) => lines.map((line, dimension) => line.get(starts[dimension]?.(place) ?? place) ?? []),
  }
}
