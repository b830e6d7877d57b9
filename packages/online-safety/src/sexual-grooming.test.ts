import { auditProtection, namesOf, smallestPublicCount } from '@dutywatch/domain/evidence'
import { describe, expect, test } from 'vitest'
import { sexualGroomingRelease } from './sexual-grooming.data.ts'
import { csvRows, keptFile } from './testing/kept-file.ts'
import { tracker } from './tracker.ts'

const figures = tracker.figures.filter(({ release }) => release === sexualGroomingRelease)
const forceFigures = tracker.forceFigures.filter(({ release }) => release === sexualGroomingRelease)
const shown = forceFigures.flatMap(({ cell }) => (cell.kind === 'count' ? [cell.value] : []))
const withheld = forceFigures.filter(({ cell }) => cell.kind === 'withheld').map(({ force }) => String(force))
const total = (id: string) =>
  figures.flatMap((figure) => (figure.id === id && figure.cell.kind === 'count' ? figure.cell.value : []))[0]

describe('sexual grooming as the Home Office counted it', () => {
  test('the quarters of the year make its total', () => {
    const quarters = figures.filter(({ id }) => id.endsWith('-quarter')).map(({ id }) => total(id))
    expect(quarters).toEqual([895, 942, 1242, 1365])
    expect(quarters.reduce((sum, value) => (sum ?? 0) + (value ?? 0), 0)).toBe(total('sexual-grooming-2017-18'))
  })

  test('it has a cell for the 43 forces of England and Wales and the Transport Police, and leads with nothing', () => {
    const covered = tracker.forces.filter(({ id }) => forceFigures.some(({ force }) => force === id))
    expect(covered.filter(({ kind }) => kind === 'territorial')).toHaveLength(43)
    expect(covered.filter(({ kind }) => kind !== 'territorial').map(({ id }) => id)).toEqual(['btp'])
    expect(figures.some(({ headline }) => headline)).toBe(false)
    expect(figures.every(({ coverage }) => coverage?.answered === 44 && coverage.of === 44)).toBe(true)
  })

  test('it is of another series than every count of the section 15A offence, and says so', () => {
    const release = tracker.releases.find(({ id }) => id === sexualGroomingRelease)
    expect(tracker.releases.filter(({ series }) => series === release?.series)).toHaveLength(1)
    expect(release?.counts).toMatch(/88A/)
    expect(release?.caveats[0]).toMatch(/^Not comparable .*section 15A/)
  })
})

describe('what is withheld cannot be worked out', () => {
  const left = (total('sexual-grooming-2017-18') ?? 0) - shown.reduce((sum, value) => sum + value, 0)

  test('no small count of a force is printed', () => {
    expect(shown.filter((value) => value > 0 && value < smallestPublicCount)).toEqual([])
  })

  test('the total less all that is printed leaves every count below five open for every withheld force', () => {
    expect(withheld.length).toBeGreaterThan(1)
    expect(left).toBeGreaterThanOrEqual(smallestPublicCount)
  })

  test('it leaves them open too for a force that takes out its own count, whatever that is', () => {
    // Two would know of each other; of three, none knows how the rest divides between the other two.
    expect(withheld.length).toBeGreaterThan(2)
  })

  test('the withheld forces are given in no other period of the release', () => {
    expect(new Set(forceFigures.map(({ period }) => `${period.from} ${period.to}`)).size).toBe(1)
    expect(forceFigures.filter(({ force }) => withheld.includes(force))).toHaveLength(withheld.length)
  })
})

const table = keptFile('data/recorded-crime/prc-pfa-mar2013-onwards-tables201718.csv')

describe.skipIf(table === undefined)('the release agrees with the table of the Home Office', () => {
  const rows = csvRows(table ?? '').filter((row) => row[6] === '88A')
  const count = (text = '') => Number(text.replace('-00', '0').trim())
  const sumOf = (wanted: typeof rows) => wanted.reduce((sum, row) => sum + count(row[7]), 0)

  test('in every quarter', () => {
    expect(['1', '2', '3', '4'].map((quarter) => sumOf(rows.filter((row) => row[1] === quarter)))).toEqual([895, 942, 1242, 1365])
  })

  test('and its withheld cells pass the audit of disclosure, with other tables that look the same to the public', () => {
    const counts = forceFigures.map(({ force }) => {
      const names = tracker.forces.filter(({ id }) => id === force).flatMap(namesOf)
      return { key: String(force), at: [String(force)], value: sumOf(rows.filter((row) => names.includes(row[2] ?? ''))) }
    })
    const sums = [{ key: 'all', of: counts.map(({ key }) => key) }]
    const least = new Map([
      ['city-of-london', -1],
      ['north-yorkshire', 1],
    ])
    const most = new Map([
      ['city-of-london', 3],
      ['north-yorkshire', -3],
    ])
    const other = new Map([
      ['wiltshire', 1],
      ['north-yorkshire', -1],
    ])
    const protection = {
      withheld: new Set(withheld),
      withheldSums: new Set<string>(),
      witnesses: [least, most, other],
      exposed: [],
    }
    expect(auditProtection({ counts, sums, threshold: smallestPublicCount }, protection)).toEqual([])
  })

  test('in every force, but for those withheld, among which is every small one', () => {
    const small = forceFigures.flatMap(({ force, cell }) => {
      const names = tracker.forces.filter(({ id }) => id === force).flatMap(namesOf)
      const sum = sumOf(rows.filter((row) => names.includes(row[2] ?? '')))
      if (cell.kind === 'count') expect(`${force} ${cell.value}`).toBe(`${force} ${sum}`)
      return sum > 0 && sum < smallestPublicCount ? [String(force)] : []
    })
    expect(small.filter((force) => !withheld.includes(force))).toEqual([])
    expect(small.length).toBeGreaterThan(0)
  })
})
