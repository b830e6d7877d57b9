import { isSmall, protect, publishedWith, type Protection, type Published, type TableToPublish } from '@dutywatch/domain/evidence'
import { feasibleRanges } from '@dutywatch/harness/derivation'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import type { StoredCell } from '../../db/queries/return-cells.ts'
import { dampTracker } from '../../testing/damp-batch.ts'
import { aStoredCell } from '../../testing/stored-cells.ts'
import { askOfBatch } from './ask.ts'
import { answersIn } from './asked-cells.ts'
import { planTable } from './plan-table.ts'
import { protectedCells } from './protected-cells.ts'
import { completeWithin, recordedByComplete, scopesOf } from './scopes.ts'

const tracker = dampTracker([])
const [batch] = tracker.batches
if (!batch) throw new Error('There is no batch.')
const ask = { ...askOfBatch(batch), periods: askOfBatch(batch).periods.slice(0, 1) }
const scopes = scopesOf(tracker.forces)
const platforms = ['platform=chat', 'platform=post']

/** What one force answered: its parts, and whether it told them. `version` counts its revisions. */
interface Reply {
  readonly force: string
  readonly parts: readonly [number, number]
  readonly isSplit: boolean
  readonly version: number
}

const count = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, fc.nat(60))
const replies: fc.Arbitrary<readonly Reply[]> = fc.tuple(
  ...ask.authorities.map((force) =>
    fc.record({ force: fc.constant(force), parts: fc.tuple(count, count), isSplit: fc.boolean(), version: fc.constant(1) }),
  ),
)

function cellsOfReply({ force, parts, isSplit }: Reply): StoredCell[] {
  const whole = aStoredCell(parts[0] + parts[1], { force })
  return isSplit ? [whole, ...platforms.map((category, index) => aStoredCell(parts[index] ?? 0, { force, category }))] : [whole]
}

/** Withholds small counts and nothing to protect them. */
function careless({ counts, threshold }: TableToPublish): Protection {
  const small = counts.filter(({ value }) => isSmall(value, threshold)).map(({ key }) => key)
  return { withheld: new Set(small), withheldSums: new Set(), witnesses: [], exposed: [] }
}

function released(told: readonly Reply[], published: Published | undefined, protecting = protect) {
  const answers = answersIn(tracker, told.flatMap(cellsOfReply), { batch: undefined, on: '2020-04-01' })
  if (!answers.ok) throw new Error(answers.message)
  const planned = planTable({ ask, answers: answers.value, scopes, published })
  const protection = protecting(planned.table)
  return { cells: protectedCells(planned, protection), published: publishedWith(planned.table, protection) }
}

/** What a reader takes from the printed table alone, with who revised and that parts add up to their whole. */
function knowledgeFrom(releases: readonly { readonly told: readonly Reply[]; readonly cells: readonly ReleaseCell[] }[]) {
  const values = new Map<string, number>()
  const sums: { of: string[]; value: number }[] = []
  for (const { told, cells } of releases) {
    const printed = (place: Partial<ReleaseCell>) =>
      cells.find((cell) => cell.category === place.category && cell.force === place.force && cell.scope === place.scope)?.cell
    const terms = (reply: Reply, category: string) => {
      const index = platforms.indexOf(category)
      const truth = index < 0 ? reply.parts[0] + reply.parts[1] : (reply.parts[index] ?? 0)
      const name = `${reply.force} ${category} ${reply.version}`
      return { name, truth, isHidden: printed({ force: reply.force, category })?.kind === 'withheld' }
    }
    /** The smallest things that a force's cell is made of. */
    const atomsOf = (reply: Reply, category: string) =>
      category === '' && reply.isSplit ? platforms.map((part) => terms(reply, part)) : [terms(reply, category)]
    const tell = (atoms: readonly ReturnType<typeof terms>[]) => {
      const hidden = atoms.filter(({ isHidden }) => isHidden)
      for (const { name, truth } of hidden) values.set(name, truth)
      if (hidden.length > 0)
        sums.push({ of: hidden.map(({ name }) => name), value: hidden.reduce((sum, { truth }) => sum + truth, 0) })
    }
    for (const reply of told) {
      for (const atom of atomsOf(reply, '')) if (atom.isHidden) values.set(atom.name, atom.truth)
      if (reply.isSplit && printed({ force: reply.force, category: '' })?.kind === 'count') tell(atomsOf(reply, ''))
    }
    for (const { id, forces } of scopes) {
      for (const category of ['', ...platforms]) {
        const within = told.filter(({ force, isSplit }) => forces.includes(force) && (category === '' || isSplit))
        const isTold = printed({ scope: id, category })?.kind
        if (isTold === 'count' || isTold === 'more-than') tell(within.flatMap((reply) => atomsOf(reply, category)))
        const panels = [completeWithin(id), ...(category === '' ? [recordedByComplete(id)] : [])]
        if (panels.some((scope) => printed({ scope, category })?.kind === 'count'))
          tell(told.filter((reply) => forces.includes(reply.force) && reply.isSplit).flatMap((reply) => atomsOf(reply, category)))
      }
    }
  }
  return { values, sums }
}

/** Counts of which the printed tables tell more than they may. */
async function tooWellKnown({ values, sums }: ReturnType<typeof knowledgeFrom>): Promise<string[]> {
  const hidden = [...values.keys()].map((key) => ({ key, low: 1 }))
  const ranges = await feasibleRanges({ hidden, sums })
  return [...values].flatMap(([key, value]) => {
    const { low, high } = ranges.get(key) ?? { low: value, high: value }
    const isKnown = value < 5 ? low > 1.001 || high < 4.999 : high - low < 0.999
    return isKnown ? [`${key} is ${value}, known from ${low} to ${high}`] : []
  })
}

test('no small count can be worked out from the printed tables of a release and of the one after a revision', async () => {
  const revised = fc.tuple(fc.nat(ask.authorities.length - 1), fc.tuple(count, count))
  await fc.assert(
    fc.asyncProperty(replies, revised, async (first, [at, parts]) => {
      const second = first.map((reply, index) => (index === at ? { ...reply, parts, version: 2 } : reply))
      const one = released(first, undefined)
      const two = released(second, one.published)
      const knowledge = knowledgeFrom([
        { told: first, cells: one.cells },
        { told: second, cells: two.cells },
      ])
      expect(await tooWellKnown(knowledge)).toEqual([])
    }),
    { seed: 20200529, numRuns: 150 },
  )
})

/** Protects all but the sums of those who told every platform, which are printed all the same. */
function withoutPanels({ sums, ...table }: TableToPublish): Protection {
  return protect({ ...table, sums: sums.filter(({ key }) => !key.includes(completeWithin(''))) })
}

test('the same attack finds what sums of those who told every platform would give away', async () => {
  const found = await Promise.all(
    fc.sample(replies, { seed: 20200529, numRuns: 10 }).map(async (told) => {
      const { cells } = released(told, undefined, withoutPanels)
      return tooWellKnown(knowledgeFrom([{ told, cells }]))
    }),
  )
  expect(found.filter((known) => known.length > 0).length).toBeGreaterThan(1)
})

test('the same attack breaks a release that withholds small counts alone', async () => {
  const told = ask.authorities.map((force, index): Reply => ({
    force,
    parts: [index === 0 ? 3 : 40, 50],
    isSplit: true,
    version: 1,
  }))
  const { cells } = released(told, undefined, careless)
  expect(await tooWellKnown(knowledgeFrom([{ told, cells }]))).toEqual(['kent platform=chat 1 is 3, known from 3 to 3'])
})
