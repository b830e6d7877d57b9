import { expect, test } from 'vitest'
import { ForceNumbers } from './population-index.ts'
import { Population } from './population.ts'
import { suspiciousPopulations } from './suspicious-populations.ts'

const forces = ['avon', 'borders', 'city', 'downs', 'eastern'].map((id) => ({
  id,
  name: id[0]?.toUpperCase() + id.slice(1),
  region: 'South',
}))
/** What each force has in 2011; all grow by 0.7 % a year. */
const counts: Readonly<Record<string, number>> = {
  avon: 1_600_000,
  borders: 600_000,
  city: 7400,
  downs: 800_000,
  eastern: 1_000_000,
}

function populationOf(force: string, year: number, population: number): Population {
  const citations = [{ source: 'a-source', confidence: 'confirmed' }]
  return Population.parse({ id: `${force}-${year}`, knownFrom: '2020-06-24', citations, force, year, population })
}

function grown(force: string, year: number): Population {
  return populationOf(force, year, Math.round((counts[force] ?? 0) * 1.007 ** (year - 2011)))
}

const forcesIn = (year: number) => Object.keys(counts).map((force) => grown(force, year))
const suspected = (populations: readonly Population[]) =>
  suspiciousPopulations(populations, forces).map(({ population: { id }, reason }) => `${id}: ${reason}`)

test('areas that grow at one pace are above suspicion, and so is a small one that grows fast', () => {
  const city = populationOf('city', 2019, 9721)
  expect(suspected([...forcesIn(2011), ...forcesIn(2017), city])).toEqual([])
})

test('a number that no other year of its force bears out is suspected, and those that bear each other out are not', () => {
  const later = forcesIn(2019).filter(({ force }) => force !== 'eastern')
  const populations = [...forcesIn(2011), ...forcesIn(2017), ...later, populationOf('eastern', 2019, 1_250_000)]
  expect(suspected(populations)).toEqual(['eastern-2019: moved-apart'])
})

test('of two years that differ too much both are suspected, with both numbers in the sentence', () => {
  const populations = [
    ...forcesIn(2011),
    ...forcesIn(2017).filter(({ force }) => force !== 'downs'),
    populationOf('downs', 2017, 940_000),
  ]
  const suspicions = suspiciousPopulations(populations, forces)
  expect(suspicions.map(({ population }) => population.id)).toEqual(['downs-2011', 'downs-2017'])
  expect(suspicions[1]?.message).toBe('940000 for 2017 against 800000 for 2011 is a change that no other area shows: check both.')
})

test('a number that another force has is told as rows that have slipped', () => {
  const slipped = populationOf('downs', 2010, 1_588_000)
  const rest = ['avon', 'borders', 'eastern'].map((force) => grown(force, 2010))
  const [suspicion, ...others] = suspiciousPopulations([...forcesIn(2011), ...forcesIn(2017), slipped, ...rest], forces)
  expect(others).toEqual([])
  expect(suspicion?.reason).toBe('another-force')
  expect(suspicion?.message).toContain('near what Avon had in 2011')
})

test('without another year a number is held against the forces around it', () => {
  const [avon, borders, , downs] = forcesIn(2017)
  const populations = [avon, borders, downs].filter((each) => each !== undefined)
  expect(suspected([...populations, populationOf('eastern', 2017, 11_700)])).toEqual(['eastern-2017: out-of-scale'])
  expect(suspected([...populations, populationOf('nowhere', 2017, 3)])).toEqual([])
})

test('tens of thousands of numbers are gone through in seconds, and the one that slipped is found', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `area-${index}`)
  const areas = many.map((id) => ({ id, name: id, region: 'South' }))
  const sizeOf = (index: number) => 100_000 + 3000 * index
  const populations = [2011, 2017, 2019].flatMap((year) =>
    many.map((force, index) => populationLike(year, { force, size: sizeOf(index) * 1.007 ** (year - 2011) })),
  )
  const slipped = populationLike(2021, { force: 'area-7', size: sizeOf(90) })
  const found = suspiciousPopulations([...populations, slipped], areas)
  expect(found.map(({ reason, message }) => [reason, message.includes('area-90')])).toEqual([['another-force', true]])
}, 10_000)

test('thousands that all look wrong are gone through in seconds', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `area-${index}`)
  const populations = many.flatMap((force, index) =>
    [2011, 2017].map((year) =>
      populationLike(year, { force, size: (100_000 + 100 * index) * (index % 2 === 0 ? 1.1 : 0.9) ** (year - 2011) }),
    ),
  )
  expect(suspiciousPopulations(populations, []).length).toBeGreaterThan(10_000)
}, 10_000)

test('the nearest number of another force is found on either side, past those of the force itself', () => {
  const numbers = new ForceNumbers(
    [10, 20, 21, 22, 40].map((number) => ({ force: number === 10 || number === 40 ? `of-${number}` : 'own', number })),
  )
  expect(numbers.nearestWithout('own', 21)?.number).toBe(10)
  expect(numbers.nearestWithout('own', 26)?.number).toBe(40)
  expect(numbers.nearestWithout('own', 25)?.number).toBe(10)
  expect(numbers.nearestWithout('own', 1)?.number).toBe(10)
  expect(numbers.nearestWithout('own', 99)?.number).toBe(40)
  expect(numbers.nearestWithout('of-10', 10)?.number).toBe(20)
  expect(new ForceNumbers([{ force: 'own', number: 1 }]).nearestWithout('own', 1)).toBeUndefined()
})

/** Not parsed: that takes longer than the search. */
function populationLike(year: number, { force, size }: { readonly force: string; readonly size: number }): Population {
  return { ...grown('avon', year), force: force as Population['force'], year, population: Math.round(size) }
}
