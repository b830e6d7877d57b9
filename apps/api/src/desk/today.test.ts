import { aRecord } from '@dutywatch/domain/testing'
import type { TrackerInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { propose } from '../ledger/index.ts'
import { deskOfTwo, trackerOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'
import { aTerm, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const others = 'quiet-streets'
const better = { collection: 'terms', id: 'term-1', record: aTerm('term-1', 'Better.'), base: 1 }

const promised = (id: string, milestone: string, words: string) => ({
  ...aRecord(id),
  kind: 'promise' as const,
  by: 'tenants-union',
  what: `Promise of ${milestone}`,
  milestone,
  timing: { words },
  saidOn: '2020-02-13',
})
const batchOf = (id: string, of: string) => ({
  ...aRecord(id, '2024-05-01'),
  title: id,
  campaign: of,
  launchedOn: '2024-05-01',
  asks: 'damp homes',
  questions: [{ id: 'let', words: 'How many?', unit: 'recorded-offences' as const }],
  periods: [{ from: '2023-01-01', to: '2023-12-31' }],
  authorities: ['kent', 'essex'],
})
const asked = (id: string, { batch, force = 'kent', on }: { batch: string; force?: string; on: string }) => ({
  ...aRecord(id, on),
  batch,
  force,
  asked: 'damp homes',
  events: [{ kind: 'sent' as const, on }],
})

/** On 20 June 2024, with sources that end on 31 May: a promise long past, a date past since, and requests of both campaigns. */
const records: Partial<TrackerInput> = {
  milestones: [
    { ...aRecord('register'), title: 'Register published', order: 1 },
    { ...aRecord('inspection'), title: 'First inspection', order: 2 },
    { ...aRecord('review'), title: 'Review ended', order: 3 },
  ],
  commitments: [
    promised('c-register', 'register', '1 March 2023'),
    promised('c-inspection', 'inspection', '10 June 2024'),
    promised('c-review', 'review', '10 June 2030'),
  ],
  forces: ['kent', 'essex'].map((id) => ({
    ...aRecord(id),
    name: id,
    kind: 'territorial',
    nation: 'england',
    regime: 'FOIA',
  })),
  batches: [batchOf('ours', campaign), batchOf('theirs', others)],
  requests: [
    asked('late', { batch: 'ours', on: '2024-05-01' }),
    asked('soon', { batch: 'ours', force: 'essex', on: '2024-05-24' }),
    asked('not-ours', { batch: 'theirs', on: '2024-05-01' }),
  ],
}

describe.each(engines)('what needs someone on %s', (engine) => {
  test('tells of dates, promises and requests of the campaign and of nobody else’s, what is over first', async () => {
    await using desk = await deskOfTwo(engine, records)
    const { on, needs } = await (await desk.as('ada')).today.list({ campaign })
    expect(on).toBe('2024-06-20')
    expect(needs).toMatchObject([
      { kind: 'promise-silent', urgency: 'pressing', since: '2023-03-01', to: { collection: 'commitments', id: 'c-register' } },
      { kind: 'request-clock', urgency: 'pressing', since: '2024-05-31', to: { id: 'late' } },
      { kind: 'date-reached', urgency: 'pressing', since: '2024-06-10', name: 'First inspection', to: { id: 'inspection' } },
      { kind: 'request-clock', urgency: 'soon', by: '2024-06-24', to: { id: 'soon' } },
    ])
    expect(needs.map(({ sentence }) => sentence)).toEqual([
      'It fell due by 1 March 2023, and nothing on record says that it was met or would not be.',
      expect.stringMatching(/^It is overdue\. Remind the authority/),
      'It was expected by 10 June 2024, and nothing on record, up to 31 May 2024, says that it happened.',
      expect.stringMatching(/^It is due soon\. The answer is due by 24 June 2024\./),
    ])
  })

  test('says what would settle each: a date stated of the milestone, a promise made anew, an event of the request', async () => {
    await using desk = await deskOfTwo(engine, records)
    const { needs } = await (await desk.as('ada')).today.list({ campaign })
    expect(needs.map(({ to, turn, mends }) => [to.id, turn, ...mends.map(({ as }) => as)])).toEqual([
      ['c-register', 'anybody', 'happened', 'new-date', 'given-up', 'promised-anew'],
      ['late', 'anybody', 'answered', 'part-answered', 'refused', 'not-held'],
      ['inspection', 'anybody', 'happened', 'new-date', 'given-up'],
      ['soon', 'anybody', 'answered', 'part-answered', 'refused', 'not-held'],
    ])
  })

  test('says of each matter what is proposed about it already, by whom and where that stands, and puts it after the others', async () => {
    await using desk = await deskOfTwo(engine, records)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const said = {
      ...aRecord('d-1'),
      milestone: 'register',
      kind: 'scheduled',
      timing: { words: 'July 2026' },
      saidOn: '2024-05-02',
    }
    const change = { collection: 'dateStatements', id: 'd-1', record: said }
    const { proposal } = await ada.proposals.start({ campaign, note: 'A new date.', changes: [change] })
    const about = { campaign, proposal }
    const told = async (who: typeof ada) => {
      const { needs } = await who.today.list({ campaign })
      return needs.flatMap(({ to, underWay = [] }) => underWay.map((each) => ({ of: to.id, ...each })))
    }
    const once = { of: 'c-register', proposal, by: 'Ada', works: ['new-date'] }
    expect(await told(ada)).toEqual([{ ...once, isMine: true, state: 'drafting' }])
    expect(await told(grace)).toEqual([{ ...once, isMine: false, state: 'drafting' }])
    await ada.proposals.submit(about)
    expect(await told(grace)).toMatchObject([{ state: 'open' }])
    const order = (await grace.today.list({ campaign })).needs.map(({ to }) => to.id)
    expect(order.filter((id) => id !== proposal)).toEqual(['late', 'inspection', 'c-register', 'soon'])
    await ada.proposals.withdraw({ ...about, words: 'Not so.' })
    expect(await told(grace)).toEqual([])
  })

  test('says of what is held until when, of a request what was recorded of it, and of a draft that another works on the same', async () => {
    await using desk = await deskOfTwo(engine, { ...records, terms: [aTerm('term-1', 'Meaning 1 of 2.')] })
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const answered = { kind: 'answered', on: '2024-05-30' }
    const request = asked('late', { batch: 'ours', on: '2024-05-01' })
    const record = { ...request, events: [...request.events, answered] }
    const changes = [{ collection: 'requests', id: 'late', record, base: 1 }, better]
    const { proposal } = await ada.proposals.start({ campaign, note: 'It came.', changes })
    const about = { campaign, proposal }
    await ada.proposals.submit(about)
    await grace.proposals.approve({ ...about, digest: (await grace.proposals.byId(about)).digest })
    const until = '2024-07-20T06:00:00.000Z'
    await grace.proposals.hold({ ...about, kind: 'scheduled', until, note: 'Later.' })
    const place = { campaign, collection: 'terms', recordId: 'term-1', baseEdition: 1, version: 0 }
    await grace.drafts.save({ ...place, body: { meaning: 'Best' } })
    const { needs } = await grace.today.list({ campaign })
    const underWay = { proposal, by: 'Ada', isMine: false, state: 'held', until }
    expect(needs.filter((need) => need.underWay)).toMatchObject([
      { kind: 'request-clock', to: { id: 'late' }, underWay: [{ ...underWay, works: ['answered'] }] },
      { kind: 'draft', to: { id: 'term-1' }, underWay: [{ ...underWay, works: ['changed'] }] },
    ])
  })

  test('tells nobody of another campaign’s proposals', async () => {
    await using desk = await deskOfTwo(engine, records)
    const mary = await desk.as('mary')
    const said = {
      ...aRecord('d-1'),
      milestone: 'register',
      kind: 'actual',
      timing: { words: '1 May 2024' },
      saidOn: '2024-05-02',
    }
    const changes = [{ collection: 'dateStatements', id: 'd-1', record: said }]
    await mary.proposals.start({ campaign: others, note: 'It happened.', changes })
    const [own] = (await mary.today.list({ campaign: others })).needs.filter(({ to }) => to.id === 'c-register')
    expect(own).toMatchObject({ underWay: [{ by: 'Mary', works: ['happened'] }] })
    const { needs } = await (await desk.as('ada')).today.list({ campaign })
    expect(needs.some(({ underWay }) => underWay)).toBe(false)
  })

  test('calls a draft of a new record by what was typed of it', async () => {
    await using desk = await deskOfTwo(engine)
    const ada = await desk.as('ada')
    const place = { campaign, collection: 'terms', baseEdition: 1, version: 0 }
    await ada.drafts.save({ ...place, recordId: 'new~a', body: { term: 'Damp' } })
    await ada.drafts.save({ ...place, recordId: 'new~b', body: {} })
    const { needs } = await ada.today.list({ campaign })
    expect(new Map(needs.map(({ to, name }) => [to.id, name]))).toEqual(
      new Map([
        ['new~a', 'Damp'],
        ['new~b', undefined],
      ]),
    )
    expect(needs.every(({ turn }) => turn === 'mine')).toBe(true)
  })

  test('shows a proposal to whoever’s turn it is, from a draft until its time is near', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace, mary] = [await desk.as('ada'), await desk.as('grace'), await desk.as('mary')]
    const turns = async () => {
      const [a, g] = [await ada.today.list({ campaign }), await grace.today.list({ campaign })]
      return [a, g].map(({ needs }) => needs.map(({ kind }) => kind))
    }
    const elsewhere = 'with-others'
    expect(await turns()).toEqual([[], []])
    const place = { campaign, collection: 'terms', recordId: 'term-1', baseEdition: 1, version: 0 }
    await ada.drafts.save({ ...place, body: { meaning: 'Bet' } })
    expect(await turns()).toEqual([['draft'], []])
    await ada.drafts.discard({ ...place, version: 1 })
    const { proposal } = await ada.proposals.start({ campaign, note: 'From a reply.', changes: [better] })
    const about = { campaign, proposal }
    expect(await turns()).toEqual([['begun'], []])
    await ada.proposals.submit(about)
    expect(await turns()).toEqual([[elsewhere], ['to-approve']])
    expect((await ada.today.list({ campaign })).needs).toMatchObject([
      { turn: 'others', sentence: 'You handed it in, and somebody else is to look at it.' },
    ])
    await grace.proposals.requestChanges({ ...about, words: 'Name the reply.' })
    expect((await ada.today.list({ campaign })).needs).toMatchObject([
      { kind: 'sent-back', urgency: 'soon', sentence: 'Grace asked for changes: “Name the reply.”', to: { id: proposal } },
    ])
    expect((await grace.today.list({ campaign })).needs).toMatchObject([
      { kind: elsewhere, urgency: 'open', sentence: 'Ada was asked for changes.' },
    ])
    await ada.proposals.submit(about)
    await grace.proposals.approve({ ...about, digest: (await grace.proposals.byId(about)).digest })
    expect(await turns()).toEqual([[elsewhere], ['to-publish']])
    await grace.proposals.hold({ ...about, kind: 'embargo', until: '2024-07-20T06:00:00Z', note: 'Later.' })
    expect(await turns()).toEqual([[], []])
    await grace.proposals.cancelHold(about)
    const until = '2024-06-22T06:00:00.000Z'
    await grace.proposals.hold({ ...about, kind: 'embargo', until, note: 'At six.' })
    expect((await grace.today.list({ campaign })).needs).toMatchObject([{ kind: 'held', urgency: 'soon', by: until }])
    expect((await mary.today.list({ campaign: others })).needs).toEqual([])
  })

  test('asks for one’s own review only where the campaign lets people approve what they proposed', async () => {
    const { campaigns, demands } = trackerOfTwo()
    const record = { ...demands[0], title: 'Inspect every home' }
    const change = { collection: 'demands', id: 'inspect', record, base: 1 }
    for (const approval of [undefined, 'own'] as const) {
      const over = { campaigns: campaigns.map((each) => ({ ...each, ...(approval && { approval }) })) }
      await using desk = await deskOfTwo(engine, over)
      const grace = await desk.as('grace')
      const { proposal } = await grace.proposals.start({ campaign, note: 'From a reply.', changes: [change] })
      await grace.proposals.submit({ campaign, proposal })
      const { needs } = await grace.today.list({ campaign })
      expect(needs.map(({ kind }) => kind)).toEqual([approval ? 'to-approve' : 'with-others'])
    }
  })

  test('says of what is held or approved that it no longer fits as soon as what it changes was published anew', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'From a reply.', changes: [better] })
    const about = { campaign, proposal }
    await ada.proposals.submit(about)
    await grace.proposals.approve({ ...about, digest: (await grace.proposals.byId(about)).digest })
    await grace.proposals.hold({ ...about, kind: 'scheduled', until: '2024-09-01T06:00:00Z', note: 'In autumn.' })
    await publishAll(desk.db, trackerOfTwo({ terms: [aTerm('term-1', 'Other.')] }))
    expect((await grace.today.list({ campaign })).needs).toMatchObject([{ kind: 'held', urgency: 'pressing' }])
    await (await desk.as('grace')).proposals.cancelHold(about)
    const sentence = 'It is approved, and no longer fits what is published: look at what is wrong with it.'
    expect((await (await desk.as('grace')).today.list({ campaign })).needs).toMatchObject([{ kind: 'to-publish', sentence }])
  })

  test('shows what a connector filed to everybody whom it concerns', async () => {
    await using desk = await deskOfTwo(engine)
    const filed = { id: 'c-1', createdAt: '2024-06-19T10:00:00.000Z', createdBy: 'Connector', note: 'Read.', baseEdition: 1 }
    await propose(desk.db, { ...filed, changes: [better] })
    for (const [person, of] of [
      ['ada', campaign],
      ['mary', others],
    ] as const) {
      const { needs } = await (await desk.as(person)).today.list({ campaign: of })
      expect(needs).toMatchObject([
        { kind: 'filed', name: 'Read.', sentence: 'Connector proposes one change.', since: filed.createdAt, to: { id: 'c-1' } },
      ])
    }
  })

  test('looks at what is held and the newest two hundred proposals, and says whether there are more', async () => {
    await using desk = await deskOfTwo(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const { proposal } = await ada.proposals.start({ campaign, note: 'The oldest.', changes: [better] })
    await ada.proposals.submit({ campaign, proposal })
    await grace.proposals.approve({ campaign, proposal, digest: (await grace.proposals.byId({ campaign, proposal })).digest })
    await grace.proposals.hold({ campaign, proposal, kind: 'embargo', until: '2024-06-21T06:00:00Z', note: 'At six.' })
    const filed = { createdBy: 'Connector', note: 'Read.', baseEdition: 1, createdAt: '2024-06-21T10:00:00.000Z' }
    const added = (id: string) => ({ collection: 'terms', id, record: aTerm(id, 'New.') })
    const file = (id: string) => propose(desk.db, { ...filed, id, changes: [added(id)] })
    const ofProposals = async () => {
      const { needs, hasMore } = await grace.today.list({ campaign })
      const told = needs.filter(({ to }) => to.kind === 'proposal')
      return [told.length, told.some(({ kind }) => kind === 'held'), hasMore]
    }
    for (let index = 0; index < 199; index += 1) await file(`c-${index}`)
    await ada.proposals.start({ campaign, note: 'Not handed in.', changes: [added('not-yet')] })
    expect(await ofProposals()).toEqual([200, true, false])
    await file('one-more')
    expect(await ofProposals()).toEqual([200, true, true])
  })
})
