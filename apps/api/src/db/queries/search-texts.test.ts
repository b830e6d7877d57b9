import { readSearch } from '@dutywatch/bill-text/search'
import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../../testing/engines.ts'
import type { Db } from '../database.ts'
import { searchTexts } from './search-texts.ts'
import { getTextFile, heldTextFiles, insertTextFile } from './text-files.ts'
import { insertTextProvisions, type FoundProvision } from './text-provisions.ts'

const print = '1'.repeat(64)
const other = '2'.repeat(64)
const content = new TextEncoder().encode('<bill>Children’s safety</bill>')

function aProvision(address: string, heading: string, words: string, sha256 = print): FoundProvision {
  return { sha256, address, level: 'clause', label: address.replace('clause-', ''), heading, words }
}

async function keep(db: Db, sha256: string): Promise<boolean> {
  return insertTextFile(db, { sha256, name: 'print.xml', content, addedAt: '2024-06-02T10:00:00.000Z', addedBy: 'Grace' })
}

async function filled(db: Db): Promise<void> {
  await keep(db, print)
  await keep(db, other)
  await insertTextProvisions(db, [
    aProvision('clause-1', 'Overview', 'This Act imposes duties on providers about risk assessments.'),
    aProvision(
      'clause-2',
      'Risk assessment duties',
      'A provider must carry out a suitable and sufficient assessment of the risk.',
    ),
    aProvision('clause-3', 'Safety', 'A provider must protect children’s safety, end-to-end, in every café.'),
  ])
  await insertTextProvisions(db, [aProvision('clause-9', 'Risk assessment', 'Another Bill on risk assessment.', other)])
}

async function found(db: Db, text: string, files = [print], levels?: readonly string[]): Promise<string[]> {
  const query = readSearch(text)
  if (!query.ok) throw new Error(query.message)
  const { found, total } = await searchTexts(db, query.value, { files, levels, limit: 10, offset: 0 })
  expect(total).toBe(found.length)
  return found.map(({ address }) => address)
}

describe.each(engines)('files of words on %s', (engine) => {
  test('a file reads back byte by byte, and is kept once', async () => {
    await using database = await testDatabase(engine)
    expect(await keep(database.db, print)).toBe(true)
    expect(await keep(database.db, print)).toBe(false)
    expect(new Uint8Array(await getTextFile(database.db, print))).toEqual(content)
    expect(await heldTextFiles(database.db, [print, other])).toEqual(new Set([print]))
    await expect(getTextFile(database.db, other)).rejects.toThrow('not held here')
  })

  test('a file can be neither changed nor deleted', async () => {
    await using database = await testDatabase(engine)
    await keep(database.db, print)
    await expect(database.db.updateTable('text_file').set({ name: 'x' }).execute()).rejects.toThrow('append-only')
    await expect(database.db.deleteFrom('text_file').execute()).rejects.toThrow('append-only')
  })
})

describe.each(engines)('search on %s', (engine) => {
  test.each([
    ['provider', ['clause-2', 'clause-3']],
    ['provid*', ['clause-2', 'clause-3', 'clause-1']],
    ['risk assessment', ['clause-2']],
    ['"assessment of the risk"', ['clause-2']],
    ['risk -suitable', ['clause-1']],
    ['CHILDREN’S cafe', ['clause-3']],
    ['end-to-end', ['clause-3']],
    ['"risk of"', []],
    ['"or" AND NEAR(x', []],
  ])('finds by words, phrases, beginnings and exclusions: %s', async (text, addresses) => {
    await using database = await testDatabase(engine)
    await filled(database.db)
    expect((await found(database.db, text)).toSorted()).toEqual([...addresses].toSorted())
  })

  test('sets first what has the words in its heading', async () => {
    await using database = await testDatabase(engine)
    await filled(database.db)
    expect((await found(database.db, 'risk'))[0]).toBe('clause-2')
  })

  test('searches the files it is told to, and none when told none', async () => {
    await using database = await testDatabase(engine)
    await filled(database.db)
    expect(await found(database.db, 'risk', [other])).toEqual(['clause-9'])
    expect((await found(database.db, 'risk', [print, other])).toSorted()).toEqual(['clause-1', 'clause-2', 'clause-9'])
    expect(await found(database.db, 'risk', [])).toEqual([])
  })

  test('keeps to provisions of some levels when told to', async () => {
    await using database = await testDatabase(engine)
    await filled(database.db)
    const paragraph = { ...aProvision('schedule-1-paragraph-1', '', 'A provider must assess the risk.'), level: 'paragraph' }
    await keep(database.db, '3'.repeat(64))
    await insertTextProvisions(database.db, [{ ...paragraph, sha256: '3'.repeat(64) }])
    const files = [print, '3'.repeat(64)]
    expect(await found(database.db, 'provider risk', files, ['paragraph', 'schedule'])).toEqual(['schedule-1-paragraph-1'])
    expect(await found(database.db, 'provider risk', files, ['clause'])).toEqual(['clause-2'])
  })

  test('answers a page of the finds and how many there are', async () => {
    await using database = await testDatabase(engine)
    await filled(database.db)
    const query = readSearch('provid*')
    if (!query.ok) throw new Error(query.message)
    const second = await searchTexts(database.db, query.value, { files: [print], limit: 2, offset: 2 })
    expect(second.found).toHaveLength(1)
    expect(second.total).toBe(3)
  })
})
