import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aTrackerInput } from '@dutywatch/domain/testing'
import { describe, expect, test } from 'vitest'
import { currentEditionNumber } from '../ledger/index.ts'
import { engines, openedDatabase, testPlace, type TestPlace } from '../testing/engines.ts'
import { runCli } from '../testing/run-cli.ts'
import { trackerOfEdition } from '../testing/numbered-tracker.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { runProgram } from './program.ts'

/** The program on a ledger of its own, in this process. */
async function aProgram(engine: (typeof engines)[number] = 'sqlite') {
  const place = await testPlace(engine)
  const { DATA_DIR, DATABASE_URL } = place.place
  return {
    place,
    file: (name: string, content: unknown) => writtenTo(join(DATA_DIR, name), content),
    run: async (...args: string[]) => {
      const out: string[] = []
      const err: string[] = []
      const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
      const code = await runProgram(args, { output, variables: { DATA_DIR, DATABASE_URL } })
      return { code, out: out.join('\n'), err: err.join('\n') }
    },
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

function writtenTo(path: string, content: unknown): string {
  writeFileSync(path, typeof content === 'string' || content instanceof Buffer ? content : JSON.stringify(content))
  return path
}

async function editionsIn(place: TestPlace): Promise<number> {
  await using database = await openedDatabase(place)
  return await currentEditionNumber(database.db)
}

const named = ['--by', 'Ada', '--note', 'A first edition.']

describe.each(engines)('the command line on %s', (engine) => {
  test('publishes a file, lists it and gives it back', async () => {
    await using program = await aProgram(engine)
    const file = program.file('tracker.json', aTrackerOfTerms(2))
    expect(await program.run('publish', file, ...named)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Published edition 1'),
    })
    expect(await program.run('editions')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 {2}\d{4}-.* {2}Ada {2}A first edition\.$/),
    })
    const exported = await program.run('export')
    expect(JSON.parse(exported.out)).toEqual(JSON.parse(JSON.stringify(aTrackerOfTerms(2))))
    const out = join(program.place.place.DATA_DIR, 'out.json')
    expect(await program.run('export', '--edition', '1', '--out', out)).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(out, 'utf8')).toBe(`${exported.out}\n`)
  })

  test('refuses what is wrong with every problem, and publishes nothing', async () => {
    await using program = await aProgram(engine)
    const [ask] = aTrackerInput().asks ?? []
    const broken = {
      ...aTrackerInput(),
      asks: [
        { ...ask, id: 'x1', demand: 'nowhere' },
        { ...ask, id: 'x2', demand: 'nobody' },
      ],
    }
    const ended = await program.run('publish', program.file('broken.json', broken), ...named)
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('asks/x1')
    expect(ended.err).toContain('asks/x2')
    expect(await editionsIn(program.place)).toBe(0)
  })

  test('refuses a draft of an edition that has been overtaken, and one that says nothing new', async () => {
    await using program = await aProgram(engine)
    const files = [1, 2, 3].map((count) => program.file(`${count}.json`, aTrackerOfTerms(count)))
    for (const file of files.slice(0, 2)) await program.run('publish', file, ...named)
    expect(await program.run('publish', files[2] ?? '', ...named, '--base', '1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('edition 2 has been published since'),
    })
    expect(await program.run('publish', files[1] ?? '', ...named)).toMatchObject({
      code: 1,
      err: expect.stringContaining('exactly what edition 2 says'),
    })
    expect(await editionsIn(program.place)).toBe(2)
  })
})

describe('a file that is no tracker', () => {
  test.each([
    ['not JSON', '{\n  "id": "x",\n  oops\n}', 'line 3, column 3'],
    ['cut off', '{ "id": ', 'line 1, column 9'],
    ['empty', '', 'the file is empty'],
    ['not text', Buffer.from([0xff, 0xfe, 0x00]), 'not text in UTF-8'],
    ['a list', [], 'is not a tracker'],
    ['with an unknown field', { ...aTrackerInput(), colour: 'red' }, 'colour: "colour" is not a field here'],
    ['with an unknown field in a record', { ...aTrackerInput(), terms: [{ ...aTerm('t', 'M.'), shade: 1 }] }, 'terms/t/shade'],
    [
      'with an uncited fact',
      { ...aTrackerInput(), terms: [{ ...aTerm('t', 'M.'), citations: [] }] },
      'terms/t/citations: Cites nothing',
    ],
    ['of another schema version', { ...aTrackerInput(), schemaVersion: 2 }, 'schemaVersion'],
  ])('%s is refused with the place and the reason', async (_name, content, reason) => {
    await using program = await aProgram()
    const ended = await program.run('lint', program.file('file.json', content))
    expect(ended.code).toBe(1)
    expect(ended.err).toContain(reason)
    expect(ended.out).toBe('')
  })

  test('a file that is not there, and a folder, are refused in words', async () => {
    await using program = await aProgram()
    expect(await program.run('lint', '/no/such/file.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file'),
    })
    const folder = join(program.place.place.DATA_DIR, 'folder')
    mkdirSync(folder)
    expect(await program.run('lint', folder)).toMatchObject({ code: 1, err: expect.stringContaining('it is a folder') })
  })

  test('a sound file is said to be sound', async () => {
    await using program = await aProgram()
    const file = program.file('tracker.json', aTrackerOfTerms(1))
    expect(await program.run('lint', file)).toMatchObject({ code: 0, out: expect.stringContaining('is a sound tracker') })
  })
})

describe('a file that is written', () => {
  test('takes the place of what was there whole, through a link too, and leaves nothing beside it', async () => {
    await using program = await aProgram()
    await program.run('publish', program.file('t.json', aTrackerOfTerms(1)), ...named)
    const folder = join(program.place.place.DATA_DIR, 'out')
    mkdirSync(folder)
    const file = writtenTo(join(folder, 'real.json'), 'x'.repeat(1_000_000))
    symlinkSync(file, join(folder, 'link.json'))
    expect(await program.run('export', '--out', join(folder, 'link.json'))).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ id: 'warm-homes' })
    expect(readdirSync(folder)).toEqual(['link.json', 'real.json'])
  })

  test.skipIf(process.platform === 'win32')('is never put in the place of a device', async () => {
    await using program = await aProgram()
    await program.run('publish', program.file('t.json', aTrackerOfTerms(1)), ...named)
    expect(await program.run('export', '--out', '/dev/null')).toMatchObject({ code: 0 })
    expect(statSync('/dev/null').isFile()).toBe(false)
  })
})

describe('a tracker that does not belong here', () => {
  test('is refused when the ledger keeps another, with what to do instead', async () => {
    await using program = await aProgram()
    await program.run('publish', program.file('t.json', aTrackerOfTerms(1)), ...named)
    const other = program.file('other.json', aTrackerOfTerms(2, { id: 'dry-homes' }))
    const refused = await program.run('publish', other, ...named)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('this ledger keeps the tracker "warm-homes", and this one is "dry-homes"')
    expect(refused.err).toContain('DATA_DIR')
    expect(await editionsIn(program.place)).toBe(1)
  })

  test('is refused when its sources reach into the future', async () => {
    await using program = await aProgram()
    const file = program.file('t.json', aTrackerOfTerms(1, { informedTo: '2999-01-01' }))
    for (const args of [
      ['lint', file],
      ['publish', file, ...named],
    ]) {
      expect(await program.run(...args)).toMatchObject({
        code: 1,
        err: expect.stringContaining('1 January 2999, which has not come'),
      })
    }
    expect(await editionsIn(program.place)).toBe(0)
  })

  test('is refused when a text or the file is too long', async () => {
    await using program = await aProgram()
    const long = program.file('long.json', aTrackerOfTerms(1, { summary: 'x'.repeat(200_000) }))
    expect(await program.run('publish', long, ...named)).toMatchObject({
      code: 1,
      err: expect.stringContaining('summary: It has 200,000 characters, and a text may have 100,000'),
    })
    const huge = program.file('huge.json', Buffer.alloc(65 * 1_048_576))
    expect(await program.run('lint', huge)).toMatchObject({
      code: 1,
      err: expect.stringContaining('has 65 MB, and a tracker may have 64'),
    })
    expect(await editionsIn(program.place)).toBe(0)
  })
})

describe('wrong use', () => {
  test.each([
    [[], 'Usage: dutywatch'],
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['lint'], "missing required argument 'file'"],
    [['lint', 'a', 'b'], 'too many arguments'],
    [['publish', 'f.json', '--note', 'n'], "required option '--by <name>' not specified"],
    [['publish', 'f.json', '--by', '', '--note', 'n'], 'It is empty'],
    [['publish', 'f.json', '--by', 'Ada', '--note', ' '], 'It is empty'],
    [['publish', 'f.json', '--by', 'Ada', '--note', 'n', '--base', 'x'], 'It must be a whole number'],
    [['export', '--edition', 'two'], 'It must be a whole number'],
    [['export', '--colour'], "unknown option '--colour'"],
  ])('%j ends with 2 and says what is wrong', async (args, reason) => {
    await using program = await aProgram()
    const ended = await program.run(...args)
    expect(ended.err).toContain(reason)
    expect(ended.code).toBe(2)
  })

  test.each(['lint', 'publish', 'export', 'editions'])('%s --help says how it is used and ends with 0', async (command) => {
    await using program = await aProgram()
    expect(await program.run(command, '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Usage: dutywatch ${command}`),
      err: '',
    })
  })

  test('an edition that does not exist, and an empty ledger, are refused', async () => {
    await using program = await aProgram()
    expect(await program.run('export')).toMatchObject({ code: 1, err: expect.stringContaining('The ledger is empty') })
    expect(await program.run('export', '--edition', '4')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no edition 4'),
    })
  })

  test('a folder that is not there, and a folder in place of a file, are refused with what to do', async () => {
    await using program = await aProgram()
    await program.run('publish', program.file('t.json', aTrackerOfTerms(1)), ...named)
    expect(await program.run('export', '--out', '/no/such/folder/out.json')).toEqual({
      code: 1,
      out: '',
      err:
        '/no/such/folder/out.json cannot be written: there is no folder /no/such/folder. ' +
        'Make it first, or name a file in another.',
    })
    const { DATA_DIR } = program.place.place
    expect(await program.run('export', '--out', DATA_DIR)).toMatchObject({
      code: 1,
      err: `${DATA_DIR} is a folder. Name a file in it.`,
    })
  })

  test('settings that make no sense are explained', async () => {
    const err: string[] = []
    const output = { say: () => undefined, warn: (line: string) => void err.push(line) }
    expect(await runProgram(['editions'], { output, variables: { DATABASE_URL: 'nonsense' } })).toBe(2)
    expect(err.join('')).toContain('DATABASE_URL is "nonsense"')
  })
})

test('as a process, the program ends with its code and keeps its answer apart from its complaints', async () => {
  await using place = await testPlace('sqlite')
  expect(await runCli(place, ['export'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('The ledger is empty') })
  expect(await runCli(place, ['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes'), err: '' })
})

test('as a process, the program ends quietly and as usual when nobody reads to the end', async () => {
  await using place = await testPlace('sqlite')
  await using database = await openedDatabase(place)
  await publishAll(database.db, trackerOfEdition(1))
  const ended = await runCli(place, ['export'], { readers: 'leave' })
  expect(ended).toMatchObject({ code: 0, err: '' })
  expect(ended.out.length).toBeLessThan(JSON.stringify(trackerOfEdition(1)).length)
  expect(await runCli(place, ['export', '--edition', '7'], { readers: 'leave' })).toMatchObject({ code: 1 })
})
