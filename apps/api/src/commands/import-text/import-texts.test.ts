import { fountainsBill } from '@dutywatch/bill-text/testing'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { heldTextFiles } from '../../db/queries/text-files.ts'
import { editionOf, listProposals, publishProposal, textStore, withdraw } from '../../ledger/index.ts'
import { engines, testDatabase } from '../../testing/engines.ts'
import { fountainsPrints, fountainsTracker, uploadOf } from '../../testing/fountains.ts'
import { publishAll } from '../../testing/trackers.ts'
import type { Upload } from '../import-files/index.ts'
import { importTexts, type TextImport } from './import-texts.ts'

const { introduced, amended, brought } = fountainsPrints
const at = '2024-06-03T09:00:00.000Z'

async function imported({ db }: Database, files: readonly Upload[], more: Partial<TextImport> = {}) {
  const result = await importTexts(db, { files, by: 'Ada', at, ...more })
  if (!result.ok) throw new Error(result.message)
  return result.value
}

async function published(database: Database, files: readonly Upload[]) {
  const { proposal } = await imported(database, files)
  const result = await publishProposal(database.db, proposal ?? '', { by: 'Ada', note: 'Prints.', at })
  if (!result.ok) throw new Error(`${result.message} ${JSON.stringify(result.findings)}`)
  return (await editionOf(database.db)).tracker
}

describe.each(engines)('importing prints on %s', (engine) => {
  test('proposes texts and threads, and changes nothing that is public', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, fountainsTracker())
    const report = await imported(database, [amended, introduced])
    expect(report.planned.map(({ text }) => text.label)).toEqual([
      'as introduced (Commons)',
      'as amended in Public Bill Committee (Commons)',
    ])
    expect(report.planned[1]?.base?.text).toBe(report.planned[0]?.text.id)
    expect((await editionOf(database.db)).entry.number).toBe(1)
    expect(await listProposals(database.db, 'open')).toMatchObject([{ id: report.proposal, createdBy: 'Ada', baseEdition: 1 }])
  })

  test('follows each clause through renumbering, print by print', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, fountainsTracker())
    const tracker = await published(database, [introduced, amended, brought])
    const numbers = tracker.threads.map(({ heading, labels }) => `${heading}: ${labels.map(({ label }) => label).join(' → ')}`)
    expect(numbers.filter((line) => /^(Quality of water|Maintenance)/.test(line))).toEqual([
      'Quality of water: cl. 3 → cl. 4 → cl. 4',
      'Maintenance: cl. 4 → cl. 5 → cl. 5',
    ])
    const [first] = tracker.texts
    expect(tracker.threads.filter(({ labels }) => labels.every(({ text }) => text === first?.id))).toHaveLength(1)
    expect(tracker.texts.map(({ order, number }) => `${order} ${number}`)).toEqual(['1 Bill 41', '2 Bill 88', '3 HL Bill 57'])
  })

  test('a print that comes later goes on from those published before', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, fountainsTracker())
    await published(database, [introduced])
    await published(database, [amended])
    const together = await published(database, [brought])
    await using other = await testDatabase(engine)
    await publishAll(other.db, fountainsTracker())
    const atOnce = await published(other, [introduced, amended, brought])
    expect(together.threads.map(({ id, labels }) => [id, labels])).toEqual(atOnce.threads.map(({ id, labels }) => [id, labels]))
  })

  test('keeps the words, which read back as the file says them', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, fountainsTracker())
    const [text] = (await published(database, [introduced])).texts
    const words = await textStore(database.db).text(text?.file?.sha256 ?? '')
    expect(words.facts).toMatchObject({ title: 'Public Drinking Fountains Bill', number: 'Bill 41' })
  })

  test('importing twice brings nothing new, before and after it is published', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, fountainsTracker())
    const { proposal } = await imported(database, [introduced])
    const waiting = await imported(database, [introduced])
    expect(waiting).toMatchObject({
      changes: [],
      heldAlready: [{ file: 'introduced.xml', where: `waiting in the proposal ${proposal}` }],
    })
    await publishProposal(database.db, proposal ?? '', { by: 'Ada', note: 'A print.', at })
    expect((await imported(database, [introduced])).heldAlready).toHaveLength(1)
    expect(await listProposals(database.db)).toHaveLength(1)
  })

  test('a proposal that waits for the same records is named, for only one of them can be published', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, fountainsTracker())
    const first = await imported(database, [introduced])
    expect(first.rivals).toEqual([])
    expect((await imported(database, [amended])).rivals).toEqual([first.proposal])
  })

  test('what was withdrawn can be imported anew', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, fountainsTracker())
    const { proposal } = await imported(database, [introduced])
    await withdraw(database.db, proposal ?? '', { by: 'Ada', at: '2024-06-04T09:00:00.000Z' })
    expect((await imported(database, [introduced])).proposal).toBe(`${proposal}-2`)
  })

  test('a dry run says the same and keeps nothing', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, fountainsTracker())
    const dry = await imported(database, [introduced], { dryRun: true })
    const [file] = dry.planned.map(({ file }) => file.sha256)
    expect(dry.proposal).toBeUndefined()
    expect(await heldTextFiles(database.db, [file ?? ''])).toEqual(new Set())
    expect(await listProposals(database.db)).toEqual([])
    expect((await imported(database, [introduced])).changes).toEqual(dry.changes)
  })
})

describe('an import is refused whole', () => {
  test.each<[string, string, readonly Upload[], Partial<TextImport>]>([
    ['a file that is no XML', 'not-xml', [introduced, uploadOf('b.xml', 'words')], {}],
    ['a file cut short', 'not-xml', [uploadOf('b.xml', fountainsBill.asIntroduced.slice(0, 5000))], {}],
    ['a web page', 'web-page', [uploadOf('b.xml', '<!doctype html><html></html>')], {}],
    ['a file twice', 'same-file-twice', [introduced, { ...introduced, name: 'copy.xml' }], {}],
    [
      'a Bill that is not tracked',
      'other-bill',
      [uploadOf('b.xml', fountainsBill.asIntroduced.replaceAll('Fountains Bill', 'Benches Bill'))],
      {},
    ],
    ['another Bill than was named', 'no-such-bill', [introduced], { bill: 'benches' }],
    ['a text that is not there', 'no-such-text', [introduced], { text: 'nowhere' }],
  ])('for %s', async (_name, reason, files, more) => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, fountainsTracker())
    const refused = await importTexts(database.db, { files, by: 'Ada', at, ...more })
    expect(refused).toMatchObject({ ok: false, reason })
    expect(await listProposals(database.db)).toEqual([])
  })

  test('for the words of a print that has its own, whatever the file is called', async () => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, fountainsTracker())
    await published(database, [introduced])
    const other = uploadOf('again.xml', fountainsBill.asIntroduced.replace('railway stations', 'railway  stations'))
    expect(await importTexts(database.db, { files: [other], by: 'Ada', at })).toMatchObject({
      ok: false,
      reason: 'already-has-words',
      message: expect.stringContaining('introduced.xml'),
    })
  })

  test('while nothing is published', async () => {
    await using database = await testDatabase('sqlite')
    expect(await importTexts(database.db, { files: [introduced], by: 'Ada', at })).toMatchObject({ reason: 'nothing-published' })
  })
})

test('a text known by number only gains its words, and keeps its threads', async () => {
  await using database = await testDatabase('sqlite')
  const cited = { knownFrom: '2024-01-17', citations: [{ source: 'hansard-2020-02-13', confidence: 'reported' as const }] }
  const text = {
    ...cited,
    id: 'first',
    bill: 'fountains',
    kind: 'print' as const,
    title: 'The Bill',
    label: 'as introduced',
    order: 7,
  }
  const thread = { ...cited, id: 'quality', bill: 'fountains', labels: [{ text: 'first', label: 'cl. 3' }] }
  await publishAll(database.db, fountainsTracker({ texts: [{ ...text, publishedOn: '2024-01-17' }], threads: [thread] }))
  const tracker = await published(database, [introduced])
  expect(tracker.texts).toMatchObject([{ id: 'first', label: 'as introduced', order: 7, file: { name: 'introduced.xml' } }])
  expect(tracker.threads.map(({ id }) => id)).toEqual(['quality'])
})

describe('threads that are there already', () => {
  const cited = { knownFrom: '2024-03-12', citations: [{ source: 'hansard-2020-02-13', confidence: 'reported' as const }] }

  test('are joined by a print that is handed in late, which is known from its own day', async () => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, fountainsTracker())
    await published(database, [amended])
    const tracker = await published(database, [introduced])
    const quality = tracker.threads.filter(({ heading }) => heading === 'Quality of water')
    expect(quality).toMatchObject([{ knownFrom: '2024-01-17', labels: [{ label: 'cl. 3' }, { label: 'cl. 4' }] }])
    expect(tracker.threads.filter(({ labels }) => labels.length === 1).map(({ heading }) => heading)).toHaveLength(2)
  })

  test('join a print that is handed in late between two others', async () => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, fountainsTracker())
    await published(database, [introduced, brought])
    const tracker = await published(database, [amended])
    expect(tracker.threads.map(({ labels }) => labels.map(({ text }) => text)).filter((texts) => texts.length === 2)).toEqual([
      ['fountains-as-amended-in-public-bill-committee-commons', 'fountains-as-brought-from-the-commons'],
    ])
    expect(new Set(tracker.threads.map(({ heading }) => heading)).size).toBe(tracker.threads.length)
  })

  test('go on when they are of several provisions, or of a part of one', async () => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, fountainsTracker())
    const [first] = (await published(database, [introduced])).texts
    const { tracker } = await editionOf(database.db)
    const own = (id: string, label: string) => ({ ...cited, id, bill: 'fountains', labels: [{ text: first?.id ?? '', label }] })
    const threads = [own('water', 'cl. 3 and 4'), own('testing', 'cl. 3(1)')]
    await publishAll(database.db, { ...tracker, threads: fountainsTracker({ threads }).threads })
    const followed = await published(database, [amended])
    expect(followed.threads.slice(0, 2).map(({ labels }) => labels.map(({ label }) => label))).toEqual([
      ['cl. 3 and 4', 'cls. 4 and 5'],
      ['cl. 3(1)', 'cl. 4(1)'],
    ])
    expect(followed.threads.map(({ heading }) => heading)).not.toContain('Maintenance')
  })
})
