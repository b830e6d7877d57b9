import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fountainsPapers } from '@dutywatch/bill-text/testing'
import { describe, expect, test } from 'vitest'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { fountainsPrints, fountainsTracker } from '../testing/fountains.ts'
import { publishAll } from '../testing/trackers.ts'
import { runProgram } from './program.ts'

/** The program on a ledger that tracks the fountains Bill, with its prints as files beside. */
async function aProgram() {
  const place = await testPlace('sqlite')
  const { DATA_DIR } = place.place
  const database = await openedDatabase(place)
  await publishAll(database.db, fountainsTracker())
  await database[Symbol.asyncDispose]()
  const file = (name: string, content: Uint8Array | string) => {
    const path = join(DATA_DIR, name)
    writeFileSync(path, content)
    return path
  }
  const prints = Object.values(fountainsPrints).map(({ name, content }) => file(name, content))
  return {
    prints,
    file,
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

const proposalIn = (text: string) => /import-[0-9a-f]{8}/.exec(text)?.[0] ?? ''

test('prints are imported, seen as a proposal and published', async () => {
  await using program = await aProgram()
  const imported = await program.run('import', 'bill-print', ...program.prints, '--by', 'Ada')
  expect(imported.code).toBe(0)
  expect(imported.err).toContain('Read introduced.xml (1 of 3).')
  expect(imported.out).toContain('Bill 88, as amended in Public Bill Committee, is compared with Bill 41, as introduced')
  const id = proposalIn(imported.out)
  expect((await program.run('proposals', 'list', '--state', 'open')).out).toContain(id)
  const shown = await program.run('proposals', 'show', id)
  expect(shown.out).toContain('+ texts/fountains-as-introduced-commons: Public Drinking Fountains Bill, as introduced (Commons)')
  const published = await program.run('proposals', 'publish', id, '--by', 'Ada', '--note', 'Three prints.')
  expect(published).toMatchObject({ code: 0, out: expect.stringContaining('Published edition 2') })
  expect((await program.run('import', 'bill-print', ...program.prints, '--by', 'Ada')).out).toMatch(
    /^introduced\.xml: nothing new/,
  )
})

test('amendment papers are imported with what is new in each', async () => {
  await using program = await aProgram()
  const papers = Object.entries(fountainsPapers).map(([name, text]) => program.file(`${name}.xml`, text))
  const dry = await program.run('import', 'amendment-paper', ...papers, '--by', 'Ada', '--dry-run')
  expect(dry).toMatchObject({
    code: 0,
    out: expect.stringContaining('13 amendments, a new paper, “fountains-committee-stage-2024-02-20”'),
  })
  expect(dry.out).toContain('The print that it amends is not in the tracker')
  expect(dry.out).toContain('No machine can make 10')
  expect(dry.out).toContain('new: 7; gone: 8; NC1: other words; 1: other members; 8 (was 7): another number; 9: a decision.')
  const id = proposalIn((await program.run('import', 'amendment-paper', ...papers, '--by', 'Ada')).out)
  expect((await program.run('proposals', 'publish', id, '--by', 'Ada', '--note', 'Papers.')).code).toBe(0)
  const print = await program.run('import', 'amendment-paper', program.prints[0] ?? '', '--by', 'Ada')
  expect(print).toMatchObject({ code: 1, err: expect.stringContaining('import bill-print') })
})

test('a dry run says what would be proposed, and a withdrawn proposal is closed', async () => {
  await using program = await aProgram()
  const dry = await program.run('import', 'bill-print', ...program.prints, '--by', 'Ada', '--dry-run')
  expect(dry.out).toContain('Nothing was kept: this was a dry run.')
  expect((await program.run('proposals', 'list')).err).toContain('Nothing was ever proposed.')
  const id = proposalIn((await program.run('import', 'bill-print', ...program.prints, '--by', 'Ada')).out)
  expect((await program.run('proposals', 'withdraw', id)).out).toContain('Withdrew')
  expect(await program.run('proposals', 'withdraw', id)).toMatchObject({ code: 1, err: expect.stringContaining('withdrawn') })
})

describe('wrong use is refused in words', () => {
  test.each([
    ['a file that is not there', ['import', 'bill-print', '/no/such.xml', '--by', 'Ada'], 1, 'there is no such file'],
    ['nobody named', ['import', 'bill-print', 'x.xml'], 2, '--by'],
    ['a proposal that is not there', ['proposals', 'show', 'nowhere'], 1, 'There is no proposal "nowhere"'],
    ['a proposal to publish that is not there', ['proposals', 'publish', 'nowhere', '--by', 'A', '--note', 'B'], 1, 'nowhere'],
    ['a state that there is not', ['proposals', 'list', '--state', 'lost'], 2, 'approved, held, published, withdrawn'],
    ['a verdict that is not there', ['verdicts', 'pin', 'nowhere', '--by', 'Ada'], 1, 'There is no verdict'],
  ])('%s', async (_name, args, code, said) => {
    await using program = await aProgram()
    const ended = await program.run(...args)
    expect(ended.code).toBe(code)
    expect(ended.err).toContain(said)
  })

  test('a file that is no legislation, and then nothing is imported', async () => {
    await using program = await aProgram()
    const ended = await program.run(
      'import',
      'bill-print',
      program.prints[0] ?? '',
      program.file('page.xml', '<html></html>'),
      '--by',
      'Ada',
    )
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('page.xml') })
    expect((await program.run('proposals', 'list')).err).toContain('Nothing was ever proposed.')
  })

  test('one text for several files', async () => {
    await using program = await aProgram()
    const ended = await program.run('import', 'bill-print', ...program.prints, '--by', 'Ada', '--text', 'act')
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('single file') })
  })
})

test('without verdicts, nothing is pinned and nothing needs review', async () => {
  await using program = await aProgram()
  expect((await program.run('verdicts', 'pin', '--by', 'Ada')).out).toContain('Nothing was proposed')
  expect((await program.run('verdicts', 'review')).out).toContain('No verdict is pinned')
})
