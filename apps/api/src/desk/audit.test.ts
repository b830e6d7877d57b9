import { describe, expect, test } from 'vitest'
import { audit } from '../auth/audit.ts'
import { saveMembership } from '../db/queries/memberships.ts'
import { propose } from '../ledger/index.ts'
import { deskOfTwo } from '../testing/desk-of-two.ts'
import { engines, type Engine } from '../testing/engines.ts'
import { aTerm } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const at = '2024-06-20T12:00:00.000Z'

/** A desk whose reviewer is an admin too, so that she sees what was done. */
async function aDesk(engine: Engine) {
  const desk = await deskOfTwo(engine)
  await saveMembership(desk.db, { person: 'grace', campaign, role: 'admin', since: at })
  return desk
}

describe.each(engines)('what was done on %s', (engine) => {
  test('tells who proposed, approved and published what, among what was done with people, and finds it by kind and by person', async () => {
    await using desk = await aDesk(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const changes = [{ collection: 'terms', id: 'damp', record: aTerm('damp', 'Wet.') }]
    const { proposal } = await ada.proposals.start({ campaign, note: 'A word.', changes })
    await ada.proposals.submit({ campaign, proposal })
    const { digest } = await grace.proposals.byId({ campaign, proposal })
    await grace.proposals.approve({ campaign, proposal, digest })
    const { edition } = await grace.proposals.publish({ campaign, proposal, note: 'A word.' })
    await grace.people.changeRole({ campaign, person: 'ada', role: 'viewer' })
    const told = async (asked: object = {}) =>
      (await grace.audit.list({ campaign, ...asked })).deeds.map(({ who, what }) => `${who}: ${what}`)
    expect(await told()).toEqual(
      expect.arrayContaining(['Ada: begun', 'Ada: submitted', 'Grace: approved', 'Grace: published', 'Grace: role-changed']),
    )
    expect(await told({ kind: 'publishing' })).toEqual(['Grace: published'])
    expect(await told({ kind: 'people' })).toEqual(['Grace: role-changed'])
    expect(await told({ kind: 'refused' })).toEqual([])
    expect(await told({ person: 'ada' })).toEqual(['Ada: submitted', 'Ada: begun'])
    const { deeds } = await grace.audit.list({ campaign })
    expect(deeds.find(({ what }) => what === 'published')).toMatchObject({ proposal, note: 'A word.', edition })
    expect(deeds.find(({ what }) => what === 'role-changed')).toMatchObject({ about: 'Ada: viewer' })
  })

  test('is paged through once, all of it, newest first', async () => {
    await using desk = await aDesk(engine)
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const changes = [{ collection: 'terms', id: 'damp', record: aTerm('damp', 'Wet.') }]
    const { proposal } = await ada.proposals.start({ campaign, note: 'Talked about.', changes })
    await ada.proposals.submit({ campaign, proposal })
    for (let said = 0; said < 60; said += 1) {
      await ada.proposals.comment({ campaign, proposal, words: `Comment ${said}.` })
      await audit(desk.db, { at, what: 'signed-in', person: 'ada' })
    }
    const keys: string[] = []
    let before: Awaited<ReturnType<typeof grace.audit.list>>['next']
    do {
      const { deeds, next } = await grace.audit.list({ campaign, ...(before && { before }) })
      keys.push(...deeds.map(({ key }) => key))
      before = next
    } while (before)
    expect(keys).toHaveLength(122)
    expect(new Set(keys).size).toBe(122)
  })

  test('of what was filed by nobody at the desk, each campaign is told what concerns it', async () => {
    await using desk = await aDesk(engine)
    const changes = [{ collection: 'demands', id: 'hush' }]
    await propose(desk.db, { id: 'for-mary', createdAt: at, createdBy: 'A connector', note: 'Filed.', baseEdition: 1, changes })
    const list = async (person: 'grace' | 'mary', of: string) =>
      (await (await desk.as(person)).audit.list({ campaign: of })).deeds.map(({ key }) => key)
    expect(await list('grace', campaign)).toEqual([])
    expect(await list('mary', 'quiet-streets')).toEqual(['for-mary/1'])
  })
})
