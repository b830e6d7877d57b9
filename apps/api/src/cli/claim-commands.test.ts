import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tracker as shipped } from '@dutywatch/online-safety'
import type { Tracker } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { publishAll } from '../testing/trackers.ts'
import { propose } from '../ledger/index.ts'
import { runProgram } from './program.ts'

async function aProgram(...editions: readonly Tracker[]) {
  const place = await testPlace('sqlite')
  const { DATA_DIR } = place.place
  const inLedger = async <Answer>(work: (db: Awaited<ReturnType<typeof openedDatabase>>['db']) => Promise<Answer>) => {
    await using database = await openedDatabase(place)
    return await work(database.db)
  }
  if (editions.length > 0) await inLedger((db) => publishAll(db, ...editions))
  return {
    inLedger,
    file: (tracker: unknown) => {
      const path = join(DATA_DIR, 'tracker.json')
      writeFileSync(path, JSON.stringify(tracker))
      return path
    },
    run: async (...args: string[]) => {
      const [out, err]: [string[], string[]] = [[], []]
      const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
      const code = await runProgram(args, { output, variables: { DATA_DIR } })
      return { code, out: out.join('\n'), err: err.join('\n') }
    },
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

/** The tracker that ships, had the total of the article's release been another. */
function revised(total: number): Tracker {
  const figures = shipped.figures.map((figure) =>
    figure.id === 'april-2017-to-october-2019' ? { ...figure, cell: { kind: 'count' as const, value: total } } : figure,
  )
  return { ...shipped, figures }
}

describe('claims check', () => {
  test('finds every claim of the tracker that ships as it is recorded', async () => {
    await using program = await aProgram(shipped)
    const ended = await program.run('claims', 'check')
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain(
      'facebook-owned-share: rounds to\n' +
        '  Facebook-owned apps were used in 55% of cases where police recorded how the child was groomed.\n' +
        '  printed: 55% of offences with a known method\n' +
        '  recomputed: 55.38% of cases with a known method',
    )
    expect(ended.out).toContain('snapchat-instances: does not hold')
    expect(ended.out).toMatch(
      /\d+ claims: \d+ worked out, each as recorded \(7 of them known not to hold or not to combine\); \d+ say why/,
    )
  })

  test('of a file opens no ledger, and answers programs in JSON', async () => {
    await using program = await aProgram()
    const { code, out } = await program.run('claims', 'check', program.file(shipped), '--json')
    expect(code).toBe(0)
    const checked: unknown = JSON.parse(out)
    expect(checked).toHaveLength(shipped.claims.length)
    expect(checked).toContainEqual(
      expect.objectContaining({
        id: 'total',
        state: 'holds',
        asRecorded: true,
        printed: '10,119 recorded offences',
        recomputed: { low: 10119, high: 10119, point: 10119, words: '10,119 recorded offences' },
      }),
    )
  })

  test('fails with each claim that comes out otherwise than recorded, and says what to do', async () => {
    await using program = await aProgram()
    const ended = await program.run('claims', 'check', program.file(revised(10_120)))
    expect(ended.code).toBe(1)
    expect(ended.err).toMatch(/^1 of \d+ claims comes out otherwise than recorded\.\n {2}claims\/total: /)
    expect(ended.err).toContain('recorded as a claim that holds, and it does not hold: It says 10,119')
  })

  test('fails when a claim that was known not to hold does, and when an expression cannot be worked out', async () => {
    await using program = await aProgram()
    const claims = shipped.claims.map((claim) => {
      if (claim.id === 'snapchat-instances') return { ...claim, asserted: { kind: 'more-than' as const, value: 1000 } }
      return claim.id === 'north-west-parts' ? { ...claim, expression: '{figure:gone}' } : claim
    })
    const ended = await program.run('claims', 'check', program.file({ ...shipped, claims }))
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('claims/snapchat-instances: It is recorded as a claim that does not hold, and it holds')
    expect(ended.err).toContain('claims/north-west-parts: It says how it is worked out, and cannot be')
  })

  test('says in its help how a claim states its outcome, and on an empty ledger what to do', async () => {
    await using program = await aProgram()
    expect((await program.run('claims', 'check', '--help')).out).toContain('field "expected"')
    expect(await program.run('claims', 'check')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nothing has been published'),
    })
  })
})

describe('claims touched', () => {
  test('names each claim whose value moved with a revised figure, with both values and the figure', async () => {
    await using program = await aProgram(shipped, revised(10_120))
    const ended = await program.run('claims', 'touched')
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain('  before: holds: 10,119 recorded offences\n  now: does not hold: 10,120 recorded offences\n')
    expect(ended.out).toContain('  because of figures/april-2017-to-october-2019: corrected (cell)')
    expect(ended.out).not.toContain('south-west-growth')
    expect(ended.out).toMatch(/\d+ claims touched between edition 1 and edition 2\.$/)
  })

  test('refuses editions that are not there, or not in order', async () => {
    await using program = await aProgram(shipped)
    expect(await program.run('claims', 'touched')).toMatchObject({
      code: 1,
      err: 'Edition 1 has none before it to be compared with.',
    })
    expect(await program.run('claims', 'touched', '--to', '9')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no edition 9'),
    })
  })
})

test('proposals show names the claims that publishing would make come out otherwise', async () => {
  await using program = await aProgram(shipped)
  const figure = revised(10_120).figures.find(({ id }) => id === 'april-2017-to-october-2019')
  await program.inLedger((db) =>
    propose(db, {
      id: 'p1',
      baseEdition: 1,
      createdAt: '2026-11-24T09:00:00.000Z',
      createdBy: 'Ada',
      note: 'A force revised its number.',
      changes: [{ collection: 'figures', id: figure?.id ?? '', record: figure }],
    }),
  )
  const { out } = await program.run('proposals', 'show', 'p1')
  expect(out).toContain('  Claims that would come out otherwise:\n')
  expect(out).toContain('    total: Police in England and Wales recorded 10,119 offences')
  expect(out).toContain('      now: does not hold: 10,120 recorded offences')
})
