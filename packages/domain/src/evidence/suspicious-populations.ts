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
  const names = new Map(forces.map(({ id, name }) => [id, name]))
  return populations.flatMap((population) => {
    const own = populations.filter((other) => other.force === population.force && other.year !== population.year)
    const apart = own.filter((other) => isApart(population, other, populations))
    if (own.length > apart.length) return []
    const doubted = apart[0]
    if (doubted) return [slipped(population, doubted, { populations, names }) ?? movedApart(population, doubted)]
    return outOfScale(population, populations, forces)
  })
}

function isApart(population: Population, other: Population, all: readonly Population[]): boolean {
  const usual = median(
    all.flatMap((first) =>
      first.year !== population.year || first.force === population.force
        ? []
        : all.filter(({ force, year }) => force === first.force && year === other.year).map((second) => paceOf(first, second)),
    ),
  )
  const expected = other.population * (1 + (usual ?? 0) / 100) ** (population.year - other.year)
  const off = Math.abs(population.population - expected)
  return Math.abs(paceOf(population, other) - (usual ?? 0)) > usualPace && off > fewPeople && off > expected * revision
}

/** Percent a year from one year to another. */
function paceOf(a: Population, b: Population): number {
  return ((a.population / b.population) ** (1 / (a.year - b.year)) - 1) * 100
}

function slipped(
  population: Population,
  own: Population,
  { populations, names }: { readonly populations: readonly Population[]; readonly names: ReadonlyMap<string, string> },
): SuspiciousPopulation | undefined {
  const others = populations.filter(({ force, year }) => force !== population.force && year === own.year)
  const nearest = others.reduce<Population | undefined>(
    (best, other) => (best && distance(best, population) <= distance(other, population) ? best : other),
    undefined,
  )
  if (!nearest || distance(nearest, population) > near) return undefined
  const message = `${population.population} for ${population.year} is near what ${names.get(nearest.force) ?? nearest.force} had in ${own.year} and far from the ${own.population} of this force: have the rows slipped?`
  return { population, reason: 'another-force', message }
}

function distance(a: Population, b: Population): number {
  return Math.abs(a.population / b.population - 1)
}

function movedApart(population: Population, own: Population): SuspiciousPopulation {
  const message = `${population.population} for ${population.year} against ${own.population} for ${own.year} is a change that no other area shows: check both.`
  return { population, reason: 'moved-apart', message }
}

function outOfScale(population: Population, all: readonly Population[], forces: readonly Area[]): SuspiciousPopulation[] {
  const region = forces.find(({ id }) => id === population.force)?.region
  const around = new Set(forces.filter((force) => force.region === region && force.id !== population.force).map(({ id }) => id))
  const others = all.filter(({ force, year }) => year === population.year && around.has(force))
  const usual = median(others.map((other) => other.population))
  if (region === undefined || usual === undefined || others.length < fewest) return []
  if (population.population * scale >= usual && population.population <= usual * scale) return []
  const message = `${population.population} for ${population.year} is out of all scale beside the other forces of ${region}: check it.`
  return [{ population, reason: 'out-of-scale', message }]
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
