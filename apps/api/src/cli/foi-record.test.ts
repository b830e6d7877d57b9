import { expect, test } from 'vitest'
import { aCampaign } from '../testing/foi-campaign.ts'

const aRequest = ['lets', 'metropolitan'] as const
const letter = ['--source-title', 'Letter of refusal', '--source-published', '2024-08-01'] as const

test('what no source is named for is no more than reported, and the output says what is cited and how to cite better', async () => {
  await using at = await aCampaign()
  const sent = await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  expect(sent.out).toContain(
    'No source was named that says so, so this is no more than reported; what was confirmed before stays so. It cites “',
  )
  expect(sent.out).toContain(', reported. To cite better, record the same again with --source')
  await at.publish('2024-06-03')
  expect((await at.tracker()).requests).toMatchObject([{ citations: [{ confidence: 'reported' }] }])
})

test('a source that is new is proposed with the event that it says, and is the authority’s unless another is named', async () => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  const refused = await at.record(
    ...aRequest,
    'refused',
    '--on',
    '2024-08-01',
    ...letter,
    '--source-url',
    'https://met.example/1',
  )
  expect(refused.out).toContain('“Letter of refusal” (Metropolitan Police; metropolitan-police-letter-of-refusal), confirmed.')
  const other = await at.record('lets', 'Police Scotland', 'sent', '--on', '2024-06-04')
  expect(other.out).toContain('Proposed 3 changes of records')
  expect(await at.publish('2024-08-01')).toMatchObject({ code: 0 })
  const { sources, requests } = await at.tracker()
  expect(sources.find(({ id }) => id === 'metropolitan-police-letter-of-refusal')).toEqual({
    id: 'metropolitan-police-letter-of-refusal',
    title: 'Letter of refusal',
    publisher: 'Metropolitan Police',
    kind: 'official',
    published: '2024-08-01',
    url: 'https://met.example/1',
  })
  expect(requests.find(({ force }) => force === 'metropolitan')?.citations.map(({ confidence }) => confidence)).toEqual([
    'reported',
    'confirmed',
  ])
})

test('what is recorded without a source leaves what was confirmed as it was, and nothing is corrected', async () => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  await at.record(...aRequest, 'refused', '--on', '2024-08-01', ...letter)
  await at.publish('2024-08-01')
  await at.record('lets.metropolitan', 'review-asked', '--on', '2024-08-05')
  await at.publish('2024-08-05')
  const { requests } = await at.tracker()
  expect(requests[0]?.events).toHaveLength(3)
  expect(requests[0]?.citations.map(({ confidence }) => confidence)).toEqual(['reported', 'confirmed'])
})

test('recording the same again with a source cites it, of one authority and of all', async () => {
  await using at = await aCampaign()
  const sent = ['lets', 'sent', '--all', '--on', '2024-06-03'] as const
  await at.record(...sent)
  const nobody = await at.record(...sent, '--source-title', 'The letters')
  expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('Name its publisher with --source-publisher') })
  const cited = await at.record(
    ...sent,
    '--source-title',
    'The letters',
    '--source-publisher',
    'The union',
    '--source-kind',
    'party',
  )
  expect(cited.out).toContain('“The letters” (The union; the-union-the-letters), confirmed.')
  const refused = ['lets', 'The Met', 'refused', '--on', '2024-08-01'] as const
  expect((await at.record(...refused)).out).toContain('no more than reported')
  expect((await at.record(...refused, ...letter)).out).toContain('letter-of-refusal), confirmed.')
  await at.publish('2024-08-01')
  const { requests } = await at.tracker()
  expect(requests.find(({ force }) => force === 'metropolitan')?.events).toHaveLength(2)
  expect(requests.flatMap(({ events }) => events)).toHaveLength(4)
})

test.each<[string, string[], string]>([
  ['fields of a new source without its title', ['--source-url', 'https://met.example/1'], '--source-url is of a new source'],
  ['an address that is none', [...letter, '--source-url', 'met.example'], '--source-url: must be a full address'],
  ['a day that is none', ['--source-title', 'A', '--source-published', '2024-02-30'], '--source-published: is not a day'],
  ['a source of the tracker and a new one', ['--source', 'somewhere', ...letter], 'cannot be used with'],
  ['a reason without an undoing', ['--why', 'Wrong.'], 'use it with --undo'],
])('%s is refused in words', async (_, args, words) => {
  await using at = await aCampaign()
  const { code, out, err } = await at.record(...aRequest, 'sent', '--on', '2024-06-03', ...args)
  expect({ code, out, err }).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) })
})

test('an event of a kind that is on record of the day before is asked about, and recorded when it happened again', async () => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  await at.record(...aRequest, 'acknowledged', '--on', '2024-06-04')
  await at.publish('2024-06-04')
  const twice = await at.record(...aRequest, 'acknowledged', '--on', '2024-06-05')
  expect(twice).toMatchObject({ code: 1, out: '' })
  expect(twice.err).toContain('“acknowledged” of 2024-06-04 is on record of Metropolitan Police already.')
  expect(twice.err).toContain(
    '“dutywatch foi record lets.metropolitan --undo 2 --why … --by …”. If it happened twice, say --again.',
  )
  const again = await at.record(...aRequest, 'acknowledged', '--on', '2024-06-05', '--again')
  expect(again.out).toContain('acknowledged, 3 events in all')
  expect((await at.record(...aRequest, 'acknowledged', '--on', '2024-06-20')).out).toContain('4 events in all')
})

test('a proposal that tells of later days than the sources reach to is refused with the flag that it needs', async () => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  await at.record(...aRequest, 'acknowledged', '--on', '2024-06-05')
  const [id = ''] = (await at.run('proposals', 'list', '--state', 'open')).out.split(' ')
  const refused = await at.run('proposals', 'publish', id, '--by', 'Grace', '--note', 'Recorded.')
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('publish it with --informed-to 2024-06-05') })
})

test('a proposal of several events names each kind with how many there are', async () => {
  await using at = await aCampaign()
  await at.record('lets', 'sent', '--all', '--on', '2024-06-03')
  await at.record(...aRequest, 'acknowledged', '--on', '2024-06-04')
  const waiting = await at.run('proposals', 'list', '--state', 'open')
  expect(waiting.out).toContain('Requests of lets: sent (3), acknowledged (1).')
})

test('an event is taken back as a proposal with its reason, and the edition that told it stays as it was', async () => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  await at.record(...aRequest, 'refused', '--on', '2024-08-01', ...letter)
  await at.publish('2024-08-01')
  const undone = await at.record(...aRequest, '--undo', 'refused', '--why', 'It was of another request.')
  expect(undone.out).toContain('Metropolitan Police (lets.metropolitan): sent, 1 event in all.')
  expect(undone.out).toContain('It still cites ')
  expect((await at.run('proposals', 'list', '--state', 'open')).out).toContain('It was of another request.')
  await at.publish('2024-08-01')
  expect((await at.tracker()).requests).toMatchObject([{ events: [{ kind: 'sent' }] }])
  expect((await at.tracker(2)).requests).toMatchObject([{ events: [{ kind: 'sent' }, { kind: 'refused' }] }])
})

test('why an event was taken back is still told when more is recorded before that is published, and nothing is told twice', async () => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  await at.record(...aRequest, 'refused', '--on', '2024-08-01', ...letter)
  await at.publish('2024-08-01')
  await at.record(...aRequest, '--undo', 'refused', '--why', 'It was of another request')
  await at.record(...aRequest, 'acknowledged', '--on', '2024-06-05')
  await at.record('lets', 'Police Scotland', 'sent', '--on', '2024-06-04')
  await at.record('lets', 'Police Scotland', 'acknowledged', '--on', '2024-06-06')
  const { out } = await at.run('proposals', 'list', '--state', 'open')
  expect(out).toContain('Took back “refused” of lets: It was of another request. Requests of lets: ')
  expect(out.match(/Took back|Requests of/g)).toHaveLength(2)
})

test('an event that only waits is taken back with its source, and nothing is left to propose', async () => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03', ...letter)
  const undone = await at.record('lets.metropolitan', '--undo', '1', '--why', 'Not sent yet.')
  expect(undone.out).toMatch(/^Withdrew requests-lets-[\d-]+: nothing of it is left to propose\.$/)
  expect((await at.run('proposals', 'list', '--state', 'open')).out).toBe('')
})

test.each<[string, string[], string]>([
  ['an event that is not on record', ['--undo', 'refused', '--why', 'Wrong.'], 'There is no event “refused” on record'],
  [
    'a kind that is on record twice',
    ['--undo', 'acknowledged', '--why', 'Wrong.'],
    '2 acknowledged on 2024-06-04, 3 acknowledged',
  ],
  ['an undoing without a reason', ['--undo', 'sent'], 'Say why it is taken back with --why'],
  ['an undoing with a day', ['--undo', 'sent', '--why', 'Wrong.', '--on', '2024-06-03'], 'cannot be used with'],
])('%s is refused, and nothing changes', async (_, args, words) => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  await at.record(...aRequest, 'acknowledged', '--on', '2024-06-04')
  await at.record(...aRequest, 'acknowledged', '--on', '2024-07-04')
  const { code, err } = await at.record(...aRequest, ...args)
  expect({ failed: code > 0, err }).toMatchObject({ failed: true, err: expect.stringContaining(words) })
})

test('an event of which only the month is known is recorded, and said to be known from today', async () => {
  await using at = await aCampaign()
  const sent = await at.record(...aRequest, 'sent', '--on', '2024-06')
  expect(sent).toMatchObject({ code: 0, out: expect.stringContaining('publish it with --informed-to') })
})

test.each<[string, string[], string]>([
  ['no event', ['lets.metropolitan'], 'Name what happened: sent, received'],
  ['an authority of a request', ['lets.metropolitan', 'Kent', 'acknowledged'], 'Leave the authority out.'],
])('%s is refused in words', async (_, args, words) => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  expect((await at.record(...args)).err).toContain(words)
})

test('an event that a later one rests on is not taken back before it', async () => {
  await using at = await aCampaign()
  await at.record(...aRequest, 'sent', '--on', '2024-06-03')
  await at.record(...aRequest, 'clarification-asked', '--on', '2024-06-10')
  await at.record(...aRequest, 'clarified', '--on', '2024-06-12')
  const undone = await at.record(...aRequest, '--undo', 'clarification-asked', '--why', 'Wrong.')
  expect(undone).toMatchObject({ code: 1, err: expect.stringContaining('clarification-asked') })
})
