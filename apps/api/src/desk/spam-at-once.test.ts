import { describe, expect, test } from 'vitest'
import { deskOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'
import { received } from '../testing/received.ts'

const campaign = 'warm-homes'

describe.each(engines)('enquiries on %s', (engine) => {
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
