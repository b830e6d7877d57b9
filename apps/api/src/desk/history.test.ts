import { describe, expect, test } from 'vitest'
import { editionOf } from '../ledger/index.ts'
import { deskOfTwo, trackerOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'
import { aTerm, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const better = { collection: 'terms', id: 'term-1', record: aTerm('term-1', 'Better.'), base: 1 }

describe.each(engines)('what was published, on %s', (engine) => {
  test('proposes to take an edition back, and shows both where that is no longer so simple', async () => {
    await using desk = await deskOfTwo(engine)
    for (const meaning of ['Better.', 'Best.']) {
      const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
      const changes = [{ ...better, record: aTerm('term-1', meaning), base: (await editionOf(desk.db)).entry.number }]
      const { proposal } = await ada.proposals.start({ campaign, note: 'From a reply.', changes })
      await ada.proposals.submit({ campaign, proposal })
      const { digest } = await grace.proposals.byId({ campaign, proposal })
      await grace.proposals.approve({ campaign, proposal, digest })
      await grace.proposals.publish({ campaign, proposal, note: meaning })
    }
    const ada = await desk.as('ada')
    expect(await ada.history.undo({ campaign, edition: 2, note: 'Wrong.' })).toMatchObject({
      proposal: undefined,
      refused: { reason: 'changed-since', changedAgain: [{ before: { meaning: 'Meaning 1 of 2.' }, now: { meaning: 'Best.' } }] },
    })
    const { proposal = '' } = await ada.history.undo({ campaign, edition: 3, note: 'Wrong.' })
    const about = { campaign, proposal }
    const { digest, ...undoing } = await ada.proposals.byId(about)
    expect(undoing).toMatchObject({
      state: 'open',
      note: 'Edition 3 taken back: Wrong.',
      changes: [{ record: { meaning: 'Better.' } }],
      events: [{ kind: 'begun' }, { kind: 'submitted' }],
    })
    await expect(ada.proposals.approve({ ...about, digest })).rejects.toMatchObject({ cause: { reason: 'not-permitted' } })
    const grace = await desk.as('grace')
    await grace.proposals.approve({ ...about, digest })
    expect(await grace.proposals.publish({ ...about, note: undoing.note })).toEqual({ edition: 4 })
  })

  test('keeps as a draft what would take back an edition and leave something wrong, and says so', async () => {
    await using desk = await deskOfTwo(engine)
    const changed = trackerOfTwo({ informedTo: '2024-06-10', terms: [aTerm('term-1', 'Better.')] })
    const since = trackerOfTwo({
      informedTo: '2024-06-10',
      terms: [...changed.terms, aTerm('term-2', 'Known since.', '2024-06-10')],
    })
    await publishAll(desk.db, changed, since)
    const ada = await desk.as('ada')
    const undone = await ada.history.undo({ campaign, edition: 2, note: 'Too early.' })
    expect(undone).toMatchObject({
      refused: undefined,
      notHandedIn: 'It was not handed in: 1 thing is wrong with the tracker.',
    })
    expect(await ada.proposals.byId({ campaign, proposal: undone.proposal ?? '' })).toMatchObject({ state: 'drafting' })
  })
})
