import { by } from '../order.ts'
import { grouped } from '../grouped.ts'
import type { Population } from './population.ts'

/** Numbers of forces, among which the others' are asked for without going through all of them. */
export class ForceNumbers {
  readonly #sorted: readonly ForceNumber[]
  /** Where in the order a force's own numbers stand. */
  readonly #places: ReadonlyMap<string, readonly number[]>

  constructor(numbers: readonly ForceNumber[]) {
    this.#sorted = numbers.toSorted(by(({ number }) => number))
    const places = this.#sorted.map(({ force }, place) => ({ force, place }))
    this.#places = new Map(
      [...grouped(places, ({ force }) => force)].map(([force, own]) => [force, own.map(({ place }) => place)]),
    )
  }

  /** How many numbers there are that are not of this force. */
  countWithout(force: string): number {
    return this.#sorted.length - this.#placesOf(force).length
  }

  /** The middle one of all numbers that are not of this force, the higher of two; undefined where there is none. */
  medianWithout(force: string): number | undefined {
    let middle = Math.floor(this.countWithout(force) / 2)
    for (const place of this.#placesOf(force)) if (place <= middle) middle += 1
    return this.#sorted[middle]?.number
  }

  /** The number of another force that is nearest to this one. */
  nearestWithout(force: string, number: number): ForceNumber | undefined {
    const place = this.#placeFor(number)
    const below = this.#next(force, { from: place - 1, step: -1 })
    const above = this.#next(force, { from: place, step: 1 })
    if (!below || !above) return below ?? above
    return number - below.number <= above.number - number ? below : above
  }

  /** The first place in the order whose number is not below this one. */
  #placeFor(number: number): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((this.#sorted[middle]?.number ?? Infinity) < number) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first one from a place on that is not of this force. */
  #next(force: string, { from, step }: { readonly from: number; readonly step: 1 | -1 }): ForceNumber | undefined {
    let place = from
    while (this.#sorted[place]?.force === force) place += step
    return this.#sorted[place]
  }

  #placesOf(force: string): readonly number[] {
    return this.#places.get(force) ?? []
  }
}

/** A number and whose it is. */
export interface ForceNumber {
  readonly force: string
  readonly number: number
}

/** Populations by force, by year, and by how they moved between two years: read once, so that each is compared with few. */
export interface PopulationIndex {
  readonly ofForce: (force: string) => readonly Population[]
  readonly inYear: (year: number) => ForceNumbers
  /** Percent a year by which each force moved from one year to another. */
  readonly paces: (from: number, to: number) => ForceNumbers
}

/** Reads populations into an index. Takes as long as there are populations, for each year that a force has. */
export function indexOf(populations: readonly Population[]): PopulationIndex {
  const byForce = grouped(populations, ({ force }): string => force)
  const inYear = numbersBy(populations.map(({ force, year, population }) => ({ key: `${year}`, force, number: population })))
  const moves = [...byForce.values()].flatMap((own) =>
    own.flatMap((first) =>
      own
        .filter(({ year }) => year !== first.year)
        .map((second) => ({ key: `${first.year}/${second.year}`, force: first.force, number: paceOf(first, second) })),
    ),
  )
  const paces = numbersBy(moves)
  return {
    ofForce: (force) => byForce.get(force) ?? [],
    inYear: (year) => inYear(`${year}`),
    paces: (from, to) => paces(`${from}/${to}`),
  }
}

/** Percent a year from one year to another. */
export function paceOf(a: Population, b: Population): number {
  return ((a.population / b.population) ** (1 / (a.year - b.year)) - 1) * 100
}

function numbersBy(keyed: readonly (ForceNumber & { readonly key: string })[]): (key: string) => ForceNumbers {
  const numbers = new Map([...grouped(keyed, ({ key }) => key)].map(([key, own]) => [key, new ForceNumbers(own)]))
  const none = new ForceNumbers([])
  return (key) => numbers.get(key) ?? none
}
