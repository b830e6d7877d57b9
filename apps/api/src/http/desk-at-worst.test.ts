import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { invite } from '../auth/invitations.ts'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, listEditions, listProposalEvents } from '../ledger/index.ts'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { trackerOfTwo } from '../testing/desk-of-two.ts'
import { engines, type Engine } from '../testing/engines.ts'
import { handClock } from '../testing/hand-clock.ts'
import { password, signedIn, type Newcomer } from '../testing/signed-in.ts'
import { testServer } from '../testing/test-server.ts'
import { aTerm, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const others = 'quiet-streets'
const noon = '2024-06-20T12:00:00.000Z'
/** So many words that they fit into no page that is there already. */
const large = Array.from({ length: 60 }, (_, index) => aTerm(`word-${index}`, `Meaning ${index}. ${'It is long. '.repeat(200)}`))

async function aDesk(engine: Engine) {
  const clock = handClock(noon)
  const server = await testServer({ engine, clock, prepare: ({ db }) => publishAll(db, trackerOfTwo()) })
  const enter = async (newcomer: Newcomer) => (await signedIn(server, newcomer)).browser
  const ada = await enter({ name: 'Ada', role: 'editor', campaign, secondFactor: false })
  const grace = await enter({ name: 'Grace', role: 'reviewer', campaign })

  /** A proposal that Ada made and Grace approved. */
  async function approved(records: readonly { readonly id: string }[]): Promise<{ campaign: string; proposal: string }> {
    const changes = records.map((record) => ({ collection: 'terms', id: record.id, record }))
    const proposal = (await ada.mutate('proposals.start', { campaign, note: 'From a reply.', changes })).text(
      'result',
      'data',
      'proposal',
    )
    await ada.mutate('proposals.submit', { campaign, proposal })
    const digest = (await grace.query('proposals.byId', { campaign, proposal })).text('result', 'data', 'digest')
    expect((await grace.mutate('proposals.approve', { campaign, proposal, digest })).status).toBe(200)
    return { campaign, proposal }
  }
  /** Where a proposal stands, and the edition that is current. */
  async function standing(about: { campaign: string; proposal: string }) {
    const state = (await grace.query('proposals.byId', about)).text('result', 'data', 'state')
    return { state, edition: await currentEditionNumber(server.database.db) }
  }
  const { db } = server.database
  return { server, db, clock, enter, ada, grace, approved, standing, [Symbol.asyncDispose]: server[Symbol.asyncDispose] }
}

function refusal(status: number, reason: string) {
  return { status, body: { error: { data: { reason } } } }
}

describe.each(engines)('two reviewers who publish the same at once on %s', (engine) => {
  test('are answered with one edition and one refusal, and both are on record', async () => {
    await using desk = await aDesk(engine)
    const mary = await desk.enter({ name: 'Mary', role: 'reviewer', campaign })
    const about = await desk.approved([aTerm('term-1', 'Better.')])
    const note = 'A better word.'
    const answers = await Promise.all([desk.grace, mary].map((each) => each.mutate('proposals.publish', { ...about, note })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect(answers.find(({ status }) => status === 422)).toMatchObject(refusal(422, 'proposal-closed'))
    expect(await desk.standing(about)).toEqual({ state: 'published', edition: 2 })
    expect((await listProposalEvents(desk.db, about.proposal)).filter(({ kind }) => kind === 'published')).toHaveLength(1)
    expect(desk.server.logged).toContainEqual(expect.objectContaining({ path: 'proposals.publish', reason: 'proposal-closed' }))
  })
})

/** How the disk of each engine is filled, and freed again. PostgreSQL answers as it does when the system gives it no more room. */
const disks: Readonly<
  Record<Engine, { readonly fill: (db: Db) => Promise<unknown>; readonly free: (db: Db) => Promise<unknown> }>
> = {
  sqlite: {
    fill: async (db) => {
      const [size] = (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows
      return sql.raw(`pragma max_page_count = ${size?.page_count}`).execute(db)
    },
    free: (db) => sql`pragma max_page_count = 1000000`.execute(db),
  },
  postgres: {
    fill: async (db) => {
      await sql`create function no_room() returns trigger language plpgsql as
        $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$`.execute(db)
      for (const table of ['revision', 'draft'])
        await sql`create trigger no_room before insert on ${sql.table(table)} for each row execute function no_room()`.execute(db)
    },
    free: (db) => sql`drop function no_room() cascade`.execute(db),
  },
}

describe.each(engines)('while the disk is full on %s', (engine) => {
  test('a publication and a draft are refused in words, everything is as before, and it is in the log; with room they go on', async () => {
    await using desk = await aDesk(engine)
    const about = await desk.approved(large)
    await disks[engine].fill(desk.db)
    const full = { path: 'proposals.publish', reason: 'storage-failed', why: expect.stringContaining('is full') }
    expect(await desk.grace.mutate('proposals.publish', { ...about, note: 'More words.' })).toMatchObject(
      refusal(422, 'storage-failed'),
    )
    expect(desk.server.logged).toContainEqual(expect.objectContaining(full))
    const draft = { campaign, collection: 'terms', recordId: 'term-1', baseEdition: 1, version: 0, body: 'x'.repeat(200_000) }
    expect(await desk.ada.mutate('drafts.save', draft)).toMatchObject(refusal(503, 'storage-failed'))
    expect((await desk.server.get('/terms')).status).toBe(200)
    expect(await desk.standing(about)).toEqual({ state: 'approved', edition: 1 })
    await disks[engine].free(desk.db)
    expect((await desk.ada.mutate('drafts.save', draft)).status).toBe(200)
    expect((await desk.grace.mutate('proposals.publish', { ...about, note: 'More words.' })).status).toBe(200)
    expect(await desk.standing(about)).toEqual({ state: 'published', edition: 2 })
  })
})

/** Where the connection is cut: between two statements, and when all of them are to hold. */
const cuts = {
  'between two statements': sql`create trigger hang_up before insert on revision for each row execute function hang_up()`,
  'at the very end': sql`create constraint trigger hang_up after insert on revision deferrable initially deferred
    for each row execute function hang_up()`,
}

test.each(Object.entries(cuts))(
  'a connection to PostgreSQL that is lost %s of a publication is told, nothing is changed, and it can be published again',
  async (_when, cut) => {
    await using desk = await aDesk('postgres')
    const about = await desk.approved([aTerm('term-1', 'Better.')])
    await sql`create function hang_up() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(desk.db)
    await cut.execute(desk.db)
    const lost = await desk.grace.mutate('proposals.publish', { ...about, note: 'A better word.' })
    expect(lost).toMatchObject(refusal(422, 'connection-lost'))
    expect(lost.text('error', 'message')).toContain('look at the list of editions')
    expect(desk.server.logged).toContainEqual(expect.objectContaining({ path: 'proposals.publish', reason: 'connection-lost' }))
    expect(await desk.standing(about)).toEqual({ state: 'approved', edition: 1 })
    await sql`drop trigger hang_up on revision`.execute(desk.db)
    expect((await desk.grace.mutate('proposals.publish', { ...about, note: 'A better word.' })).status).toBe(200)
    expect(await desk.standing(about)).toEqual({ state: 'published', edition: 2 })
  },
)

describe.each(engines)('a clock that is put back a day, on %s', (engine) => {
  test('keeps everybody signed in and makes nobody wait; drafts, reviews and holds go on, and no edition is older than the one before', async () => {
    await using desk = await aDesk(engine)
    const draft = { campaign, collection: 'terms', recordId: 'term-1', baseEdition: 1, version: 0, body: { meaning: 'Half' } }
    await desk.ada.mutate('drafts.save', draft)
    await new DeskBrowser(desk.server.url).auth('/sign-in/email', { email: 'ada@charity.example', password: 'another one' })
    const first = await desk.approved([aTerm('term-1', 'Better.')])
    const held = await desk.approved([aTerm('term-2', 'Held.')])
    const until = '2024-06-20T13:00:00.000Z'
    await desk.grace.mutate('proposals.hold', { ...held, kind: 'embargo', until, note: 'At one.' })
    await desk.grace.mutate('proposals.publish', { ...first, note: 'First.' })

    desk.clock.set('2024-06-19T12:00:00.000Z')
    for (const browser of [desk.ada, desk.grace]) expect((await browser.query('me.whoami')).status).toBe(200)
    const again = new DeskBrowser(desk.server.url)
    expect((await again.auth('/sign-in/email', { email: 'ada@charity.example', password })).status).toBe(200)
    expect((await desk.ada.mutate('drafts.save', { ...draft, version: 1 })).body).toMatchObject({
      result: { data: { version: 2 } },
    })
    const second = await desk.approved([aTerm('term-3', 'Second.')])
    expect((await desk.grace.mutate('proposals.publish', { ...second, note: 'Second.' })).status).toBe(200)
    const [third, two] = await listEditions(desk.db)
    expect([two?.publishedAt, third?.publishedAt]).toEqual([noon, noon])
    expect(await desk.standing(held)).toMatchObject({ state: 'held' })
    const late = await desk.grace.mutate('proposals.publish', { ...first, note: 'Twice.' })
    expect(late).toMatchObject(refusal(422, 'proposal-closed'))

    desk.clock.set(until)
    await desk.server.get('/terms')
    expect(await desk.standing(held)).toEqual({ state: 'published', edition: 4 })
  })

  test('tells of nobody at work who was so by the later clock', async () => {
    await using desk = await aDesk(engine)
    const place = { campaign, collection: 'terms', recordId: 'term-1' }
    await desk.ada.mutate('drafts.save', { ...place, baseEdition: 1, version: 0, body: {} })
    desk.clock.set('2024-06-19T12:00:00.000Z')
    expect((await desk.grace.query('drafts.byRecord', place)).body).toMatchObject({ result: { data: { others: [] } } })
  })
})

describe.each(engines)('ids of another campaign on %s', (engine) => {
  test('are answered as ids that there are not, change nothing, and are on record with who sent them', async () => {
    await using desk = await aDesk(engine)
    const { proposal } = await desk.approved([{ ...trackerOfTwo().terms[0], id: 'term-1' }])
    const foreign = await desk.enter({ name: 'Eve', role: 'admin', campaign: others })
    const [ada] = await desk.db.selectFrom('person').select('id').where('email', '=', 'ada@charity.example').execute()
    const [session] = await desk.db
      .selectFrom('session')
      .select('id')
      .where('person_id', '=', ada?.id ?? '')
      .execute()
    const sent = await invite(desk.db, { email: 'new@charity.example', role: 'editor', campaign, at: noon })
    expect(sent.ok).toBe(true)
    const [invitation] = await desk.db.selectFrom('invitation').select('id').where('email', '=', 'new@charity.example').execute()
    const words = { words: 'Words.', note: 'Note.', digest: 'none', kind: 'embargo', until: '2024-06-21T06:00:00Z' }
    const place = { collection: 'terms', id: 'term-1' }
    const forged: readonly (readonly [string, object, string])[] = [
      ...[
        'comment',
        'requestChanges',
        'approve',
        'hold',
        'cancelHold',
        'publish',
        'withdraw',
        'submit',
        'giveReasons',
        'addChange',
        'removeChange',
        'split',
      ].map(
        (name) =>
          [
            `proposals.${name}`,
            { ...words, change: place, record: place, over: '0'.repeat(64), keep: [place] },
            'proposal',
          ] as const,
      ),
      ['drafts.save', { collection: 'terms', recordId: 'term-1', baseEdition: 1, version: 0, body: {} }, 'proposal'],
      ['people.changeRole', { role: 'viewer' }, 'person'],
      ['people.endMembership', {}, 'person'],
      ['people.endSessions', {}, 'person'],
      ['people.withdrawInvitation', {}, 'invitation'],
      ['sessions.end', {}, 'session'],
    ]
    const ids: Readonly<Record<string, string>> = {
      proposal,
      person: String(ada?.id),
      invitation: String(invitation?.id),
      session: String(session?.id),
    }
    const before = await standingOf(desk.db)
    for (const [procedure, input, field] of forged) {
      const id = ids[field] ?? ''
      const [theirs, nobodys] = [id, 'nothing'].map((each) =>
        foreign.mutate(procedure, { campaign: others, ...input, [field]: each }),
      )
      const [answer, same] = [await theirs, await nobodys]
      expect([404, 422], procedure).toContain(answer?.status)
      expect(JSON.stringify(answer?.body).replaceAll(id, 'nothing'), procedure).toBe(JSON.stringify(same?.body))
      expect(desk.server.logged, procedure).toContainEqual(
        expect.objectContaining({ path: procedure, person: expect.any(String), msg: 'refused at the desk' }),
      )
    }
    expect(await standingOf(desk.db)).toEqual(before)
    expect((await desk.ada.query('me.whoami')).status).toBe(200)
  })
})

/** What somebody could have changed who has no part in it. */
async function standingOf(db: Db) {
  const tables = ['proposal', 'proposal_event', 'draft', 'membership', 'invitation'] as const
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
}

describe.each(engines)('a link that no longer holds, on %s', (engine) => {
  test('lets nobody in and makes no account, whether it was used or is too old, and that is on record', async () => {
    await using desk = await aDesk(engine)
    const [used, old] = await Promise.all(
      ['used@charity.example', 'old@charity.example'].map((email) =>
        invite(desk.db, { email, role: 'editor', campaign, at: noon }),
      ),
    )
    const tokenOf = (invited: typeof used) => (invited?.ok ? invited.value.token : '')
    const redeem = (token: string) =>
      new DeskBrowser(desk.server.url).auth('/invitation/redeem', { token, name: 'Eve', password })
    expect((await redeem(tokenOf(used))).status).toBe(200)
    expect(await redeem(tokenOf(used))).toMatchObject({ status: 400, body: { code: 'INVITATION_REDEEMED' } })
    desk.clock.set('2024-06-28T12:00:00.000Z')
    expect(await redeem(tokenOf(old))).toMatchObject({ status: 400, body: { code: 'INVITATION_EXPIRED' } })
    expect(await redeem('made-up')).toMatchObject({ status: 400, body: { code: 'NO_SUCH_INVITATION' } })
    const reset = { token: 'made-up', newPassword: 'green bicycle under a bridge' }
    expect((await new DeskBrowser(desk.server.url).auth('/reset-password', reset)).status).toBe(400)
    const noted = await desk.db
      .selectFrom('audit_entry')
      .select(['what', 'about'])
      .where('what', 'like', '%refused')
      .orderBy('id')
      .execute()
    expect(noted).toEqual([
      { what: 'invitation-refused', about: 'invitation-redeemed' },
      { what: 'invitation-refused', about: 'invitation-expired' },
      { what: 'invitation-refused', about: 'no-such-invitation' },
      { what: 'password-reset-refused', about: 'reset-password' },
    ])
    expect((await desk.db.selectFrom('person').select('email').execute()).map(({ email }) => email)).not.toContain(
      'old@charity.example',
    )
  })
})
