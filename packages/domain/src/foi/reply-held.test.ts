import { describe, expect, test } from 'vitest'
import { Return } from '../evidence/return.ts'
import { aRecord } from '../testing/index.ts'
import { replyHeldOn } from './reply-held.ts'
import { requestStanding } from './request-standing.ts'
import { timelinessOf, workingDaysWaited } from './timeliness.ts'

const sent = (over: object) =>
  Return.parse({
    ...aRecord('esk-reply'),
    title: 'Reply',
    batch: 'lets',
    force: 'esk',
    receivedOn: '2024-10-21',
    file: { name: 'esk.csv' },
    reading: '00000000-0000-4000-8000-000000000001',
    cells: 4,
    ...over,
  })

describe('a reply is held of a request', () => {
  const asked = { batch: 'lets', force: 'esk' }

  test('from the day it came, if it is of that authority and that batch', () => {
    expect(replyHeldOn([sent({})], asked, '2024-10-20')).toBeUndefined()
    expect(replyHeldOn([sent({})], asked, '2024-10-21')).toBe('2024-10-21')
    expect(replyHeldOn([sent({ batch: 'other' }), sent({ force: 'avon' })], asked, '2024-11-04')).toBeUndefined()
    expect(replyHeldOn([sent({ batch: undefined, request: 'one' })], { id: 'one' }, '2024-11-04')).toBe('2024-10-21')
  })

  test('until it is withdrawn', () => {
    const returns = [sent({ withdrawn: { on: '2024-11-01', why: 'Sent in error.' } })]
    expect(replyHeldOn(returns, asked, '2024-10-31')).toBe('2024-10-21')
    expect(replyHeldOn(returns, asked, '2024-11-01')).toBeUndefined()
  })

  test('never for a table that a publisher gives of many', () => {
    expect(replyHeldOn([sent({ force: undefined, publisher: 'Home Office' })], { batch: 'lets' }, '2024-11-04')).toBeUndefined()
  })
})

describe('a request of which a reply is held that no event tells of', () => {
  const events = [{ kind: 'sent', on: '2024-09-02' } as const]
  const at = { regime: 'FOIA', on: '2024-12-09', reply: '2024-10-21' } as const
  const standing = requestStanding({ events }, at)

  test('asks to record the reply, and never to complain of silence', () => {
    expect(requestStanding({ events }, { ...at, reply: undefined }).next.step).toBe('complain')
    expect(standing.state).toBe('reply-held')
    expect(standing.next).toEqual({
      step: 'record',
      words: 'A reply of 21 October 2024 is held. Record what it is: answered, answered in part, refused or not held.',
    })
    expect(standing.running).toBeUndefined()
  })

  test('is late by the day the reply came, and neither silent nor answered', () => {
    expect(standing.late?.workingDays).toBe(15)
    expect(timelinessOf([standing])).toMatchObject({ asked: 1, answered: 0, openAndLate: 0 })
    expect(workingDaysWaited(standing)).toBeUndefined()
  })

  test('is as it was before the reply came, and as its events tell once they do', () => {
    expect(requestStanding({ events }, { ...at, on: '2024-10-18' }).state).toBe('overdue')
    const refused = { kind: 'refused' as const, on: '2024-10-21', exemptions: ['s.12'] }
    expect(requestStanding({ events: [...events, refused] }, at).state).toBe('refused')
  })
})
