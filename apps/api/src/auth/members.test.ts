import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db } from '../db/database.ts'
import { findMembership, saveMembership } from '../db/queries/memberships.ts'
import { insertPerson } from '../db/queries/people.ts'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { invite, inviteAgain, lastInvitations, readInvitation, redeem, withAddresses, withdrawInvitation } from './invitations.ts'
import { allowPasswordLink, changeRole, endMembership, endSessionsOf, rename } from './members.ts'
import type { Role } from './permission.ts'

const at = '2024-06-20T12:00:00.000Z'
const campaign = 'warm-homes'

/** A campaign with these members, each named after their role and number. */
async function aCampaign(engine: Engine, roles: Readonly<Record<string, Role>>) {
  const database = await testDatabase(engine)
  for (const [id, role] of Object.entries(roles)) {
    await insertPerson(database.db, { id, name: id, email: `${id}@charity.example`, passwordHash: '', at })
    await saveMembership(database.db, { person: id, campaign, role, since: at })
  }
  const roleOf = async (person: string, where = campaign) => (await findMembership(database.db, person, where))?.role
  return { db: database.db, roleOf, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}

async function setUpSecondFactor(db: Db, id: string): Promise<void> {
  await db
    .updateTable('person')
    .set({ second_factor: sql`true` })
    .where('id', '=', id)
    .execute()
}

async function beginSession(db: Db, id: string): Promise<void> {
  const times = { created_at: at, updated_at: at, expires_at: at }
  await db
    .insertInto('session')
    .values({ id, person_id: id, token: id, ...times, address: null, user_agent: null })
    .execute()
}

describe.each(engines)('members on %s', (engine) => {
  test('a role is changed and a membership ended, and both are on record', async () => {
    await using held = await aCampaign(engine, { ann: 'admin', bob: 'viewer' })
    expect(await changeRole(held.db, { campaign, person: 'bob', by: 'ann', at, role: 'editor' })).toMatchObject({ ok: true })
    expect(await held.roleOf('bob')).toBe('editor')
    expect(await endMembership(held.db, { campaign, person: 'bob', by: 'ann', at })).toMatchObject({ ok: true })
    expect(await held.roleOf('bob')).toBeUndefined()
    const entries = await held.db.selectFrom('audit_entry').select(['what', 'person_id', 'about']).orderBy('id').execute()
    expect(entries).toEqual([
      { what: 'role-changed', person_id: 'ann', about: 'bob: editor' },
      { what: 'membership-ended', person_id: 'ann', about: 'bob' },
    ])
  })

  test('whoever is a member of nothing any more is signed out, and nobody else', async () => {
    await using held = await aCampaign(engine, { ann: 'admin', bob: 'viewer', cat: 'viewer' })
    await saveMembership(held.db, { person: 'cat', campaign: 'quiet-streets', role: 'viewer', since: at })
    for (const id of ['ann', 'bob', 'cat']) await beginSession(held.db, id)
    for (const person of ['bob', 'cat']) await endMembership(held.db, { campaign, person, by: 'ann', at })
    const sessions = await held.db.selectFrom('session').select('id').orderBy('id').execute()
    expect(sessions).toEqual([{ id: 'ann' }, { id: 'cat' }])
  })

  test('of several who take one name at the same moment one gets it', async () => {
    const others = ['bob', 'cat', 'dan', 'eve', 'fay', 'gus']
    await using held = await aCampaign(engine, {
      ann: 'admin',
      ...Object.fromEntries(others.map((each) => [each, 'viewer' as const])),
    })
    // So that each has a connection of its own already.
    await Promise.all(others.map((each) => held.roleOf(each)))
    const all = await Promise.all(others.map((each) => rename(held.db, each, 'Sam')))
    expect(all.flatMap((each) => (each.ok ? [] : [each.reason]))).toEqual(Array(5).fill('name-taken'))
    const names = await held.db.selectFrom('person').select('name').where('name', '=', 'Sam').execute()
    expect(names).toHaveLength(1)
  })

  test('an admin signs a member out everywhere, nobody else’s member, and that is on record', async () => {
    await using held = await aCampaign(engine, { ann: 'admin', bob: 'viewer', cat: 'viewer' })
    await endMembership(held.db, { campaign, person: 'cat', by: 'ann', at })
    for (const id of ['ann', 'bob', 'cat']) await beginSession(held.db, id)
    expect(await endSessionsOf(held.db, { campaign, person: 'bob', by: 'ann', at })).toEqual({ ok: true, value: 1 })
    expect(await endSessionsOf(held.db, { campaign, person: 'cat', by: 'ann', at })).toMatchObject({ reason: 'no-such-member' })
    expect(await held.db.selectFrom('session').select('id').orderBy('id').execute()).toEqual([{ id: 'ann' }, { id: 'cat' }])
    const entries = await held.db.selectFrom('audit_entry').select(['what', 'about']).orderBy('id').execute()
    expect(entries.at(-1)).toEqual({ what: 'sessions-ended', about: 'bob' })
  })

  test('a campaign keeps an admin, even when two of them end each other’s role at once', async () => {
    await using held = await aCampaign(engine, { ann: 'admin', bob: 'admin' })
    const outcomes = await Promise.all([
      changeRole(held.db, { campaign, person: 'bob', by: 'ann', at, role: 'viewer' }),
      endMembership(held.db, { campaign, person: 'ann', by: 'bob', at }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'last-admin' })
  })

  test('an admin makes a link for a new password for members of their own campaigns alone, and that is on record', async () => {
    await using held = await aCampaign(engine, { ann: 'admin', bob: 'viewer', cat: 'viewer', dan: 'admin' })
    await saveMembership(held.db, { person: 'cat', campaign: 'quiet-streets', role: 'viewer', since: at })
    await setUpSecondFactor(held.db, 'dan')
    const reasonOf = async (person: string) => {
      const allowed = await allowPasswordLink(held.db, { campaign, person, by: 'ann', at })
      return allowed.ok ? 'allowed' : allowed.reason
    }
    expect([await reasonOf('bob'), await reasonOf('dan')]).toEqual(['allowed', 'allowed'])
    expect([await reasonOf('cat'), await reasonOf('ann'), await reasonOf('eve')]).toEqual([
      'member-elsewhere',
      'own-password',
      'no-such-member',
    ])
    await saveMembership(held.db, { person: 'ann', campaign: 'quiet-streets', role: 'editor', since: at })
    expect(await reasonOf('cat')).toBe('member-elsewhere')
    await saveMembership(held.db, { person: 'ann', campaign: 'quiet-streets', role: 'admin', since: at })
    expect(await reasonOf('cat')).toBe('allowed')
    const entries = await held.db.selectFrom('audit_entry').select(['what', 'person_id', 'about']).orderBy('id').execute()
    expect(entries.map(({ about }) => about)).toEqual(['bob', 'dan', 'cat'])
    expect(entries[0]).toEqual({ what: 'password-link-made', person_id: 'ann', about: 'bob' })
  })

  test('no link is made for whoever approves anywhere and has no second factor, for with it an admin could approve in their name', async () => {
    await using held = await aCampaign(engine, { ann: 'admin', rob: 'reviewer', eve: 'editor' })
    await saveMembership(held.db, { person: 'ann', campaign: 'quiet-streets', role: 'admin', since: at })
    await saveMembership(held.db, { person: 'eve', campaign: 'quiet-streets', role: 'reviewer', since: at })
    const link = (person: string) => allowPasswordLink(held.db, { campaign, person, by: 'ann', at })
    const refused = { reason: 'nothing-but-a-password', message: expect.stringContaining('dutywatch admin recover') }
    expect([await link('rob'), await link('eve')]).toMatchObject([refused, refused])
    await setUpSecondFactor(held.db, 'rob')
    expect(await link('rob')).toMatchObject({ ok: true })
  })

  test('who is no member cannot be made anything', async () => {
    await using held = await aCampaign(engine, { ann: 'admin' })
    const refused = { ok: false, reason: 'no-such-member' }
    for (const role of ['admin', 'viewer'] as const) {
      expect(await changeRole(held.db, { campaign, person: 'nobody', by: 'ann', at, role })).toMatchObject(refused)
    }
    expect(await endMembership(held.db, { campaign: 'quiet-streets', person: 'ann', by: 'ann', at })).toMatchObject(refused)
  })
})

describe.each(engines)('an invitation on %s', (engine) => {
  const invitedAs = { email: 'bob@charity.example', campaign, role: 'editor', by: 'ann', at } as const
  const bob = { id: 'new-bob', name: 'Bob', email: 'bob@charity.example', passwordHash: '' }

  async function tokenFor(db: Parameters<typeof invite>[0], draft: Parameters<typeof invite>[1] = invitedAs): Promise<string> {
    const invited = await invite(db, draft)
    if (!invited.ok) throw new Error(invited.message)
    return invited.value.token
  }

  test('holds for seven days, and the link of a first start for one', async () => {
    await using held = await aCampaign(engine, { ann: 'admin' })
    const [token, first] = [await tokenFor(held.db), await tokenFor(held.db, { role: 'admin', at })]
    const reasons = async (instant: string) =>
      Promise.all(
        [token, first, 'forged'].map(async (one) => {
          const read = await readInvitation(held.db, one, instant)
          return read.ok ? 'open' : read.reason
        }),
      )
    expect(await reasons('2024-06-21T11:59:59.999Z')).toEqual(['open', 'open', 'no-such-invitation'])
    expect(await reasons('2024-06-21T12:00:00.000Z')).toEqual(['open', 'invitation-expired', 'no-such-invitation'])
    expect(await reasons('2024-06-27T12:00:00.000Z')).toEqual(['invitation-expired', 'invitation-expired', 'no-such-invitation'])
  })

  test('is taken back by its own campaign while it is open, and that is on record', async () => {
    await using held = await aCampaign(engine, { ann: 'admin' })
    const token = await tokenFor(held.db)
    const [open] = await lastInvitations(held.db, campaign, at)
    const withdrawn = (where: string) =>
      withdrawInvitation(held.db, { invitation: open?.id ?? '', campaign: where, by: 'ann', at })
    expect(await withdrawn('quiet-streets')).toMatchObject({ reason: 'no-open-invitation' })
    expect([await withdrawn(campaign), await withdrawn(campaign)]).toMatchObject([{ ok: true }, { reason: 'no-open-invitation' }])
    expect(await readInvitation(held.db, token, at)).toMatchObject({ reason: 'invitation-expired' })
    const entries = await held.db.selectFrom('audit_entry').select(['what', 'person_id', 'about']).orderBy('id').execute()
    expect(entries.slice(1)).toEqual([
      { what: 'invitation-withdrawn', person_id: 'ann', about: expect.stringMatching(/^[0-9a-f-]{36}: editor$/) },
    ])
    const told = async () =>
      (
        await withAddresses(
          held.db,
          entries.map(({ what, about }) => ({ what, about: about ?? '' })),
        )
      ).at(-1)
    expect(await told()).toEqual({ what: 'invitation-withdrawn', about: 'bob@charity.example: editor' })
    await held.db.deleteFrom('invitation').execute()
    expect(await told()).toEqual({ what: 'invitation-withdrawn', about: entries.at(-1)?.about })
  })

  test('is sent again, which ends the link before, and is listed once for each address with how it stands', async () => {
    await using held = await aCampaign(engine, { ann: 'admin' })
    const first = await tokenFor(held.db)
    await tokenFor(held.db, { ...invitedAs, email: 'cat@charity.example', at: '2024-06-12T12:00:00.000Z' })
    const listed = async (on: string) =>
      (await lastInvitations(held.db, campaign, on)).map(({ email, standing }) => [email?.split('@')[0], standing])
    expect(await listed(at)).toEqual([
      ['bob', 'open'],
      ['cat', 'expired'],
    ])
    const later = '2024-06-21T12:00:00.000Z'
    const [open] = await lastInvitations(held.db, campaign, at)
    const again = { invitation: open?.id ?? '', by: 'ann', at: later }
    expect(await inviteAgain(held.db, { ...again, campaign: 'quiet-streets' })).toMatchObject({ reason: 'no-open-invitation' })
    expect(await inviteAgain(held.db, { ...again, campaign })).toMatchObject({ ok: true, value: { role: 'editor' } })
    expect(await readInvitation(held.db, first, later)).toMatchObject({ reason: 'invitation-expired' })
    expect(await listed(later)).toEqual([
      ['bob', 'open'],
      ['cat', 'expired'],
    ])
    const [latest] = await lastInvitations(held.db, campaign, later)
    await withdrawInvitation(held.db, { invitation: latest?.id ?? '', campaign, by: 'ann', at: later })
    expect(await listed(later)).toContainEqual(['bob', 'withdrawn'])
    await saveMembership(held.db, { person: 'ann', campaign, role: 'admin', since: at })
    await insertPerson(held.db, { ...bob, at })
    await saveMembership(held.db, { person: bob.id, campaign, role: 'viewer', since: at })
    expect(await listed(later)).toEqual([['cat', 'expired']])
    expect(await inviteAgain(held.db, { ...again, invitation: latest?.id ?? '', campaign })).toMatchObject({
      reason: 'already-a-member',
    })
  })

  test('lets nobody in under a name that another member bears, not even two at once, and the link works again under another', async () => {
    await using held = await aCampaign(engine, { Ann: 'admin' })
    const tokens = await Promise.all(
      ['bob', 'cat'].map((who) => tokenFor(held.db, { ...invitedAs, by: 'Ann', email: `${who}@charity.example` })),
    )
    const come = (place: number, name: string) => {
      const who = ['bob', 'cat'][place] ?? ''
      const made = { id: `new-${who}`, name, email: `${who}@charity.example`, passwordHash: '' }
      return redeem(held.db, { token: tokens[place] ?? '', redeemer: { made }, at, campaigns: [campaign] })
    }
    expect(await come(0, ' ann ')).toMatchObject({
      reason: 'name-taken',
      message: expect.stringContaining('called “ann” already'),
    })
    const outcomes = await Promise.all([come(0, 'Robin'), come(1, 'Robin')])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'name-taken' })
    const late = outcomes.findIndex(({ ok }) => !ok)
    expect(await come(late, 'Robin W.')).toMatchObject({ ok: true })
  })

  test('is redeemed once, however many try at once', async () => {
    await using held = await aCampaign(engine, { ann: 'admin' })
    const token = await tokenFor(held.db)
    const tries = [1, 2, 3].map((number) =>
      redeem(held.db, { token, redeemer: { made: { ...bob, id: `bob-${number}` } }, at, campaigns: [campaign] }),
    )
    const outcomes = await Promise.all(tries)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await held.db.selectFrom('person').select('id').where('email', '=', bob.email).execute()).toHaveLength(1)
  })

  test('adds a campaign to an account that there is, whose owner must be signed in, and takes no role away', async () => {
    await using held = await aCampaign(engine, { ann: 'admin', bob: 'reviewer' })
    const draft = { ...invitedAs, campaign: undefined }
    const token = await tokenFor(held.db, draft)
    const campaigns = [campaign, 'quiet-streets']
    expect(await redeem(held.db, { token, redeemer: { made: bob }, at, campaigns })).toMatchObject({ reason: 'sign-in-first' })
    const ann = { known: { id: 'ann', name: 'ann', email: 'ann@charity.example' } }
    expect(await redeem(held.db, { token, redeemer: ann, at, campaigns })).toMatchObject({ reason: 'for-somebody-else' })
    const known = { known: { id: 'bob', name: 'bob', email: 'bob@charity.example' } }
    expect(await redeem(held.db, { token, redeemer: known, at, campaigns })).toMatchObject({ ok: true })
    expect([await held.roleOf('bob'), await held.roleOf('bob', 'quiet-streets')]).toEqual(['reviewer', 'editor'])
  })

  test('is not made for whoever is a member', async () => {
    await using held = await aCampaign(engine, { ann: 'admin' })
    expect(await invite(held.db, { ...invitedAs, email: 'Ann@Charity.example' })).toMatchObject({ reason: 'already-a-member' })
  })
})
