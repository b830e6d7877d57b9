import { describe, expect, test } from 'vitest'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { ada, at, betterTerm, drafted } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import {
  beginProposal,
  digestOfChange,
  editionOf,
  getProposal,
  listWithdrawn,
  previewProposal,
  publishProposal,
  putChange,
  submit,
  type ProposedChange,
} from './index.ts'

const fresh: ProposedChange = { collection: 'terms', id: 'damp', record: aTerm('damp', 'Wet.'), base: 1, isNew: true }
const overAnother: ProposedChange = { ...betterTerm, base: 1, isNew: true }

async function aLedger(engine: Engine) {
  const database = await testDatabase(engine)
  await publishAll(database.db, aTrackerOfTerms(2))
  return database
}

describe.each(engines)('a record that was begun as new, on %s', (engine) => {
  test('is not proposed under the id of another, neither at first nor later', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    const { id, ...begun } = await drafted(db, [fresh])
    const refused = { ok: false, reason: 'id-taken', message: expect.stringContaining('“term-1” already: “term-1”') }
    expect(await beginProposal(db, { ...begun, id: 'p-2', changes: [overAnother] })).toMatchObject(refused)
    expect(await putChange(db, id, { ...at(ada, 9), change: overAnother })).toMatchObject(refused)
    expect((await getProposal(db, id)).changes).toEqual([fresh])
    expect(await putChange(db, id, { ...at(ada, 9), change: { ...betterTerm, base: 1 } })).toMatchObject({ ok: true })
  })

  test('is not published over what somebody else published under its id meanwhile, whoever typed in it since', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db, [fresh])
    const change = { collection: 'terms', id: 'damp', record: aTerm('damp', 'Wetter.') }
    await putChange(db, 'p-1', { ...at(ada, 9), change, over: digestOfChange(fresh) })
    await submit(db, 'p-1', at(ada, 9))
    await publishAll(db, aTrackerOfTerms(0, { terms: [...aTrackerOfTerms(2).terms, aTerm('damp', 'Of another.')] }))
    expect(await previewProposal(db, 'p-1')).toMatchObject({ moved: ['terms/damp'], taken: { reason: 'id-taken' } })
    const publication = { by: 'Ada', note: 'Damp.', at: '2024-06-04T09:00:00.000Z' }
    expect(await publishProposal(db, 'p-1', publication)).toMatchObject({ ok: false, reason: 'id-taken' })
    const again = { ...change, record: aTerm('damp', 'Wettest.'), base: 2 }
    const put = await putChange(db, 'p-1', { ...at(ada, 10), change: again, over: digestOfChange(change) })
    expect(put).toMatchObject({ ok: false, reason: 'id-taken' })
    expect((await editionOf(db)).tracker.terms.at(-1)?.meaning).toBe('Of another.')
  })

  test('may be put in again where an edition took it out, and its id is known to have been used', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    expect(await listWithdrawn(db)).toEqual([])
    await publishAll(db, aTrackerOfTerms(0, { terms: aTrackerOfTerms(2).terms.slice(1) }))
    expect(await listWithdrawn(db)).toEqual([{ collection: 'terms', id: 'term-1' }])
    await drafted(db, [fresh])
    expect(await putChange(db, 'p-1', { ...at(ada, 9), change: { ...overAnother, base: 2 } })).toMatchObject({ ok: true })
    expect((await previewProposal(db, 'p-1')).moved).toEqual([])
  })
})
