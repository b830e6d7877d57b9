import { describe, expect, test } from 'vitest'
import { dampReturn, dampTracker } from '../testing/damp-batch.ts'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { aReadingOf, aStoredCell } from '../testing/stored-cells.ts'
import { publishAll } from '../testing/trackers.ts'
import { runProgram } from './program.ts'

/** The program on a ledger with replies of two forces to a batch, one of them small. */
async function aProgram() {
  const place = await testPlace('sqlite')
  const { DATA_DIR } = place.place
  const database = await openedDatabase(place)
  const kent = await aReadingOf(database.db, [aStoredCell(120)], 'kent.csv')
  const essex = await aReadingOf(database.db, [aStoredCell(3, { force: 'essex' })], 'essex.csv')
  const publisher = { batch: undefined, force: undefined, publisher: 'Home Office' }
  const table = await aReadingOf(database.db, [aStoredCell(7, { category: 'offence=88A' }), aStoredCell(9)], 'table.csv')
  await publishAll(
    database.db,
    dampTracker([dampReturn('kent', kent), dampReturn('essex', essex), dampReturn('table', table, publisher)]),
  )
  await database[Symbol.asyncDispose]()
  return {
    run: async (...args: string[]) => {
      const out: string[] = []
      const err: string[] = []
      const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
      const code = await runProgram(args, { output, variables: { DATA_DIR } })
      return { code, out: out.join('\n'), err: err.join('\n') }
    },
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

const words = ['--title', 'Damp in 2019', '--method', 'Asked of every force.', '--by', 'Ada']

test('a release is previewed with what it holds back, made, and published as a proposal', async () => {
  await using program = await aProgram()
  const preview = await program.run('release', 'make', '--batch', 'damp-2019', ...words, '--preview')
  expect(preview.code).toBe(0)
  expect(preview.err).toContain('damp-2019/essex/damp/2019-01-01/2019-03-31/=3: small')
  expect(preview.out).not.toMatch(/=3|small/)
  expect(preview.out).toContain('Nothing was kept')
  expect(preview.out).toContain('Published by ')
  expect(preview.out).toContain('  In no total: insurers. Their own rows are told.')
  const caveats = ['--caveat', 'Two forces answered.', 'One quarter.']
  const made = await program.run('release', 'make', '--batch', 'damp-2019', ...words, ...caveats, '--published', '2020-04-01')
  const id = /release-damp-in-2019/.exec(made.out)?.[0] ?? ''
  expect((await program.run('proposals', 'show', id)).out).toContain('+ releases/damp-in-2019: Damp in 2019 (Tenants Union')
  const published = await program.run('proposals', 'publish', id, '--by', 'Ada', '--note', 'First.')
  expect(published).toMatchObject({ code: 0 })
  expect((await program.run('export')).out).toContain('"One quarter."')
})

test('what a later release gives otherwise is previewed, and the release is made once it is said why', async () => {
  await using program = await aProgram()
  const make = (...args: string[]) => program.run('release', 'make', '--batch', 'damp-2019', ...words, ...args)
  await make('--published', '2020-04-01')
  await program.run('proposals', 'publish', 'release-damp-in-2019', '--by', 'Ada', '--note', 'First.')
  await program.run('returns', 'withdraw', 'kent', '--why', 'Of another year.', '--by', 'Ada', '--on', '2020-04-02')
  await program.run('proposals', 'publish', 'withdraw-kent', '--by', 'Ada', '--note', 'Withdrawn.')
  const again = ['--published', '2020-05-01'] as const
  const preview = await make(...again, '--preview')
  expect(preview.out).toMatch(/ {2}Restated: Damp homes, 1 January to 31 March 2019, England: .*, now .*\./)
  expect(preview.err).toContain('Readers are told why figures are restated: say so with --why')
  expect(await make(...again)).toMatchObject({ code: 1, err: expect.stringContaining('readers are told why') })
  const made = await make(...again, '--why', 'Kent’s answer was of another year.')
  expect(made).toMatchObject({ code: 0 })
  const id = / as (release-[a-z0-9-]+)\./.exec(made.out)?.[1] ?? ''
  await program.run('proposals', 'publish', id, '--by', 'Ada', '--note', 'Again.')
  expect((await program.run('export')).out).toContain('"why": "Kent’s answer was of another year."')
})

test('one category of a published table is released by itself, with the words that it counts something else', async () => {
  await using program = await aProgram()
  const from = ['--returns', 'table', '--category', 'offence=88A', '--counts', 'sexual grooming']
  const made = await program.run('release', 'make', ...from, ...words, '--published', '2020-04-01')
  expect(made.out).toContain('1 return, 1 cell to be public')
})

test('returns are listed with their standing, and withdrawn by a proposal', async () => {
  await using program = await aProgram()
  expect((await program.run('returns', 'list', '--batch', 'damp-2019')).out.split('\n')).toHaveLength(2)
  const withdrawn = await program.run('returns', 'withdraw', 'essex', '--why', 'Of another force.', '--by', 'Ada')
  expect(withdrawn.out).toContain('Proposed to withdraw essex as withdraw-essex')
  await program.run('proposals', 'publish', 'withdraw-essex', '--by', 'Ada', '--note', 'Withdrawn.')
  expect((await program.run('returns', 'list')).out).toContain('Of another force.')
  const kent = ['returns', 'withdraw', 'kent', '--why', 'Of another year.', '--by', 'Ada', '--on'] as const
  expect(await program.run(...kent, '2020-02-30')).toMatchObject({ code: 2 })
  expect(await program.run(...kent, '8000-01-01')).toMatchObject({ code: 1, err: expect.stringContaining('has not come yet') })
  await program.run(...kent, '2020-03-02')
  await program.run('proposals', 'publish', 'withdraw-kent', '--by', 'Ada', '--note', 'Withdrawn.')
  expect((await program.run('returns', 'list')).out).toContain('withdrawn on 2020-03-02: Of another year.')
  expect(await program.run('returns', 'withdraw', 'essex', '--why', 'Again.', '--by', 'Ada')).toMatchObject({
    code: 1,
    err: expect.stringContaining('was withdrawn'),
  })
})

test('a reason that looks as if it told a count is warned of', async () => {
  await using program = await aProgram()
  const counted = await program.run('returns', 'withdraw', 'kent', '--why', 'It had 12 too many.', '--by', 'Ada')
  expect(counted.err).toContain('Reasons are public, and “12” in this one looks like a count.')
})

describe('wrong use is refused in words', () => {
  test.each([
    ['neither a batch nor returns', ['release', 'make', ...words], 2, '--batch'],
    ['a day that is none', ['release', 'make', '--batch', 'damp-2019', ...words, '--published', '2020-02-30'], 2, 'is no day'],
    [
      'a day to come',
      ['release', 'make', '--batch', 'damp-2019', ...words, '--published', '8000-01-01', '--preview'],
      1,
      'not come',
    ],
    ['a batch that there is not', ['release', 'make', '--batch', 'x', ...words], 1, 'There is no batch'],
    ['a return that there is not', ['returns', 'withdraw', 'x', '--why', 'y', '--by', 'Ada'], 1, 'There is no return'],
    ['no reason', ['returns', 'withdraw', 'kent', '--by', 'Ada'], 2, '--why'],
  ])('%s', async (_name, args, code, said) => {
    await using program = await aProgram()
    expect(await program.run(...args)).toMatchObject({ code, err: expect.stringContaining(said) })
  })
})
