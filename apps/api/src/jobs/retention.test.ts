import { describe, expect, test } from 'vitest'
import { insertAuditEntry } from '../db/queries/audit-entries.ts'
import { writeDraft } from '../db/queries/drafts.ts'
import { insertSending } from '../db/queries/enquiry-sendings.ts'
import { insertInvitation } from '../db/queries/invitations.ts'
import { saveMembership } from '../db/queries/memberships.ts'
import { insertPerson } from '../db/queries/people.ts'
import { keptFor } from '../enquiries/kept.ts'
import { engines, testDatabase } from '../testing/engines.ts'
import { received } from '../testing/received.ts'
import { deleteWhatIsOver } from './retention.ts'

const at = '2024-06-20T12:00:00.000Z'
const daysAgo = (days: number) => new Date(Date.parse(at) - days * 86_400_000).toISOString()
const retention = { enquiries: keptFor(365), auditDays: 730 }

describe.each(engines)('on %s', (engine) => {
  test('enquiries go a year after the last thing that happened to them, and what somebody called spam after thirty days', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await received(db, 'silent', { receivedAt: daysAgo(366) })
    await received(db, 'noted', { receivedAt: daysAgo(700), lastAt: daysAgo(364), state: 'closed' })
    await received(db, 'spam', { receivedAt: daysAgo(31), state: 'spam' })
    await received(db, 'suspected', { receivedAt: daysAgo(364), state: 'suspected-spam' })
    await received(db, 'recent-spam', { receivedAt: daysAgo(29), state: 'spam' })
    expect(await deleteWhatIsOver(db, retention, at)).toEqual({ enquiries: 1, spam: 1 })
    const left = await db.selectFrom('enquiry').select('id').orderBy('id').execute()
    expect(left.map(({ id }) => id)).toEqual(['noted', 'recent-spam', 'suspected'])
    const events = await db.selectFrom('enquiry_event').select('enquiry').orderBy('enquiry').execute()
    expect(events.map(({ enquiry }) => enquiry)).toEqual(['noted', 'recent-spam', 'suspected'])
    expect(await deleteWhatIsOver(db, retention, at)).toEqual({})
  })

  test('what signing in leaves behind goes when it is over, and nothing that still counts', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await insertPerson(db, { id: 'ada', name: 'Ada', email: 'ada@charity.example', passwordHash: '', at })
    await saveMembership(db, { person: 'ada', campaign: 'warm-homes', role: 'editor', since: at })
    for (const [id, days] of Object.entries({ old: 1, open: -1 })) {
      const row = { id, token: id, person_id: 'ada', created_at: at, updated_at: at, expires_at: daysAgo(days) }
      await db
        .insertInto('session')
        .values({ ...row, address: null, user_agent: null })
        .execute()
    }
    const invitation = { role: 'editor', campaign: 'warm-homes', email: 'b@charity.example', invitedAt: daysAgo(60) }
    await insertInvitation(db, { ...invitation, id: 'over', tokenHash: 'a', expiresAt: daysAgo(31) })
    await insertInvitation(db, { ...invitation, id: 'lately', tokenHash: 'b', expiresAt: daysAgo(29) })
    await insertInvitation(db, { ...invitation, id: 'open', tokenHash: 'c', expiresAt: daysAgo(-1) })
    await insertAuditEntry(db, { at: daysAgo(731), what: 'signed-in' })
    await insertAuditEntry(db, { at: daysAgo(729), what: 'signed-in' })
    await insertSending(db, { nonce: 'old', networkHashes: ['x'], at: daysAgo(3), whileFlooded: false })
    await insertSending(db, { nonce: 'new', networkHashes: ['x', 'y'], at: daysAgo(1), whileFlooded: true })
    const draft = { collection: 'terms', recordId: 'a', baseEdition: 1, version: 1, body: {}, savedBy: 'Ada' }
    const kept = { ...draft, savedAt: daysAgo(90), person: 'ada' }
    await writeDraft(db, { ...kept, shelf: 'person/ada/warm-homes', campaign: 'warm-homes' })
    await writeDraft(db, { ...kept, shelf: 'person/ada/quiet-streets', campaign: 'quiet-streets' })
    await writeDraft(db, { ...kept, shelf: 'person/gone/warm-homes', campaign: 'warm-homes', person: 'gone' })
    await writeDraft(db, { ...kept, shelf: 'proposal/p-1', campaign: 'quiet-streets' })
    expect(await deleteWhatIsOver(db, retention, at)).toEqual({ sendings: 1, sessions: 1, invitations: 1, drafts: 2, audit: 1 })
    const names = async (table: 'session' | 'invitation') =>
      (await db.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id)
    expect([await names('session'), await names('invitation')]).toEqual([['open'], ['lately', 'open']])
    const shelves = await db.selectFrom('draft').select('shelf').orderBy('shelf').execute()
    expect(shelves.map(({ shelf }) => shelf)).toEqual(['person/ada/warm-homes', 'proposal/p-1'])
  })
})
