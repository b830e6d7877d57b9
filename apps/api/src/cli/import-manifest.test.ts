import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { dampMapping as mapping, dampTracker } from '../testing/damp-batch.ts'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { publishAll } from '../testing/trackers.ts'
import { runProgram } from './program.ts'

const reply = (count: string) => `Quarter,Crimes\nJan-Mar 2019,${count}\n`

/** The program on a ledger with a batch that waits for answers, and its files in one folder. */
async function aProgram(files: Readonly<Record<string, string | Buffer>>) {
  const place = await testPlace('sqlite')
  const { DATA_DIR } = place.place
  const database = await openedDatabase(place)
  await publishAll(database.db, dampTracker([]))
  await database[Symbol.asyncDispose]()
  const all = { 'mapping.json': JSON.stringify(mapping), 'kent.csv': reply('12'), 'essex.csv': reply('1,204'), ...files }
  for (const [name, content] of Object.entries(all)) writeFileSync(join(DATA_DIR, name), content)
  const heard: ((line: string) => void)[] = []
  const run = async (...args: string[]) => {
    const out: string[] = []
    const err: string[] = []
    const hear = (lines: string[]) => (line: string) => {
      lines.push(line)
      for (const listener of heard) listener(line)
    }
    const output = { say: hear(out), warn: hear(err) }
    const code = await runProgram(args, { output, variables: { DATA_DIR } })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }
  const manifest = (name = 'manifest.csv', ...args: string[]) =>
    run('import', 'returns', '--manifest', join(DATA_DIR, name), '--batch', 'damp-2019', '--by', 'Ada', ...args)
  const kept = async () => {
    await using opened = await openedDatabase(place)
    const tables = ['proposal', 'reading', 'return_cell', 'return_file', 'remembered_mapping'] as const
    const rows = tables.map((table) => opened.db.selectFrom(table).selectAll().execute())
    return (await Promise.all(rows)).flat().length
  }
  return {
    run,
    manifest,
    /** How many rows the ledger has of anything that an import writes. */
    kept,
    /** Does something when the program says a line that begins so. */
    when: (words: string, work: () => void) => void heard.push((line) => line.startsWith(words) && work()),
    path: (name: string) => join(DATA_DIR, name),
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

test('many files are previewed in one table, imported each for its own authority, and published together', async () => {
  await using program = await aProgram({
    'manifest.csv':
      'file,authority,mapping,received\nkent.csv,Kent Police,mapping.json,2020-03-02\nessex.csv,essex,mapping.json,\n',
  })
  const preview = await program.manifest('manifest.csv', '--preview')
  expect(preview).toMatchObject({ code: 0 })
  expect(preview.out).toContain('row 2  kent.csv  kent  kent.csv  mapping.json  1 cell, 0 remarks')
  expect(preview.out).toContain('row 3  essex.csv  essex  essex.csv  mapping.json  1 cell, 0 remarks')
  expect(preview.out).toContain('It would import 2 files. Nothing was kept.')
  expect((await program.run('proposals', 'list')).err).toContain('Nothing was ever proposed.')

  const imported = await program.manifest()
  const [, ids = ''] = /proposals publish (.*) --by/.exec(imported.out) ?? []
  expect(ids.split(' ')).toHaveLength(2)
  expect(imported.out).toContain(`--note … --informed-to ${systemClock().today()}”`)
  const publishing = ['--by', 'Grace', '--note', 'Looked at.', '--informed-to', systemClock().today()]
  expect(await program.run('proposals', 'publish', ...ids.split(' '), ...publishing)).toMatchObject({ code: 0 })
  expect((await program.run('returns', 'list')).out).toMatch(/^return-kent-.* counts\nreturn-essex-.* counts$/)
  expect((await program.manifest()).out).toMatch(
    /kent\.csv .* nothing new, it is the return “return-kent-damp-2019”\n[^]*\nNothing new\.$/,
  )
})

test('one list names the file, row and field of all that is wrong, and then nothing of any file is kept', async () => {
  await using program = await aProgram({
    'broken.csv': 'Quarter,Crimes\nSometime,3\n',
    'manifest.csv': [
      'file,authority,mapping,sheet,supersedes,received',
      'kent.csv,kent,mapping.json,,,',
      'absent.csv,essex,mapping.json,,,',
      'essex.csv,Atlantis,mapping.json,,,',
      'broken.csv,dorset,mapping.json,,,',
      'essex.csv,gwent,mapping.json,,,',
      'gwent.csv,,,,,',
      'dyfed.csv,dyfed,mapping.json,,return-x,',
      'essex.csv ,railways,mapping.json,Second,,8000-01-01',
      '',
    ].join('\n'),
    'gwent.csv': reply('7'),
    'dyfed.csv': reply('8'),
  })
  const { code, err } = await program.manifest()
  expect(code).toBe(1)
  for (const line of [
    /row 3, absent\.csv, file: .*there is no such file/,
    /row 4, essex\.csv, authority: No authority is called “Atlantis”/,
    /row 5, broken\.csv, file: broken\.csv A2: /,
    /row 6, essex\.csv, file: Row 4 names it too\./,
    /row 7, gwent\.csv, authority: Nobody is named/,
    /row 8, dyfed\.csv, supersedes: There is no return “return-x”/,
    /row 9, essex\.csv, file: Row 4 names it too\./,
  ])
    expect(err).toMatch(line)
  expect(err).not.toContain('row 2, ')
  expect((await program.run('proposals', 'list')).err).toContain('Nothing was ever proposed.')
})

const both = 'file,authority,mapping\nkent.csv,kent,mapping.json\nessex.csv,essex,mapping.json\n'
/** It is read as Windows-1252, and that is said as soon as it is opened. */
const doubtful = Buffer.from(`${reply('30').trimEnd()},\u00A3\n`, 'latin1')

test('a second file that is gone once it was opened is told with its row, and nothing is kept of the first', async () => {
  await using program = await aProgram({ 'manifest.csv': both, 'essex.csv': doubtful })
  program.when('row 3: ', () => rmSync(program.path('essex.csv')))
  const { code, out, err } = await program.manifest()
  expect(code).toBe(1)
  expect(out).toContain('row 2  kent.csv  kent')
  expect(err).toMatch(/^Nothing was imported: 1 thing of .*manifest\.csv to mend\.$/m)
  expect(err).toMatch(/row 3, essex\.csv, file: .*essex\.csv cannot be read: there is no such file\./)
  expect(await program.kept()).toBe(0)
})

test('nothing is kept of the first file when the ledger or anything else fails at the second', async () => {
  await using program = await aProgram({ 'manifest.csv': both })
  program.when('row 3', () => {
    throw new Error('Anything.')
  })
  await expect(program.manifest()).rejects.toThrow('Anything.')
  expect(await program.kept()).toBe(0)
})

test('a preview finds that the same bytes are handed in for two authorities, keeps nothing, and is told when that is meant', async () => {
  await using program = await aProgram({ 'manifest.csv': both, 'essex.csv': reply('12') })
  const refused = await program.manifest('manifest.csv', '--preview')
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toContain('row 3, essex.csv, file: It is the same, byte for byte, as the file of row 2.')
  const meant = await program.manifest('manifest.csv', '--preview', '--also')
  expect(meant).toMatchObject({ code: 0, out: expect.stringContaining('It would import 2 files. Nothing was kept.') })
  expect(await program.kept()).toBe(0)
  expect((await program.manifest('manifest.csv', '--also')).out).toContain('Proposed 2 returns.')
})

test('paths start from the folder of the manifest however they are written', async () => {
  await using program = await aProgram({})
  const rows = [
    ['./kent.csv', 'kent', 'mapping.json'],
    [program.path('essex.csv'), 'essex', './mapping.json'],
    ['dorset.csv', 'dorset', program.path('mapping.json')],
  ]
  writeFileSync(program.path('dorset.csv'), reply('30'))
  writeFileSync(program.path('manifest.csv'), ['file,authority,mapping', ...rows.map((row) => row.join(','))].join('\n'))
  expect(await program.manifest()).toMatchObject({ code: 0, out: expect.stringContaining('Proposed 3 returns.') })
})

test('a file is read as another force’s was, in a manifest and by itself', async () => {
  await using program = await aProgram({
    'manifest.csv': 'file,authority,mapping\nessex.csv,essex,remembered:kent\ndorset.csv,dorset,remembered\n',
    'others.csv': 'file,authority,mapping\nessex.csv,essex,remembered:kent\ndorset.csv,dorset,\n',
    'dorset.csv': reply('30'),
  })
  const one = (file: string, force: string, ...how: string[]) =>
    program.run('import', 'returns', program.path(file), '--batch', 'damp-2019', '--force', force, '--by', 'Ada', ...how)
  await one('kent.csv', 'kent', '--mapping', program.path('mapping.json'))
  const unknown = await program.manifest()
  expect(unknown.err).toMatch(/row 3, dorset\.csv, mapping: No mapping is remembered that fits the headers of dorset\.csv/)
  const others = await program.manifest('others.csv', '--remembered-for', 'Kent Police')
  expect(others).toMatchObject({ code: 0, out: expect.stringContaining('Proposed 2 returns.') })
  expect((await one('kent.csv', 'gwent', '--remembered-for', 'Atlantis')).err).toContain('No authority is called “Atlantis”')
})

test.each<[string, string, string]>([
  ['a column that there is not', 'file,force\nkent.csv,kent\n', 'has a column “force”. There are file, authority'],
  ['no column of files', 'authority\nkent\n', 'lacks the column file'],
  ['no row', 'file,authority\n', 'names no file'],
  [
    'one authority twice',
    'file,authority,mapping\nkent.csv,kent,mapping.json\nessex.csv,kent,mapping.json\n',
    'row 3, essex.csv, authority: Row 2 has an answer',
  ],
  ['no way to read a file', 'file,authority\nkent.csv,kent\n', 'row 2, kent.csv, mapping: Name the file of a mapping'],
  [
    'a sheet that there is not',
    'file,authority,mapping,sheet\nkent.csv,kent,mapping.json,Second\n',
    'sheet: There is no sheet “Second”',
  ],
])('a manifest with %s is refused in words', async (_, manifest, words) => {
  await using program = await aProgram({ 'manifest.csv': manifest })
  expect(await program.manifest()).toMatchObject({ code: 1, err: expect.stringContaining(words) })
})

test('files and a manifest are not named together, nor neither', async () => {
  await using program = await aProgram({ 'manifest.csv': 'file,authority\n' })
  const both = await program.run('import', 'returns', 'kent.csv', '--manifest', program.path('manifest.csv'), '--by', 'Ada')
  expect(both).toMatchObject({ code: 2, err: expect.stringContaining('not both') })
  expect(await program.run('import', 'returns', '--force', 'kent', '--by', 'Ada')).toMatchObject({ code: 2 })
})
