import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BatchDraft, exampleBatch } from '../commands/new-batch/index.ts'
import { aCampaign } from '../testing/foi-campaign.ts'

const words = ['--title', 'Mould in homes', '--asks', 'mould in homes', '--launched', '2024-05-01', '--by', 'Ada']
const question = ['--question', 'mould=How many homes with mould did you record?']
const split = ['--breakdown', 'age=Under 13|13 to 15|Not recorded']
const flags = [...words, ...question, ...split, '--period', '2022', '2023-01/2023-06', '--authorities', 'all-territorial']

test('a batch is begun from flags, previewed with its requests, last days and letter, and its letters are written', async () => {
  await using at = await aCampaign()
  const preview = await at.run('foi', 'new', ...flags, '--preview')
  expect(preview).toMatchObject({ code: 0, err: '' })
  expect(preview.out).toContain(
    'Mould in homes (mould-in-homes): 4 requests, 1 question, for 2022-01-01 to 2022-12-31, 2023-01-01 to 2023-06-30.',
  )
  expect(preview.out).toContain(
    '3 under the Freedom of Information Act 2000: received on 2024-05-01, to be answered by 2024-05-31.',
  )
  expect(preview.out).toContain(
    '1 under the Freedom of Information (Scotland) Act 2002: received on 2024-05-01, to be answered by 2024-05-31.',
  )
  expect(preview.out).toContain('No address for requests is known of Devon and Cornwall, Kent, Police Scotland.')
  expect(preview.out).toContain('    1. How many homes with mould did you record?')
  expect(preview.out).toContain('Nothing was kept.')
  expect((await at.run('proposals', 'list')).err).toContain('Nothing was ever proposed.')

  const made = await at.run('foi', 'new', ...flags)
  expect(made.out).toContain('Proposed 2 changes of records as batch-mould-in-homes.')
  const early = await at.run('foi', 'status', 'mould-in-homes')
  expect(early).toMatchObject({ code: 1, err: expect.stringContaining('it waits in the proposal batch-mould-in-homes') })
  expect(await at.run('proposals', 'publish', 'batch-mould-in-homes', '--by', 'Grace', '--note', 'Asked.')).toMatchObject({
    code: 0,
  })
  const { batches, sources } = await at.tracker()
  expect(batches.find(({ id }) => id === 'mould-in-homes')).toMatchObject({
    knownFrom: '2024-05-01',
    citations: [{ source: 'requests-mould-in-homes', confidence: 'confirmed' }],
    breakdowns: [{ id: 'age', label: 'Age', values: [{ id: 'under-13' }, {}, { id: 'not-recorded', notRecorded: true }] }],
    questions: [{ id: 'mould', unit: 'recorded-offences', breakdowns: ['age'] }],
  })
  expect(sources.find(({ id }) => id === 'requests-mould-in-homes')).toMatchObject({ kind: 'party', published: '2024-05-01' })
  const letters = ['--name', 'A. Tenant', '--address', 'tenant@union.example', '--out', join(at.folder, 'letters')]
  expect((await at.run('foi', 'letters', 'mould-in-homes', ...letters)).out).toContain('Wrote 4 letters')
})

test('the example is a batch, and one is begun from it with flags that say otherwise', async () => {
  await using at = await aCampaign()
  const example = await at.run('foi', 'new', '--example')
  expect(BatchDraft.parse(JSON.parse(example.out))).toEqual(BatchDraft.parse(exampleBatch))
  const file = join(at.folder, 'batch.json')
  writeFileSync(file, example.out)
  const made = await at.run(
    'foi',
    'new',
    '--from',
    file,
    '--authorities',
    'The Met',
    'Kent Police',
    '--id',
    'ours',
    '--by',
    'Ada',
  )
  expect(made).toMatchObject({ code: 0 })
  expect(made.out).toContain('(ours): 2 requests, 1 question')
  const twice = await at.run('foi', 'new', '--from', file, '--id', 'ours', '--by', 'Ada')
  expect(twice).toMatchObject({
    code: 1,
    err: expect.stringContaining('A batch “ours” waits already, in the proposal batch-ours.'),
  })
})

test.each<[string, object, string[]]>([
  [
    'shapes',
    { title: '', periods: [{ from: '2024-02-30', to: '2024' }], colour: 'red' },
    ['  title: ', '  periods/0/from: ', '"colour"'],
  ],
  [
    'authorities',
    { authorities: ['The Met', 'Atlantis', 'metropolitan'] },
    ['  authorities/1: No', '  authorities/2: Metropolitan Police is named twice'],
  ],
  ['no authorities', { authorities: 'everybody' }, ['  authorities: must be "all-territorial", or a list']],
  ['a letter', { letter: 'Dear {friend}, {questions}' }, ['  letter: The letter names “{friend}”']],
  [
    'periods that overlap',
    {
      periods: [
        { from: '2023-01-01', to: '2023-12-31' },
        { from: '2023-12-31', to: '2024-01-31' },
      ],
    },
    ['  periods/1: It overlaps with 2023-01-01'],
  ],
  ['an id that is taken', { id: 'lets' }, ['  id: There is a batch “lets” already.']],
  ['a day that has not come', { launchedOn: '2999-01-01' }, ['  launchedOn: 2999-01-01 has not come yet.']],
  ['a breakdown that there is not', { breakdowns: [] }, ['  questions/offences/breakdowns: There is no breakdown "age"']],
  [
    'an offence that there is not',
    { questions: [{ id: 'a', words: 'A?', unit: 'recorded-offences', offence: 'none' }] },
    ['  questions/'],
  ],
])('%s that do not fit are refused with their fields, and nothing is kept', async (_, over, lines) => {
  await using at = await aCampaign()
  const file = join(at.folder, 'batch.json')
  writeFileSync(file, JSON.stringify({ ...exampleBatch, ...over }))
  const { code, out, err } = await at.run('foi', 'new', '--from', file, '--by', 'Ada')
  expect({ failed: code > 0, out }).toEqual({ failed: true, out: '' })
  for (const line of lines) expect(err).toContain(line)
  expect((await at.run('proposals', 'list', '--state', 'open')).out).toBe('')
})

test.each<[string, string[], string]>([
  ['nobody who begins it', [], '--by'],
  ['a period that cannot be read', ['--by', 'Ada', '--period', 'spring'], '--period “spring” cannot be read'],
  ['a breakdown that cannot be read', ['--by', 'Ada', '--breakdown', 'Age'], '--breakdown “Age” cannot be read'],
  ['a file that is not there', ['--by', 'Ada', '--from', '/no/such.json'], 'there is no such file'],
  ['nothing of it', ['--by', 'Ada'], '  asks: is missing: say it with --asks, or in the file of --from'],
])('%s is refused in words', async (_, args, words) => {
  await using at = await aCampaign()
  expect(await at.run('foi', 'new', ...args)).toMatchObject({ out: '', err: expect.stringContaining(words) })
})
