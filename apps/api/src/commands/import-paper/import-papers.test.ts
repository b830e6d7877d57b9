import { fountainsPapers } from '@dutywatch/bill-text/testing'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { heldTextFiles } from '../../db/queries/text-files.ts'
import { editionOf, listProposals, publishProposal, textStore } from '../../ledger/index.ts'
import { engines, testDatabase } from '../../testing/engines.ts'
import { fountainsPrints, fountainsTracker, publishPrints, uploadOf } from '../../testing/fountains.ts'
import { publishAll } from '../../testing/trackers.ts'
import type { Upload } from '../import-files/index.ts'
import { importTexts } from '../import-text/index.ts'
import { importPapers, type PaperImport } from './import-papers.ts'

const at = '2024-06-03T09:00:00.000Z'
const first = uploadOf('first.xml', fountainsPapers.first)
const nextDay = uploadOf('next-day.xml', fountainsPapers.nextDay)

async function imported({ db }: Database, files: readonly Upload[], more: Partial<PaperImport> = {}) {
  const result = await importPapers(db, { files, by: 'Ada', at, ...more })
  if (!result.ok) throw new Error(result.message)
  return result.value
}

async function published(database: Database, files: readonly Upload[]) {
  const { proposal } = await imported(database, files)
  const result = await publishProposal(database.db, proposal ?? '', { by: 'Ada', note: 'Papers.', at })
  if (!result.ok) throw new Error(`${result.message} ${JSON.stringify(result.findings)}`)
  return (await editionOf(database.db)).tracker
}

async function withPrint(engine: (typeof engines)[number]): Promise<Database> {
  const database = await testDatabase(engine)
  await publishAll(database.db, fountainsTracker())
  await publishPrints(database.db, [fountainsPrints.introduced])
  return database
}

describe.each(engines)('importing amendment papers on %s', (engine) => {
  test('proposes a record of each with the print it amends, and changes nothing that is public', async () => {
    await using database = await withPrint(engine)
    const report = await imported(database, [first])
    expect((await editionOf(database.db)).tracker.amendmentPapers).toEqual([])
    expect(await listProposals(database.db, 'open')).toMatchObject([{ id: report.proposal, createdBy: 'Ada' }])
    await publishProposal(database.db, report.proposal ?? '', { by: 'Ada', note: 'A paper.', at })
    const { amendmentPapers, texts } = (await editionOf(database.db)).tracker
    expect(amendmentPapers).toMatchObject([
      {
        id: 'fountains-committee-stage-2024-02-20',
        bill: 'fountains',
        text: texts[0]?.id,
        house: 'commons',
        stage: 'Committee Stage',
        publishedOn: '2024-02-20',
      },
    ])
  })

  test('keeps the words, which read back as the file says them', async () => {
    await using database = await withPrint(engine)
    const { amendmentPapers } = await published(database, [first])
    const paper = await textStore(database.db).paper(amendmentPapers[0]?.file.sha256 ?? '')
    expect(paper.facts).toMatchObject({ title: 'Public Drinking Fountains Bill', stage: 'Committee Stage' })
    expect(paper.items).toHaveLength(14)
  })

  test('a later paper of the stage says what is new in it, whether they come together or one after the other', async () => {
    await using database = await withPrint(engine)
    const together = await imported(database, [nextDay, first], { dryRun: true })
    await published(database, [first])
    const after = await imported(database, [nextDay])
    for (const since of [together.planned[1]?.since, after.planned[0]?.since]) {
      expect(since?.paper.id).toBe('fountains-committee-stage-2024-02-20')
      expect(since?.changes.added.map(({ number }) => number)).toEqual(['7'])
      expect(since?.changes.gone.map(({ number }) => number)).toEqual(['8'])
      expect(since?.changes.changed).toHaveLength(4)
    }
  })

  test('importing twice brings nothing new, before and after it is published', async () => {
    await using database = await withPrint(engine)
    const { proposal } = await imported(database, [first])
    expect((await imported(database, [first])).heldAlready).toEqual([
      { file: 'first.xml', where: `waiting in the proposal ${proposal}` },
    ])
    await publishProposal(database.db, proposal ?? '', { by: 'Ada', note: 'A paper.', at })
    expect(await imported(database, [first])).toMatchObject({
      changes: [],
      heldAlready: [{ where: 'the words of “fountains-committee-stage-2024-02-20”' }],
    })
  })
})

test('a paper for a print that the tracker does not have is kept without one', async () => {
  await using database = await testDatabase('sqlite')
  await publishAll(database.db, fountainsTracker())
  const { planned } = await imported(database, [first], { dryRun: true })
  expect(planned[0]?.paper.text).toBeUndefined()
  expect(await heldTextFiles(database.db, [planned[0]?.file.sha256 ?? ''])).toEqual(new Set())
})

describe('an import of papers is refused whole', () => {
  test.each<[string, string, readonly Upload[], Partial<PaperImport>]>([
    ['a Bill handed in as a paper', 'not-a-paper', [first, fountainsPrints.introduced], {}],
    ['a file that is no XML', 'not-xml', [uploadOf('b.xml', 'words')], {}],
    [
      'a paper of a Bill that is not tracked',
      'other-bill',
      [uploadOf('b.xml', fountainsPapers.first.replaceAll('Fountains Bill', 'Benches Bill'))],
      {},
    ],
    ['another Bill than was named', 'no-such-bill', [first], { bill: 'benches' }],
    [
      'a paper without a day',
      'no-day',
      [uploadOf('b.xml', fountainsPapers.first.replaceAll('name="published"', 'name="other"'))],
      {},
    ],
    ['a paper twice', 'same-file-twice', [first, { ...first, name: 'copy.xml' }], {}],
    [
      'two papers of one day',
      'already-has-words',
      [first, uploadOf('b.xml', fountainsPapers.first.replace('HoC11', 'HoC99'))],
      {},
    ],
  ])('for %s', async (_name, reason, files, more) => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, fountainsTracker())
    expect(await importPapers(database.db, { files, by: 'Ada', at, ...more })).toMatchObject({ ok: false, reason })
    expect(await listProposals(database.db)).toEqual([])
  })

  test('and a paper handed in as a print is told where it goes', async () => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, fountainsTracker())
    expect(await importTexts(database.db, { files: [first], by: 'Ada', at })).toMatchObject({
      ok: false,
      reason: 'not-a-text',
      message: expect.stringContaining('import amendment-paper'),
    })
  })
})
