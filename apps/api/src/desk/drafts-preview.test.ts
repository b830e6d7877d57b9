import { aRecord } from '@dutywatch/domain/testing'
import { describe, expect, test } from 'vitest'
import { deskOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'
import { aTerm } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const mine = { campaign, baseEdition: 1, version: 0 } as const
const citing = { ...aTerm('damp', 'Wet homes.', '2020-03-02'), citations: [{ source: 'a-page', confidence: 'confirmed' }] }
const aPage = { id: 'a-page', title: 'A page on damp', publisher: 'Kent', kind: 'official' }

describe.each(engines)('a draft looked at before it is handed in on %s', (engine) => {
  test('tells what publishing it would do, with the drafted sources that it cites, and nothing is begun by looking', async () => {
    await using desk = await deskOfTwo(engine)
    const { drafts, proposals } = await desk.as('ada')
    const asked = { campaign, collection: 'terms', recordId: 'new~1' }
    await drafts.save({ ...mine, ...asked, body: citing })
    expect((await drafts.preview(asked)).findings).toMatchObject([{ path: 'terms/damp/citations/0/source' }])

    await drafts.save({ ...mine, collection: 'sources', recordId: 'a-page', body: aPage })
    await drafts.save({ ...mine, collection: 'sources', recordId: 'b-page', body: { ...aPage, id: 'b-page' } })
    await drafts.save({ ...mine, collection: 'sources', recordId: 'new~2', body: { ...aPage, id: 'c-page' } })
    const seen = await drafts.preview(asked)
    expect(seen.findings).toEqual([])
    expect(seen.changes.map(({ sentence }) => sentence)).toEqual(['A page on damp: new', 'damp: new'])
    expect(seen.sources).toEqual(['a-page'])
    expect((await drafts.sources({ campaign })).map(({ id }) => id).toSorted()).toEqual(['a-page', 'b-page'])
    expect(await proposals.list({ campaign })).toEqual([])
  })

  test('reaches as far as the record needs, says from which day to which, and never into a day to come', async () => {
    await using desk = await deskOfTwo(engine, { informedTo: '2020-03-01' })
    const { drafts } = await desk.as('ada')
    const told = async (recordId: string, knownFrom: string) => {
      const asked = { campaign, collection: 'terms', recordId }
      await drafts.save({ ...mine, ...asked, body: { ...aRecord(recordId, knownFrom), term: recordId, meaning: 'Wet.' } })
      const { reach, findings } = await drafts.preview(asked)
      return { reach, rules: findings.map(({ rule }) => rule) }
    }
    expect(await told('said-before', '2020-02-28')).toEqual({ reach: undefined, rules: [] })
    expect(await told('said-since', '2020-03-02')).toEqual({ reach: { from: '2020-03-01', to: '2020-03-02' }, rules: [] })
    expect(await told('to-come', '2999-01-01')).toEqual({ reach: undefined, rules: ['known-after-the-sources-end'] })
  })

  test('stands in the place of what its proposal says of the record, among all else that changes there', async () => {
    await using desk = await deskOfTwo(engine)
    const { drafts, proposals } = await desk.as('ada')
    const changes = ['damp', 'mould'].map((id) => ({ collection: 'terms', id, record: aTerm(id, 'As proposed.') }))
    const { proposal } = await proposals.start({ campaign, note: 'Two words.', changes })
    const asked = { campaign, collection: 'terms', recordId: 'damp', proposal }
    await drafts.save({ ...mine, ...asked, body: aTerm('damp', 'As typed.') })
    const seen = await drafts.preview(asked)
    const meanings = seen.changes.map(({ id, fields }) => [id, fields.find(({ field }) => field === 'meaning')?.after])
    expect(Object.fromEntries(meanings)).toEqual({ damp: 'As typed.', mould: 'As proposed.' })
  })

  test('is nobody else’s to look at, and there is none where nothing is saved', async () => {
    await using desk = await deskOfTwo(engine)
    const asked = { campaign, collection: 'terms', recordId: 'term-1' }
    const ada = await desk.as('ada')
    await expect(ada.drafts.preview(asked)).rejects.toThrow('Nothing of this record is saved here.')
    await ada.drafts.save({ ...mine, ...asked, body: aTerm('term-1', 'Mine.') })
    const grace = await desk.as('grace')
    await expect(grace.drafts.preview(asked)).rejects.toThrow('Nothing of this record is saved here.')
  })
})
