import { aRecord } from '@dutywatch/domain/testing'
import type { TrackerInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { editionOf, editionStore, publishProposal } from '../../ledger/index.ts'
import { testDatabase } from '../../testing/engines.ts'
import { fountainsPrints, fountainsTracker, publishPrints } from '../../testing/fountains.ts'
import { publishAll } from '../../testing/trackers.ts'
import { pinVerdicts, testVerdicts } from './index.ts'

const at = '2024-06-04T09:00:00.000Z'
const introduced = 'fountains-as-introduced-commons'
const criteria = ['tested', 'maintained', 'charged', 'elsewhere'].map((key) => ({ key, test: `It says ${key}.` }))

/** A verdict on a criterion of the one ask, given on the Bill as introduced and resting on a clause of it. */
function aVerdict(criterion: string, provisions: string, quote?: string): NonNullable<TrackerInput['verdicts']>[number] {
  return {
    ...aRecord(`on-${criterion}`, '2024-01-20'),
    ask: 'a1.1',
    criterion,
    text: introduced,
    verdict: 'met',
    reason: 'It says so.',
    provisions,
    ...(quote !== undefined && { quote }),
    on: '2024-01-20',
  }
}

const quality = aVerdict('tested', 'cl. 3', 'at least once in each year')
const maintenance = aVerdict('maintained', 'cl. 4')
const charges = aVerdict('charged', 'cl. 6')

/** Verdicts given on the Bill as introduced, pinned to its words; then the Bill as amended in Committee is published. */
async function judged(database: Database, verdicts: TrackerInput['verdicts']) {
  const { db } = database
  await publishAll(db, fountainsTracker())
  await publishPrints(db, [fountainsPrints.introduced])
  const { tracker } = await editionOf(db)
  const [ask] = tracker.asks
  await publishAll(db, { ...tracker, asks: ask ? [{ ...ask, criteria }] : [], verdicts: fountainsTracker({ verdicts }).verdicts })
  const pinned = await pinVerdicts(db, { by: 'Ada', at })
  if (!pinned.ok) throw new Error(pinned.message)
  if (pinned.value.proposal) await publishProposal(db, pinned.value.proposal, { by: 'Ada', note: 'Pins.', at })
  return pinned.value
}

async function tested(database: Database) {
  const { tracker } = await editionOf(database.db)
  return testVerdicts({ tracker, store: editionStore(database) })
}

describe('a verdict pinned to words', () => {
  test('needs no review while the newest text is the one it was given on', async () => {
    await using database = await testDatabase('sqlite')
    expect((await judged(database, [quality, maintenance])).pinned).toEqual(['on-tested', 'on-maintained'])
    expect((await tested(database)).map(({ needsReview }) => needsReview)).toEqual([false, false])
  })

  test('needs review when the clause was changed, and none when it was merely renumbered', async () => {
    await using database = await testDatabase('sqlite')
    await judged(database, [quality, maintenance])
    await publishPrints(database.db, [fountainsPrints.amended])
    const [changed, renumbered] = await tested(database)
    expect(changed).toMatchObject({ needsReview: true, pins: [{ outcome: 'changed', was: 'clause-3', is: 'clause-4' }] })
    expect(renumbered).toMatchObject({ needsReview: false, pins: [{ outcome: 'same', was: 'clause-4', is: 'clause-5' }] })
  })

  test('says what became of the words it quotes', async () => {
    await using database = await testDatabase('sqlite')
    await judged(database, [quality])
    expect((await tested(database))[0]?.quote).toMatchObject({ found: true })
    await publishPrints(database.db, [fountainsPrints.amended])
    expect((await tested(database))[0]?.quote).toMatchObject({
      found: false,
      nearest: { words: expect.stringContaining('twice in each year') },
    })
  })

  test('needs review when the clause is gone', async () => {
    await using database = await testDatabase('sqlite')
    await judged(database, [charges])
    await publishPrints(database.db, [fountainsPrints.amended])
    expect(await tested(database)).toMatchObject([{ needsReview: true, pins: [{ outcome: 'gone', was: 'clause-6' }] }])
  })
})

describe('a verdict is left without a pin', () => {
  test.each([
    [
      'when its quotation does not stand there',
      aVerdict('tested', 'cl. 3', 'at least ten times in each year'),
      'at least once in each year',
    ],
    ['when it names no provision of the text', aVerdict('elsewhere', 'cl. 99'), 'names no provision'],
  ])('%s, with the reason', async (_when, verdict, why) => {
    await using database = await testDatabase('sqlite')
    const report = await judged(database, [verdict])
    expect(report).toMatchObject({ pinned: [], left: [{ verdict: verdict.id, why: expect.stringContaining(why) }] })
    expect(report.proposal).toBeUndefined()
  })

  test('when it is not there at all, the command is refused', async () => {
    await using database = await testDatabase('sqlite')
    await judged(database, [quality])
    expect(await pinVerdicts(database.db, { by: 'Ada', at, verdicts: ['nowhere'] })).toMatchObject({ reason: 'no-such-verdict' })
  })
})
