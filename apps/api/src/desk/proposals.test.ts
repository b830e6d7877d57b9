import { find, type RecordOf } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { saveMembership } from '../db/queries/memberships.ts'
import { editionOf, propose } from '../ledger/index.ts'
import { deskOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'
import { aTerm, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const others = 'quiet-streets'
const better = { collection: 'terms', id: 'term-1', record: aTerm('term-1', 'Better.'), base: 1 }

describe.each(engines)('the desk on %s', (engine) => {
  test('leads a change from a draft to an edition by two people, and shows it in words before', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'From a reply.' })
    const about = { campaign, proposal }
    await expect(grace.proposals.comment({ ...about, words: 'What is it?' })).rejects.toMatchObject({
      cause: { reason: 'still-drafted' },
    })
    await expect(ada.proposals.addChange({ ...about, change: { ...better, isNew: true } })).rejects.toMatchObject({
      cause: { reason: 'id-taken' },
    })
    await ada.proposals.addChange({ ...about, change: better })
    expect(await ada.proposals.preview(about)).toMatchObject({
      findings: [],
      moved: [],
      changes: [
        { sentence: 'term-1: meaning from “Meaning 1 of 2.” to “Better.”', fields: [{ field: 'meaning', after: 'Better.' }] },
      ],
    })
    await ada.proposals.submit(about)
    await grace.proposals.requestChanges({ ...about, words: 'Name the reply.' })
    await ada.proposals.giveReasons({ ...about, note: 'From the reply of Kent.' })
    await ada.proposals.submit(about)
    const { digest, acts } = await grace.proposals.byId(about)
    expect(acts).toContain('approve')
    await grace.proposals.approve({ ...about, digest })
    await grace.proposals.hold({ ...about, kind: 'embargo', until: '2024-06-21T06:00:00Z', note: 'At six.' })
    await grace.proposals.cancelHold(about)
    expect(await grace.proposals.publish({ ...about, note: 'A better word.' })).toEqual({ edition: 2 })
    expect((await editionOf(desk.db)).tracker.terms[0]?.meaning).toBe('Better.')
    const [step] = await (await desk.as('ada')).history.record({ campaign, collection: 'terms', id: 'term-1' })
    expect(step?.proposal.map(({ kind }) => kind)).toContain('approved')
    expect(await grace.proposals.list({ campaign, states: ['published'] })).toMatchObject([{ id: proposal, count: 1 }])
  })

  test('lets nobody approve their own proposal, unless an edition says of the campaign that it is enough, and never of what others share', async () => {
    await using desk = await deskOfTwo(engine)
    const propose = async (what: 'own' | 'shared') => {
      const grace = await desk.as('grace')
      const { tracker } = await editionOf(desk.db)
      const demand = {
        ...find(tracker, 'demands', 'inspect'),
        title: `Inspect, ${tracker.campaigns[0]?.approval ?? 'as before'}`,
      }
      const own = { collection: 'demands', id: 'inspect', record: demand, base: 1 }
      const changes = [what === 'own' ? own : better]
      const { proposal } = await grace.proposals.start({ campaign, note: 'From a reply.', changes })
      await grace.proposals.submit({ campaign, proposal })
      return { grace, about: { campaign, proposal, digest: (await grace.proposals.byId({ campaign, proposal })).digest } }
    }
    const alone = await propose('own')
    const { acts, approvedByOthers } = await alone.grace.proposals.byId(alone.about)
    expect([acts.includes('approve'), approvedByOthers]).toEqual([false, expect.stringContaining('somebody else approves it')])
    await expect(alone.grace.proposals.approve(alone.about)).rejects.toMatchObject({ cause: { reason: 'second-person-needed' } })
    const { tracker } = await editionOf(desk.db)
    const campaigns = tracker.campaigns.map((each) => (each.id === campaign ? { ...each, approval: 'own' as const } : each))
    await publishAll(desk.db, { ...tracker, campaigns })
    const allowed = await propose('own')
    expect(await allowed.grace.proposals.approve(allowed.about)).toMatchObject({ state: 'approved' })
    const shared = await propose('shared')
    await expect(shared.grace.proposals.approve(shared.about)).rejects.toMatchObject({
      cause: { reason: 'second-person-needed' },
    })
  })

  test('takes back how far a proposal lets the sources reach', async () => {
    await using desk = await deskOfTwo(engine)
    const ada = await desk.as('ada')
    const about = {
      campaign,
      proposal: (await ada.proposals.start({ campaign, note: 'From a reply.', changes: [better] })).proposal,
    }
    await ada.proposals.giveReasons({ ...about, informedTo: '2026-08-20' })
    await ada.proposals.giveReasons({ ...about, note: 'From the reply of Kent.' })
    expect(await ada.proposals.byId(about)).toMatchObject({ informedTo: '2026-08-20', note: 'From the reply of Kent.' })
    await ada.proposals.giveReasons({ ...about, informedTo: null })
    expect((await ada.proposals.byId(about)).informedTo).toBe(undefined)
  })

  test('lets what tells of a later day be approved and held until then, and says everywhere what it waits for', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const change = { ...better, record: aTerm('term-1', 'Out on 10 July.', '2024-07-10') }
    const about = { campaign, proposal: (await ada.proposals.start({ campaign, note: 'A report.', changes: [change] })).proposal }
    await ada.proposals.giveReasons({ ...about, informedTo: '2024-07-10' })
    expect(await ada.proposals.preview(about)).toMatchObject({ findings: [], waitsFor: '2024-07-10' })
    await ada.proposals.submit(about)
    await grace.proposals.approve({ ...about, digest: (await grace.proposals.byId(about)).digest })
    expect((await grace.today.list({ campaign })).needs).toMatchObject([
      { kind: 'to-publish', sentence: 'It is approved, and its sources reach to 10 July 2024: hold it until then.' },
    ])
    await expect(grace.proposals.publish({ ...about, note: 'Now.' })).rejects.toMatchObject({ cause: { reason: 'too-early' } })
    const holding = { ...about, kind: 'embargo', note: 'When it is out.' } as const
    const early = grace.proposals.hold({ ...holding, until: '2024-07-09T22:00:00Z' })
    await expect(early).rejects.toMatchObject({ cause: { reason: 'too-early' } })
    expect(await grace.proposals.hold({ ...holding, until: '2024-07-10T06:00:00Z' })).toMatchObject({ state: 'held' })
    expect(await grace.proposals.preview(about)).toMatchObject({ findings: [], waitsFor: '2024-07-10' })
  })

  test('lets only who may hold a proposal end one that was approved', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'From a reply.', changes: [better] })
    const about = { campaign, proposal }
    await ada.proposals.submit(about)
    await grace.proposals.approve({ ...about, digest: (await grace.proposals.byId(about)).digest })
    await grace.proposals.hold({ ...about, kind: 'embargo', until: '2024-06-21T06:00:00Z', note: 'At six.' })
    await expect(ada.proposals.withdraw(about)).rejects.toMatchObject({ cause: { reason: 'not-permitted' } })
    expect(await grace.proposals.withdraw(about)).toMatchObject({ state: 'withdrawn' })
  })

  test('lets only an admin approve that a campaign does without a second person', async () => {
    await using desk = await deskOfTwo(engine)
    const of = async (changes: Partial<RecordOf<'campaigns'>>) => {
      const ada = await desk.as('ada')
      const record = { ...find((await editionOf(desk.db)).tracker, 'campaigns', campaign), ...changes }
      const change = { collection: 'campaigns', id: campaign, record, base: 1 }
      const { proposal } = await ada.proposals.start({ campaign, note: 'We are one.', changes: [change] })
      await ada.proposals.submit({ campaign, proposal })
      return { campaign, proposal, digest: (await ada.proposals.byId({ campaign, proposal })).digest }
    }
    const grace = await desk.as('grace')
    const [setting, summary] = [await of({ approval: 'own' }), await of({ summary: 'A better law.' })]
    await expect(grace.proposals.approve(setting)).rejects.toMatchObject({ cause: { reason: 'not-permitted' } })
    expect(await grace.proposals.approve(summary)).toMatchObject({ state: 'approved' })
    await saveMembership(desk.db, { person: 'mary', campaign, role: 'admin', since: '2024-06-20T12:00:00.000Z' })
    expect(await (await desk.as('mary')).proposals.approve(setting)).toMatchObject({ state: 'approved' })
  })

  test('answers of another campaign’s proposal as of one that there is not', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, mary] = [await desk.as('ada'), await desk.as('mary')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'Ours.', changes: [better] })
    expect(await mary.proposals.list({ campaign: others })).toEqual([])
    const asked = [
      mary.proposals.byId({ campaign: others, proposal }),
      mary.proposals.byId({ campaign: others, proposal: 'none' }),
    ]
    const answers = await Promise.all(asked.map((each) => each.catch((error: unknown) => error)))
    expect(answers).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }])
    expect(String(answers[0]).replace(proposal, 'none')).toBe(String(answers[1]))
    await expect(mary.proposals.withdraw({ campaign: others, proposal })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      mary.drafts.save({ campaign: others, proposal, collection: 'terms', recordId: 'a', baseEdition: 1, version: 0, body: 1 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('takes no change of another campaign’s record, not even with its removal', async () => {
    await using desk = await deskOfTwo(engine)
    const ada = await desk.as('ada')
    const foreign = { reason: 'of-another-campaign' }
    const removal = { collection: 'demands', id: 'hush' }
    await expect(ada.proposals.start({ campaign, note: 'Out.', changes: [removal] })).rejects.toMatchObject({ cause: foreign })
    const { proposal } = await ada.proposals.start({ campaign, note: 'Ours.' })
    await expect(ada.proposals.addChange({ campaign, proposal, change: removal })).rejects.toMatchObject({ cause: foreign })
  })

  test('shows what a connector proposes to all whom it concerns, each of whom accepts their part', async () => {
    await using desk = await deskOfTwo(engine)
    const { tracker } = await editionOf(desk.db)
    const demands = tracker.demands.map((record) => ({
      collection: 'demands',
      id: record.id,
      record: { ...record, title: 'Other' },
    }))
    const filed = { id: 'c-1', createdAt: '2024-06-19T10:00:00.000Z', createdBy: 'Connector', note: 'Read.', baseEdition: 1 }
    await propose(desk.db, { ...filed, changes: demands })
    const [grace, mary] = [await desk.as('grace'), await desk.as('mary')]
    const about = { campaign, proposal: 'c-1' }
    const { digest } = await grace.proposals.byId(about)
    await expect(grace.proposals.approve({ ...about, digest })).rejects.toMatchObject({
      cause: { reason: 'of-another-campaign' },
    })
    const { rest } = await grace.proposals.split({ ...about, keep: [{ collection: 'demands', id: 'inspect' }] })
    await grace.proposals.approve({ ...about, digest: (await grace.proposals.byId(about)).digest })
    expect((await grace.proposals.list({ campaign })).map(({ id }) => id)).toEqual(['c-1'])
    expect((await mary.proposals.list({ campaign: others })).map(({ id }) => id)).toEqual([rest])
  })

  test('lets no reviewer approve words of their own that another put in from the shared draft', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'Ours.', changes: [better] })
    const about = { campaign, proposal }
    await ada.proposals.submit(about)
    const over = (await ada.proposals.byId(about)).changes[0]?.digest
    const typed = { ...about, collection: 'terms', recordId: 'term-1', baseEdition: 1, version: 0, over }
    await grace.drafts.save({ ...typed, body: aTerm('term-1', 'Words of Grace.') })
    const { draft } = await ada.drafts.byRecord(typed)
    expect(draft).toMatchObject({ over, savedBy: 'Grace' })
    expect((await ada.proposals.byId(about)).drafts).toMatchObject([{ recordId: 'term-1', savedBy: 'Grace' }])
    const change = { ...better, record: aTerm('term-1', 'Words of Grace.') }
    expect(await ada.proposals.addChange({ ...about, change, over })).toEqual({ put: true, proposal, state: 'open' })
    expect(await ada.drafts.discard({ ...typed, version: 1 })).toEqual({ discarded: true })
    const { digest } = await grace.proposals.byId(about)
    await expect(grace.proposals.approve({ ...about, digest })).rejects.toMatchObject({
      cause: { reason: 'second-person-needed' },
    })
  })

  test('gives both versions of a record in a proposal to whoever puts theirs in second', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'Ours.', changes: [better] })
    const about = { campaign, proposal }
    await ada.proposals.submit(about)
    const [held] = (await grace.proposals.byId(about)).changes
    const put = (meaning: string) => ({ ...about, change: { ...better, record: aTerm('term-1', meaning) }, over: held?.digest })
    await ada.proposals.addChange(put('Ada’s.'))
    const second = await grace.proposals.addChange(put('Grace’s.'))
    expect(second).toMatchObject({ put: false, theirs: { by: 'Ada', record: { meaning: 'Ada’s.' } }, contested: ['meaning'] })
    const record = { collection: 'terms', id: 'term-1' }
    await expect(grace.proposals.removeChange({ ...about, record, over: held?.digest ?? '' })).rejects.toMatchObject({
      cause: { reason: 'change-moved' },
    })
    const over = second.put ? '' : (second.theirs.digest ?? '')
    expect(await grace.proposals.addChange({ ...put('Both.'), over })).toMatchObject({ put: true })
    expect((await grace.proposals.byId(about)).events.at(-1)).toMatchObject({
      kind: 'changed',
      edit: { was: { record: { meaning: 'Ada’s.' } }, is: { record: { meaning: 'Both.' } } },
    })
    expect(
      await grace.proposals.removeChange({
        ...about,
        record,
        over: (await grace.proposals.byId(about)).changes[0]?.digest ?? '',
      }),
    ).toMatchObject({ state: 'open' })
  })

  test('gives both versions of a draft in a proposal to whoever saves second', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'Ours.', changes: [better] })
    await ada.proposals.submit({ campaign, proposal })
    const place = { campaign, proposal, collection: 'terms', recordId: 'term-1', baseEdition: 1, version: 0 }
    expect(await ada.drafts.save({ ...place, body: { meaning: 'Ada’s' } })).toMatchObject({ saved: true, version: 1 })
    expect(await grace.drafts.save({ ...place, body: { meaning: 'Grace’s' } })).toMatchObject({
      saved: false,
      theirs: { savedBy: 'Ada', body: { meaning: 'Ada’s' } },
      contested: ['meaning'],
    })
    expect((await grace.drafts.byRecord(place)).others).toMatchObject([{ name: 'Ada' }])
  })

  test('tells of what was published as it was before, with where each record can be read, and of records by what they are called', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'From a reply.' })
    const about = { campaign, proposal }
    const record = { ...aTerm('a-word', 'New.'), term: 'A word of the law' }
    await ada.proposals.addChange({ ...about, change: { collection: 'terms', id: 'a-word', record } })
    await ada.proposals.submit(about)
    const { digest, events } = await grace.proposals.byId(about)
    expect(events.map((event) => event.about?.name)).toEqual([undefined, 'A word of the law', undefined])
    const before = await grace.proposals.preview(about)
    await grace.proposals.approve({ ...about, digest })
    const { edition } = await grace.proposals.publish({ ...about, note: 'A word.' })
    const [after] = (await (await desk.as('ada')).proposals.preview(about)).changes
    expect(after).toEqual({ ...before.changes[0], isPublished: true })
    expect(after?.sentence).toBe('A word of the law: new')
    await publishAll(desk.db, (await editionOf(desk.db, edition - 1)).tracker)
    const later = await (await desk.as('ada')).proposals.preview(about)
    expect(later).toMatchObject({ edition, changes: [{ sentence: 'A word of the law: new', isPublished: false }] })
  })

  test('tells a reviewer before that they could not approve what they change', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'From a reply.', changes: [better] })
    const about = { campaign, proposal }
    await ada.proposals.submit(about)
    expect([(await ada.proposals.byId(about)).endsOwnApproval, (await grace.proposals.byId(about)).endsOwnApproval]).toEqual([
      false,
      true,
    ])
    await grace.proposals.giveReasons({ ...about, note: 'From the reply of Kent.' })
    const { acts, approvedByOthers, endsOwnApproval } = await grace.proposals.byId(about)
    expect([acts.includes('approve'), approvedByOthers, endsOwnApproval]).toEqual([
      false,
      'You had a part in this proposal, so somebody else approves it.',
      false,
    ])
  })
})
