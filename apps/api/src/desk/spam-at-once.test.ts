import { describe, expect, test } from 'vitest'
import { deskOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'
import { received } from '../testing/received.ts'

const campaign = 'warm-homes'

describe.each(engines)('enquiries on %s', (engine) => {
  test('that look like spam show their first words on one line, and are left out of what is judged at once where told to', async () => {
    await using desk = await deskOfTwo(engine)
    const long = `${'🌞 sun '.repeat(30)}end`
    for (const [id, message] of [
      ['s-1', long],
      ['s-2', 'Real,\n\n<b>I think</b>'],
      ['s-3', 'Buy'],
    ] as const)
      await received(desk.db, id, { state: 'suspected-spam', message })
    await received(desk.db, 'real')
    const ada = await desk.as('ada')
    const { enquiries, spam } = await ada.enquiries.list({ campaign, state: 'spam' })
    expect(enquiries.map(({ begins }) => begins)).toEqual(['Buy', 'Real, <b>I think</b>', `${'🌞 sun '.repeat(20).trimEnd()}…`])
    expect((await ada.enquiries.list({ campaign })).enquiries.map(({ begins }) => begins)).toEqual([undefined])

    const all = { campaign, upTo: spam?.suspected?.upTo ?? '' }
    expect(await ada.enquiries.markAllSpam({ ...all, leftOut: ['s-2', 'real'] })).toEqual({ count: 2 })
    await expect(ada.enquiries.markAllSpam({ ...all, leftOut: ['s-2'] })).rejects.toThrow(
      'Nothing of it looks like spam any more',
    )
    const states = async () =>
      (await desk.db.selectFrom('enquiry').select('state').orderBy('id').execute()).map(({ state }) => state)
    expect(await states()).toEqual(['new', 'spam', 'suspected-spam', 'spam'])
    const at = (await ada.enquiries.list({ campaign, state: 'spam' })).spam?.together?.at ?? ''
    expect(await ada.enquiries.judgeAnew({ campaign, at })).toEqual({ count: 2 })
    expect(await states()).toEqual(['new', 'suspected-spam', 'suspected-spam', 'suspected-spam'])
  })

  test('that look like spam are judged at once, up to what was seen, and that is taken back but for what was done since', async () => {
    await using desk = await deskOfTwo(engine)
    for (const id of ['s-1', 's-2', 's-3']) await received(desk.db, id, { state: 'suspected-spam' })
    await received(desk.db, 'real')
    await received(desk.db, 'theirs', { campaign: 'quiet-streets', state: 'suspected-spam' })
    const ada = await desk.as('ada')
    const spam = async () => (await ada.enquiries.list({ campaign, state: 'spam' })).spam
    const seen = await spam()
    expect(seen).toEqual({ suspected: { count: 3, upTo: '2024-06-19T10:00:00.000Z' } })
    expect((await ada.enquiries.list({ campaign })).spam).toBeUndefined()
    await received(desk.db, 'later', { state: 'suspected-spam', receivedAt: '2024-06-19T10:00:00.001Z' })

    expect(await ada.enquiries.markAllSpam({ campaign, upTo: seen?.suspected?.upTo ?? '' })).toEqual({ count: 3 })
    const together = { at: expect.any(String), by: 'Ada', count: 3 }
    expect(await spam()).toEqual({ suspected: { count: 1, upTo: '2024-06-19T10:00:00.001Z' }, together })
    expect(await ada.enquiries.byId({ campaign, enquiry: 's-1' })).toMatchObject({
      state: 'spam',
      events: [{ kind: 'received' }, { seq: 2, kind: 'marked-spam-together', by: { id: 'ada', name: 'Ada' } }],
    })
    await ada.enquiries.notSpam({ campaign, enquiry: 's-2' })

    const at = (await spam())?.together?.at ?? ''
    const mary = await desk.as('mary')
    await expect(mary.enquiries.judgeAnew({ campaign: 'quiet-streets', at })).rejects.toThrow('Nothing of it is as it was left')
    expect(await ada.enquiries.judgeAnew({ campaign, at })).toEqual({ count: 2 })
    await expect(ada.enquiries.judgeAnew({ campaign, at })).rejects.toThrow('Nothing of it is as it was left')
    const states = await desk.db.selectFrom('enquiry').select(['id', 'state', 'events']).orderBy('id').execute()
    expect(states).toEqual([
      { id: 'later', state: 'suspected-spam', events: 1 },
      { id: 'real', state: 'new', events: 1 },
      { id: 's-1', state: 'suspected-spam', events: 3 },
      { id: 's-2', state: 'new', events: 3 },
      { id: 's-3', state: 'suspected-spam', events: 3 },
      { id: 'theirs', state: 'suspected-spam', events: 1 },
    ])
    const noted = await desk.db.selectFrom('audit_entry').select(['what', 'about', 'person_id']).orderBy('id').execute()
    expect(noted).toEqual([
      { what: 'spam-marked-together', about: '3 enquiries', person_id: 'ada' },
      { what: 'spam-judged-anew', about: '2 enquiries', person_id: 'ada' },
    ])
  })
})
