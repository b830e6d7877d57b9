import { describe, expect, test } from 'vitest'
import { saveFlood } from '../db/queries/contact-floods.ts'
import { holdBackLetters, insertLetter } from '../db/queries/letters.ts'
import { saveMembership } from '../db/queries/memberships.ts'
import { allHeldOn } from '../enquiries/held-on.ts'
import { deskOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'
import { received } from '../testing/received.ts'

const campaign = 'warm-homes'
const mailer = { send: () => Promise.reject(new Error('Letters are sent by a job alone.')) }

describe.each(engines)('enquiries on %s', (engine) => {
  test('are listed newest first, counted, and shown as they were written', async () => {
    await using desk = await deskOfTwo(engine)
    await received(desk.db, 'e-1')
    await received(desk.db, 'e-2', { receivedAt: '2024-06-20T10:00:00.000Z' })
    await received(desk.db, 'e-3', { state: 'suspected-spam' })
    await received(desk.db, 'e-4', { campaign: 'quiet-streets' })
    const ada = await desk.as('ada')
    const { enquiries, counts, hasMore } = await ada.enquiries.list({ campaign })
    expect(enquiries.map(({ id }) => id)).toEqual(['e-2', 'e-1'])
    expect([counts, hasMore]).toEqual([{ waiting: 2, answered: 0, closed: 0, spam: 1 }, false])
    const rest = await ada.enquiries.list({ campaign, before: { receivedAt: '2024-06-20T10:00:00.000Z', id: 'e-2' } })
    expect(rest.enquiries.map(({ id }) => id)).toEqual(['e-1'])
    expect((await ada.enquiries.list({ campaign, state: 'spam' })).enquiries).toMatchObject([{ id: 'e-3' }])
    expect(await ada.enquiries.byId({ campaign, enquiry: 'e-1' })).toMatchObject({
      name: 'Jo “Quick” <Writer>',
      email: 'Jo@paper.example',
      message: 'How many?\n\n<b>Thanks</b>',
      who: 'journalist',
      state: 'new',
      events: [{ seq: 1, kind: 'received' }],
      next: ['take', 'answer', 'note', 'close', 'mark-spam'],
      deletedOn: '2025-06-19',
      letter: undefined,
    })
    const withMail = await desk.as('ada', { mailer })
    const { letter } = await withMail.enquiries.byId({ campaign, enquiry: 'e-1' })
    expect(letter).toEqual({
      subject: 'Re: Damp, & figures',
      foot: expect.stringMatching(/^-- \nThis answers what was written to “.+” on 19 June 2024: Damp, & figures\n$/),
    })
  })

  test('are listed fifty at a time, also those that came in the same instant', async () => {
    await using desk = await deskOfTwo(engine)
    for (let number = 0; number < 53; number += 1) await received(desk.db, `e-${number}`)
    const ada = await desk.as('ada')
    const first = await ada.enquiries.list({ campaign })
    expect([first.enquiries.length, first.hasMore]).toEqual([50, true])
    const last = first.enquiries.at(-1)
    const rest = await ada.enquiries.list({ campaign, before: { receivedAt: last?.receivedAt ?? '', id: last?.id ?? '' } })
    expect([rest.enquiries.length, rest.hasMore]).toEqual([3, false])
    expect(new Set([...first.enquiries, ...rest.enquiries].map(({ id }) => id)).size).toBe(53)
  })

  test('of another campaign are answered as enquiries that do not exist', async () => {
    await using desk = await deskOfTwo(engine)
    await received(desk.db, 'theirs', { campaign: 'quiet-streets' })
    const ada = await desk.as('ada')
    for (const enquiry of ['theirs', 'nothing']) {
      const about = { campaign, enquiry }
      const calls = [
        () => ada.enquiries.byId(about),
        () => ada.enquiries.take(about),
        () => ada.enquiries.note({ ...about, words: 'Mine?' }),
        () => ada.enquiries.answer({ ...about, words: 'Hello.', byHand: true }),
        () => ada.enquiries.retry({ ...about, seq: 1 }),
      ]
      for (const call of calls) {
        await expect(call()).rejects.toMatchObject({ cause: { reason: 'no-such-enquiry' } })
      }
    }
    const mary = await desk.as('mary')
    expect(await mary.enquiries.byId({ campaign: 'quiet-streets', enquiry: 'theirs' })).toMatchObject({ state: 'new' })
  })

  test('are taken, answered by a letter and closed, all of it on record', async () => {
    await using desk = await deskOfTwo(engine)
    const about = { campaign, enquiry: await received(desk.db, 'e-1') }
    const [ada, grace] = [await desk.as('ada', { mailer }), await desk.as('grace')]
    expect(await ada.enquiries.take(about)).toEqual({ state: 'taken' })
    await grace.enquiries.note({ ...about, words: 'She rang as well.' })
    const answer = { ...about, words: 'There were 12.\nYours', close: true }
    expect(await ada.enquiries.answer(answer)).toEqual({ state: 'closed', letter: 'waiting' })
    const { events, takenBy, state, next } = await ada.enquiries.byId(about)
    expect(events.map(({ kind, by, words }) => [kind, by?.name, words])).toEqual([
      ['received', undefined, undefined],
      ['taken', 'Ada', undefined],
      ['noted', 'Grace', 'She rang as well.'],
      ['answered', 'Ada', 'There were 12.\nYours'],
      ['closed', 'Ada', undefined],
    ])
    expect(events[3]?.letter).toMatchObject({ state: 'waiting' })
    expect([takenBy, state, next]).toEqual([{ id: 'ada', name: 'Ada' }, 'closed', ['note', 'reopen', 'mark-spam']])
    const letters = await desk.db.selectFrom('letter').selectAll().execute()
    expect(letters).toMatchObject([{ recipient: 'Jo@paper.example', subject: 'Re: Damp, & figures', tries: 0, seq: 4 }])
    expect(letters[0]?.text).toContain('There were 12.\nYours\n\n-- \nThis answers what was written')
    await expect(ada.enquiries.answer(answer)).rejects.toMatchObject({ cause: { reason: 'not-now' } })
    expect(await grace.enquiries.reopen(about)).toEqual({ state: 'taken' })
  })

  test('are not answered by a letter where no mail is set up, but can be recorded as answered', async () => {
    await using desk = await deskOfTwo(engine)
    const about = { campaign, enquiry: await received(desk.db, 'e-1'), words: 'By telephone.' }
    const ada = await desk.as('ada')
    await expect(ada.enquiries.answer(about)).rejects.toMatchObject({ cause: { reason: 'no-mail' } })
    expect(await ada.enquiries.byId(about)).toMatchObject({ state: 'new', events: [{ kind: 'received' }] })
    expect(await ada.enquiries.answer({ ...about, byHand: true })).toEqual({ state: 'answered', letter: undefined })
    expect(await desk.db.selectFrom('letter').selectAll().execute()).toEqual([])
  })

  test('are noted on in words that both engines keep, whatever was typed', async () => {
    await using desk = await deskOfTwo(engine)
    const about = { campaign, enquiry: await received(desk.db, 'e-1') }
    const ada = await desk.as('ada')
    await ada.enquiries.note({ ...about, words: ' =1+1\r\n<script>\u0000\u202E \uD800ę ' })
    expect((await ada.enquiries.byId(about)).events[1]?.words).toMatch(/^=1\+1\n<script> .ę$/)
    for (const words of ['', ' \u0000 ']) {
      await expect(ada.enquiries.note({ ...about, words })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    await expect(ada.enquiries.byId({ campaign, enquiry: 'e\u0000' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('are answered once by two who do it at the same moment, when both say what they had seen', async () => {
    await using desk = await deskOfTwo(engine)
    const about = { campaign, enquiry: await received(desk.db, 'e-1'), seen: 1, words: 'Here you are.' }
    const [ada, grace] = [await desk.as('ada', { mailer }), await desk.as('grace', { mailer })]
    const both = await Promise.allSettled([ada.enquiries.answer(about), grace.enquiries.answer(about)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { cause: { reason: 'acted-meanwhile' } },
    })
    expect(await desk.db.selectFrom('letter').selectAll().execute()).toHaveLength(1)
  })

  test('are handed to their writer and erased by an admin, of this campaign alone, and the address is written down nowhere', async () => {
    await using desk = await deskOfTwo(engine)
    await received(desk.db, 'e-1')
    await received(desk.db, 'e-2', { email: 'jo@PAPER.example', state: 'spam' })
    await received(desk.db, 'e-3', { campaign: 'quiet-streets' })
    await received(desk.db, 'e-4', { email: 'somebody@else.example' })
    const [ada, grace] = [await desk.as('ada', { mailer }), await desk.as('grace')]
    await ada.enquiries.answer({ campaign, enquiry: 'e-1', words: 'Twelve.' })
    await expect(grace.enquiries.erase({ campaign, email: 'jo@paper.example' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await saveMembership(desk.db, { person: 'grace', campaign, role: 'admin', since: '2024-06-20T12:00:00.000Z' })
    const admin = await desk.as('grace')
    const held = await admin.enquiries.person({ campaign, email: 'Jo@paper.example' })
    expect(held.enquiries).toMatchObject([
      {
        id: 'e-1',
        events: [{ kind: 'received' }, { kind: 'answered', words: 'Twelve.' }],
        letters: [{ to: 'Jo@paper.example' }],
      },
      { id: 'e-2', state: 'spam' },
    ])
    const erased = await admin.enquiries.erase({ campaign, email: 'JO@paper.example' })
    expect(erased).toEqual({ enquiries: 2, letters: 1 })
    const left = await desk.db.selectFrom('enquiry').select('id').orderBy('id').execute()
    expect(left.map(({ id }) => id)).toEqual(['e-3', 'e-4'])
    expect(await desk.db.selectFrom('letter').selectAll().execute()).toEqual([])
    const entries = await desk.db.selectFrom('audit_entry').selectAll().where('what', 'like', 'enquirer%').execute()
    expect(entries.map(({ what, about, person_id: person }) => [what, about, person])).toEqual([
      ['enquirer-exported', '2 enquiries', 'grace'],
      ['enquirer-erased', '2 enquiries', 'grace'],
    ])
    expect(JSON.stringify(await desk.db.selectFrom('audit_entry').selectAll().execute()).toLowerCase()).not.toContain('paper')
  })

  test('that were taken wait for whoever took them, and for everybody once nothing is done or the taker is gone', async () => {
    await using desk = await deskOfTwo(engine)
    await received(desk.db, 'e-1')
    await received(desk.db, 'e-2')
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    await ada.enquiries.take({ campaign, enquiry: 'e-1' })
    await ada.enquiries.take({ campaign, enquiry: 'e-2' })
    await ada.enquiries.answer({ campaign, enquiry: 'e-2', words: 'By telephone.', byHand: true })
    const taken = async (who: typeof ada) =>
      (await who.today.list({ campaign })).needs.map(({ kind, turn, urgency, to }) => [kind, turn, urgency, to.id])
    expect([await taken(ada), await taken(grace)]).toEqual([[['enquiry-taken', 'mine', 'soon', 'e-1']], []])
    await desk.db.updateTable('enquiry').set({ last_at: '2024-06-14T10:00:00.000Z' }).where('id', '=', 'e-1').execute()
    expect([await taken(ada), await taken(grace)]).toEqual([
      [['enquiry-taken', 'mine', 'pressing', 'e-1']],
      [['enquiry-taken', 'anybody', 'soon', 'e-1']],
    ])
    await desk.db.deleteFrom('membership').where('person_id', '=', 'ada').execute()
    expect(await taken(grace)).toEqual([['enquiry-taken', 'anybody', 'pressing', 'e-1']])
    expect((await grace.today.list({ campaign })).needs).toMatchObject([
      { name: 'Damp, & figures', sentence: 'Whoever took it does not answer enquiries here any more.' },
    ])
  })

  test('that nobody took wait on Today, for those who may answer', async () => {
    await using desk = await deskOfTwo(engine)
    await received(desk.db, 'e-1', { receivedAt: '2024-06-14T10:00:00.000Z' })
    await received(desk.db, 'e-2')
    await received(desk.db, 'spam', { state: 'spam' })
    const ada = await desk.as('ada')
    expect((await ada.today.list({ campaign })).needs).toMatchObject([
      {
        kind: 'enquiry-waits',
        name: 'Damp, & figures',
        sentence: 'Nobody has taken it yet, nor 1 that came after it.',
        urgency: 'pressing',
        since: '2024-06-14T10:00:00.000Z',
        to: { kind: 'enquiry', id: 'e-1' },
      },
    ])
    await ada.enquiries.take({ campaign, enquiry: 'e-1' })
    expect((await ada.today.list({ campaign })).needs).toMatchObject([
      { kind: 'enquiry-waits', urgency: 'soon', to: { id: 'e-2' } },
      { kind: 'enquiry-taken', to: { id: 'e-1' } },
    ])
    await received(desk.db, 'e-8', { state: 'suspected-spam', receivedAt: '2024-06-18T10:00:00.000Z' })
    await received(desk.db, 'e-9', { state: 'suspected-spam' })
    expect((await ada.today.list({ campaign })).needs).toMatchObject([
      { kind: 'enquiry-waits' },
      { kind: 'enquiry-taken' },
      { kind: 'enquiry-suspected', name: '2 enquiries that look like spam', urgency: 'open', to: { id: 'e-8' } },
    ])
    await saveMembership(desk.db, { person: 'ada', campaign, role: 'viewer', since: '2024-06-20T12:00:00.000Z' })
    expect((await (await desk.as('ada')).today.list({ campaign })).needs).toEqual([])
  })

  test('that were taken are told of to everybody when their taker may only look on, the longest silent first', async () => {
    await using desk = await deskOfTwo(engine)
    const lastAt = '2024-06-19T12:00:00.000Z'
    await received(desk.db, 'gone', { state: 'taken', takenBy: 'nobody', lastAt: '2024-06-19T14:00:00.000Z' })
    await received(desk.db, 'foreign', { state: 'taken', takenBy: 'mary', lastAt: '2024-06-19T13:00:00.000Z' })
    await received(desk.db, 'of-ada', { state: 'taken', takenBy: 'ada', lastAt })
    await received(desk.db, 'theirs', { campaign: 'quiet-streets', state: 'taken', takenBy: 'nobody', lastAt })
    const grace = await desk.as('grace')
    const told = async () => (await grace.today.list({ campaign })).needs.map(({ to, turn }) => [to.id, turn])
    expect(await told()).toEqual(['foreign', 'gone'].map((id) => [id, 'anybody']))
    await saveMembership(desk.db, { person: 'ada', campaign, role: 'viewer', since: lastAt })
    expect(await told()).toEqual(['of-ada', 'foreign', 'gone'].map((id) => [id, 'anybody']))
  })

  test('that come while the form is flooded are told of on Today, until a day after it ended', async () => {
    await using desk = await deskOfTwo(engine)
    await saveFlood(desk.db, { since: '2024-06-19T08:00:00.000Z', lastAt: '2024-06-19T14:00:00.000Z', kept: 1, refused: 30 })
    const ada = await desk.as('ada')
    expect((await ada.today.list({ campaign })).needs).toMatchObject([
      {
        kind: 'form-flooded',
        name: 'The contact form is flooded',
        sentence:
          'Far more came than is usual. Of what came then, 1 enquiry is kept apart, of all campaigns, and may be real; 30 were turned away.',
        urgency: 'pressing',
        since: '2024-06-19T08:00:00.000Z',
        to: { kind: 'enquiry-list', id: 'spam' },
      },
    ])
    await saveFlood(desk.db, { since: '2024-06-19T08:00:00.000Z', lastAt: '2024-06-19T08:00:00.000Z', kept: 1, refused: 30 })
    expect((await ada.today.list({ campaign })).needs).toEqual([])
  })

  test('whose answers could not be sent are told of fifty at a time, the oldest first', async () => {
    await using desk = await deskOfTwo(engine)
    for (let number = 10; number < 62; number += 1) {
      const enquiry = await received(desk.db, `e-${number}`, { state: 'answered' })
      const madeAt = `2024-06-19T10:00:00.0${number}Z`
      await insertLetter(desk.db, { id: enquiry, enquiry, seq: 1, to: 'a@paper.example', subject: '', text: '', madeAt })
    }
    await holdBackLetters(desk.db, 'It was refused.')
    const { needs } = await (await desk.as('ada')).today.list({ campaign })
    expect([needs.length, needs[0]?.to.id, needs.at(-1)?.to.id]).toEqual([50, 'e-10', 'e-59'])
  })

  test('of somebody who wrote very often are handed over two hundred at once, and erased all together', async () => {
    await using desk = await deskOfTwo(engine)
    for (let number = 0; number < 201; number += 1) await received(desk.db, `e-${number}`)
    await saveMembership(desk.db, { person: 'grace', campaign, role: 'admin', since: '2024-06-20T12:00:00.000Z' })
    const grace = await desk.as('grace')
    const held = await grace.enquiries.person({ campaign, email: 'jo@paper.example' })
    expect([held.enquiries.length, held.count]).toEqual([200, 201])
    const whole = await allHeldOn(desk.db, { email: 'jo@paper.example' }, '2024-06-20T12:00:00.000Z')
    expect(new Set(whole.enquiries.map(({ id }) => id)).size).toBe(201)
    const erased = await grace.enquiries.erase({ campaign, email: 'jo@paper.example' })
    expect(erased).toEqual({ enquiries: 201, letters: 0 })
  })
})
