import { grouped } from '../grouped.ts'
import { ForceNumbers, indexOf, paceOf, type PopulationIndex } from './population-index.ts'
import type { Population } from './population.ts'

/**
 * Why a population looks wrong: it `moved-apart` from the force’s own other year, while other areas moved otherwise; it is the number of
 * `another-force`, as where rows have slipped; it is `out-of-scale` beside the forces of the same region.
 */
export type PopulationSuspicion = 'moved-apart' | 'another-force' | 'out-of-scale'

/** A population that a person should check, and the sentence that says why. */
export interface SuspiciousPopulation {
  readonly population: Population
  readonly reason: PopulationSuspicion
  readonly message: string
}

interface Area {
  readonly id: string
  readonly name: string
  readonly region?: string | undefined
}

/** Areas gain or lose people at much the same pace: more points a year than this from the pace of the others is unusual. */
const usualPace = 1.5
/** A small area may move at any pace; so many people are more than a new block of flats. */
const fewPeople = 10_000
/** A census may move an estimate by so large a part. */
const revision = 0.05
/** How near two counts must be, as a part of one of them, to be called the same of two years. */
const near = 0.02
/** Beside at least `fewest` others of its region no force has a population so many times larger or smaller. */
const scale = 10
const fewest = 3

/**
 * Populations that look wrong, in the order given: suspicions for a person, never refusals. A number that another year of the same force
 * bears out is not suspicious. Errors of less than a tenth or so over some years cannot be told from growth and are not found.
 */
export function suspiciousPopulations(populations: readonly Population[], forces: readonly Area[]): SuspiciousPopulation[] {
  const index = indexOf(populations)
  const areas = new Map(forces.toReversed().map((area) => [area.id, area]))
  const around = surroundings(populations, areas)
  return populations.flatMap((population) => {
    const own = index.ofForce(population.force).filter(({ year }) => year !== population.year)
    const apart = own.filter((other) => isApart(population, other, index))
    if (own.length > apart.length) return []
    const doubted = apart[0]
    if (doubted) return [slipped(population, doubted, { index, areas }) ?? movedApart(population, doubted)]
    return outOfScale(population, around(population))
  })
}

function isApart(population: Population, other: Population, { paces }: PopulationIndex): boolean {
  const usual = paces(population.year, other.year).medianWithout(population.force) ?? 0
  const expected = other.population * (1 + usual / 100) ** (population.year - other.year)
  const off = Math.abs(population.population - expected)
  return Math.abs(paceOf(population, other) - usual) > usualPace && off > fewPeople && off > expected * revision
}

function slipped(
  population: Population,
  own: Population,
  { index, areas }: { readonly index: PopulationIndex; readonly areas: ReadonlyMap<string, Area> },
): SuspiciousPopulation | undefined {
  const nearest = index.inYear(own.year).nearestWithout(population.force, population.population)
  if (!nearest || Math.abs(nearest.number / population.population - 1) > near) return undefined
  const message = `${population.population} for ${population.year} is near what ${areas.get(nearest.force)?.name ?? nearest.force} had in ${own.year} and far from the ${own.population} of this force: have the rows slipped?`
  return { population, reason: 'another-force', message }
}

function movedApart(population: Population, own: Population): SuspiciousPopulation {
  const message = `${population.population} for ${population.year} against ${own.population} for ${own.year} is a change that no other area shows: check both.`
  return { population, reason: 'moved-apart', message }
}

/** A region, and the numbers of its forces in a year. */
interface Surroundings {
  readonly region?: string | undefined
  readonly numbers: ForceNumbers
}

/** What stands around each population: the forces of the same region in the same year. */
function surroundings(
  populations: readonly Population[],
  areas: ReadonlyMap<string, Area>,
): (population: Population) => Surroundings {
  const regionOf = ({ force }: Population) => areas.get(force)?.region
  const placed = populations.filter(({ force }) => areas.has(force))
  const numbers = new Map(
    [...grouped(placed, (each) => `${each.year}/${regionOf(each) ?? ''}`)].map(([key, own]) => [
      key,
      new ForceNumbers(own.map(({ force, population }) => ({ force, number: population }))),
    ]),
  )
  const none = new ForceNumbers([])
  return (population) => {
    const region = regionOf(population)
    return { region, numbers: numbers.get(`${population.year}/${region ?? ''}`) ?? none }
  }
}

function outOfScale(population: Population, { region, numbers }: Surroundings): SuspiciousPopulation[] {
  const usual = numbers.medianWithout(population.force)
  if (region === undefined || usual === undefined || numbers.countWithout(population.force) < fewest) return []
  if (population.population * scale >= usual && population.population <= usual * scale) return []
  const message = `${population.population} for ${population.year} is out of all scale beside the other forces of ${region}: check it.`
  return [{ population, reason: 'out-of-scale', message }]
}
