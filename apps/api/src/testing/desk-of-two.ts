import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { Tracker, TrackerInput } from '@dutywatch/domain/tracker'
import { clockAt } from '../clock.ts'
import type { DeskContext } from '../desk/context.ts'
import { deskRouter } from '../desk/index.ts'
import { usualKept } from '../enquiries/kept.ts'
import { rolesOf, saveMembership } from '../db/queries/memberships.ts'
import { insertPerson } from '../db/queries/people.ts'
import { currentEditionNumber, editionStore } from '../ledger/index.ts'
import { testDatabase, type Engine } from './engines.ts'
import { aTerm, publishAll } from './trackers.ts'

const campaign = { by: 'tenants-union', launchedOn: '2020-02-13', summary: 'A law.' } as const

/** A tracker of two campaigns, with an ask of the first and one of the second, and a word that they share. */
export function trackerOfTwo(over: Partial<TrackerInput> = {}): Tracker {
  const demand = (id: string, of: string) => ({
    ...aRecord(id),
    campaign: of,
    order: 1,
    title: `Demand of ${of}`,
    wording: 'Homes should be better.',
  })
  return aTracker({
    campaigns: [
      { ...aRecord('warm-homes'), title: 'Warm Homes', ...campaign },
      { ...aRecord('quiet-streets'), title: 'Quiet Streets', ...campaign },
    ],
    demands: [demand('inspect', 'warm-homes'), demand('hush', 'quiet-streets')],
    terms: [aTerm('term-1', 'Meaning 1 of 2.')],
    ...over,
  })
}

const people = [
  { id: 'ada', name: 'Ada', campaign: 'warm-homes', role: 'editor' },
  { id: 'grace', name: 'Grace', campaign: 'warm-homes', role: 'reviewer' },
  { id: 'mary', name: 'Mary', campaign: 'quiet-streets', role: 'admin' },
] as const

/** A desk with an editor and a reviewer of one campaign and an admin of another. */
export async function deskOfTwo(engine: Engine, over: Partial<TrackerInput> = {}) {
  const database = await testDatabase(engine)
  const { db } = database
  await publishAll(db, trackerOfTwo(over))
  const clock = clockAt('2024-06-20')
  for (const { id, name, campaign: of, role } of people) {
    await insertPerson(db, { id, name, email: `${id}@charity.example`, passwordHash: '', at: clock.now() })
    await saveMembership(db, { person: id, campaign: of, role, since: clock.now() })
  }
  const store = editionStore(database)

  /** Everything of the desk, asked by a person who is signed in with a second factor. */
  async function as(person: (typeof people)[number]['id'], besides: Partial<DeskContext> = {}) {
    const known = people.find(({ id }) => id === person)
    const context: DeskContext = {
      db,
      store,
      now: { today: clock.today(), current: await currentEditionNumber(db) },
      clock,
      baseUrl: 'https://tracker.example',
      passwordLink: (of) => Promise.resolve(`https://tracker.example/desk/reset#${of}`),
      kept: usualKept,
      campaigns: () => Promise.resolve([]),
      ...besides,
      person: {
        id: person,
        name: known?.name ?? '',
        email: `${person}@charity.example`,
        secondFactor: true,
        roles: await rolesOf(db, person),
        session: 's',
        isFresh: true,
      },
    }
    return deskRouter.createCaller(context)
  }
  return { db, as, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}
