import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../date/index.ts'
import { RequestEvent } from './request-event.ts'
import type { FoiRegime } from './regime.ts'
import { requestStanding } from './request-standing.ts'
import type { z } from 'zod'

type Input = z.input<typeof RequestEvent>

function standing(events: readonly Input[], on: PlainDate, regime: FoiRegime = 'FOIA') {
  return requestStanding({ events: events.map((each) => RequestEvent.parse(each)) }, { regime, on })
}

const received: Input = { kind: 'received', on: '2024-09-02' }

describe('an open request', () => {
  test.each<[PlainDate, string]>([
    ['2024-09-02', 'awaiting'],
    ['2024-09-20', 'awaiting'],
    ['2024-09-23', 'due-soon'],
    ['2024-09-30', 'due-soon'],
    ['2024-10-01', 'overdue'],
    ['2024-10-28', 'overdue'],
    ['2024-10-29', 'very-overdue'],
  ])('on %s is %s, when received on 2 September and due on 30 September', (on, state) => {
    expect(standing([received], on)).toMatchObject({ state, running: { kind: 'answer', due: '2024-09-30' } })
  })

  test('is not sent before anything happened, and nothing of the future is told', () => {
    expect(standing([received], '2024-09-01')).toMatchObject({ state: 'not-sent', clocks: [], next: { step: 'send' } })
  })

  test('counts from the day it was sent while its receipt is not known', () => {
    const sent = standing(
      [
        { kind: 'sent', on: '2024-09-02' },
        { kind: 'acknowledged', on: '2024-09-05' },
      ],
      '2024-09-10',
    )
    expect(sent.running?.due).toBe('2024-09-30')
  })

  test('shows the working of its last day, day by day', () => {
    const { running } = standing([received], '2024-09-10')
    expect(running?.deadline?.working).toHaveLength(29)
    expect(running?.deadline?.working.at(-1)).toEqual({ day: '2024-09-30', counted: 20, why: 'counted' })
  })

  test('is late by the working days since the last day', () => {
    expect(standing([received], '2024-10-07').late).toEqual({ workingDays: 5, days: 7 })
    expect(standing([received], '2024-09-30').late).toBeUndefined()
  })

  test('known by month only has no clock and says which day is missing', () => {
    const { state, unknown, next, late } = standing([{ kind: 'received', on: '2024-09' }], '2025-02-01')
    expect({ state, step: next.step, late }).toEqual({ state: 'no-clock', step: 'find-the-day', late: undefined })
    expect(next.words).toBe(
      'The day on which the request was received is known only as September 2024, so no clock can be worked out from it. Give the full day.',
    )
    expect(unknown).toEqual([expect.stringContaining('known only as September 2024')])
  })
})

describe('the clock', () => {
  const asked: Input = { kind: 'clarification-asked', on: '2024-09-10' }
  const clarified: Input = { kind: 'clarified', on: '2024-10-14' }

  test('stops when clarification is asked for, and starts anew when it comes', () => {
    expect(standing([received, asked], '2024-10-10')).toMatchObject({ state: 'clock-stopped', next: { step: 'clarify' } })
    expect(standing([received, asked], '2024-10-10').running).toBeUndefined()
    expect(standing([received, asked, clarified], '2024-10-15').running?.due).toBe('2024-11-11')
  })

  test('does not count the days from a fees notice to its payment, and gives three months to pay', () => {
    const notice: Input = { kind: 'fees-notice', on: '2024-09-09' }
    expect(standing([received, notice], '2024-09-12')).toMatchObject({
      state: 'clock-stopped',
      next: { by: { due: '2024-12-08' } },
    })
    expect(standing([received, notice, { kind: 'fee-paid', on: '2024-09-13' }], '2024-09-16').running?.due).toBe('2024-10-07')
  })

  test('runs on to the day an authority names when it weighs the public interest, else to the 40th working day', () => {
    const named: Input = { kind: 'extended', on: '2024-09-27', until: '2024-10-18', exemptions: ['s.31'] }
    expect(standing([received, named], '2024-10-10')).toMatchObject({
      state: 'extended',
      running: { due: '2024-10-18', setBy: 'authority' },
    })
    expect(standing([received, named], '2024-10-21')).toMatchObject({ state: 'overdue', late: { workingDays: 1, days: 3 } })
    const open: Input = { kind: 'extended', on: '2024-09-27' }
    expect(standing([received, open], '2024-10-10').running).toMatchObject({ due: '2024-10-28', setBy: 'guidance' })
  })

  test('stops again when clarification is asked for again, and no last day is told meanwhile', () => {
    const again: Input = { kind: 'clarification-asked', on: '2024-10-21' }
    const { state, clocks, answerBy } = standing([received, asked, clarified, again], '2024-10-25')
    expect({ state, clocks, answerBy }).toEqual({ state: 'clock-stopped', clocks: [], answerBy: undefined })
  })

  test('is not said to have passed when nobody knows on which day a fees notice stopped it', () => {
    const events: Input[] = [received, { kind: 'fees-notice', on: '2024-09' }, { kind: 'fee-paid', on: '2024-10-21' }]
    const { state, late, unknown } = standing(events, '2024-11-04')
    expect({ state, late }).toEqual({ state: 'no-clock', late: undefined })
    expect(unknown).toEqual([expect.stringContaining('was stopped by a fees notice is known only as September 2024')])
  })

  test.each<[PlainDate, PlainDate]>([
    ['2024-08-30', '2024-11-29'],
    ['2024-11-30', '2025-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2024-12-01', '2025-02-28'],
    ['2024-12-31', '2025-03-30'],
  ])('gives three months to pay from %s, which end on %s', (on, due) => {
    expect(
      standing(
        [
          { kind: 'received', on: '2023-11-01' },
          { kind: 'fees-notice', on },
        ],
        on,
      ).next.by?.due,
    ).toBe(due)
  })

  test('is moved again by further notice in time, and not by one that names an earlier day', () => {
    const first: Input = { kind: 'extended', on: '2024-09-27', until: '2024-10-18' }
    const further: Input = { kind: 'extended', on: '2024-10-17', until: '2024-11-01' }
    const due = (...notices: Input[]) => standing([received, ...notices], '2024-12-02').answerBy?.due
    expect(due(first, further)).toBe('2024-11-01')
    expect(due(first, { ...further, on: '2024-10-21' })).toBe('2024-10-18')
    expect(due({ ...first, until: '2024-09-20' })).toBe('2024-09-30')
  })

  test('is not extended by a notice that came too late, nor under Scotland’s Act', () => {
    const late: Input = { kind: 'extended', on: '2024-10-01', until: '2024-11-18' }
    expect(standing([received, late], '2024-10-10').state).toBe('overdue')
    const scottish: Input = { kind: 'extended', on: '2024-09-20', until: '2024-11-18' }
    expect(standing([received, scottish], '2024-10-10', 'FOISA').state).toBe('overdue')
  })
})

describe('an answer', () => {
  test('is late by its working days: Essex, received 31 March 2021 and refused on 29 November', () => {
    const essex: Input[] = [
      { kind: 'received', on: '2021-03-31' },
      { kind: 'refused', on: '2021-11-29', exemptions: ['s.12'] },
    ]
    const { state, late, exemptions, next } = standing(essex, '2021-12-01')
    expect({ state, late }).toEqual({ state: 'refused', late: { workingDays: 146, days: 213 } })
    expect(exemptions[0]).toMatchObject({ kind: 'cost' })
    expect(next.words).toContain('Narrow the request')
    expect(next.by).toMatchObject({ kind: 'ask-review', setBy: 'guidance', due: '2022-01-31' })
  })

  test('known by month only is not said to be late or in time', () => {
    expect(standing([received, { kind: 'answered', on: '2024-12' }], '2025-01-02')).toMatchObject({ state: 'answered' })
    expect(standing([received, { kind: 'answered', on: '2024-12' }], '2025-01-02').late).toBeUndefined()
  })

  test('after personal data were refused, asks for figures that point to nobody', () => {
    const { next } = standing([received, { kind: 'part-answered', on: '2024-09-20', exemptions: ['s.40(2)'] }], '2024-09-25')
    expect(next.words).toContain('suppressed or in ranges')
  })

  test('under Scotland’s Act lets a review be required 40 working days from the last day, or from a later answer', () => {
    const early = standing([received, { kind: 'refused', on: '2024-09-12', exemptions: ['s.12'] }], '2024-09-13', 'FOISA')
    expect(early.next.by).toMatchObject({ setBy: 'law', due: '2024-11-25' })
    const tardy = standing([received, { kind: 'refused', on: '2024-10-14', exemptions: ['s.12'] }], '2024-10-15', 'FOISA')
    expect(tardy.next.by).toMatchObject({ due: '2024-12-10' })
  })
})

describe('a review', () => {
  const refused: Input = { kind: 'refused', on: '2024-09-20', exemptions: ['s.31(1)'] }
  const asked: Input = { kind: 'review-asked', on: '2024-10-01' }

  test.each<[PlainDate, FoiRegime, string, string]>([
    ['2024-10-29', 'FOIA', 'review-awaited', 'wait'],
    ['2024-10-30', 'FOIA', 'review-overdue', 'remind'],
    ['2024-11-27', 'FOIA', 'review-very-overdue', 'complain'],
    ['2024-10-30', 'FOISA', 'review-overdue', 'complain'],
  ])('asked for on 1 October is on %s under %s: %s, and the next step is to %s', (on, regime, state, step) => {
    expect(standing([received, refused, asked], on, regime)).toMatchObject({ state, next: { step } })
  })

  test('has its 20 and 40 working days by guidance under FOIA, and its 20 by law under FOISA', () => {
    const due = (regime: FoiRegime) =>
      standing([received, refused, asked], '2024-10-02', regime)
        .clocks.filter(({ kind }) => kind.endsWith('review'))
        .map((clock) => `${clock.due} ${clock.setBy}`)
    expect(due('FOIA')).toEqual(['2024-10-29 guidance', '2024-11-26 guidance'])
    expect(due('FOISA')).toEqual(['2024-10-29 law'])
  })

  test('that upheld the refusal leads to the Commissioner: in six weeks by guidance, in six months by Scotland’s law', () => {
    const upheld: Input = { kind: 'review-answered', on: '2024-11-05', finding: 'upheld' }
    const events = [received, refused, asked, upheld]
    expect(standing(events, '2024-11-06').next.by).toMatchObject({ due: '2024-12-17', setBy: 'guidance' })
    expect(standing(events, '2024-11-06', 'FOISA').next.by).toMatchObject({ due: '2025-05-05', setBy: 'law' })
    expect(standing(events, '2024-11-06').reviewLate).toEqual({ workingDays: 5, days: 7 })
  })

  test('is followed by a complaint, a decision and an appeal', () => {
    const complaint: Input = { kind: 'complaint-made', on: '2024-12-01' }
    const decision: Input = { kind: 'decision-notice', on: '2025-03-03' }
    expect(standing([received, refused, complaint], '2024-12-02')).toMatchObject({ state: 'complained', next: { step: 'wait' } })
    expect(standing([received, refused, complaint, decision], '2025-03-04').next.by).toMatchObject({
      kind: 'appeal',
      due: '2025-03-31',
    })
  })
})

test('a silent authority is very overdue after twice its time, and no review is needed before a complaint, but in Scotland it is', () => {
  expect(standing([received], '2024-11-01').next).toMatchObject({
    step: 'complain',
    words: expect.stringContaining('No internal review'),
  })
  expect(standing([received], '2024-11-01', 'FOISA').next).toMatchObject({ step: 'ask-review', by: { due: '2024-11-25' } })
})

test('silence goes on while its review is awaited, before the Commissioner and after a decision, until something answers', () => {
  const review: Input[] = [received, { kind: 'review-asked', on: '2024-10-07' }]
  const complaint: Input[] = [received, { kind: 'complaint-made', on: '2024-10-07' }]
  const eightDays = { workingDays: 6, days: 8 }
  expect(standing(review, '2024-10-08', 'FOISA').late).toEqual(eightDays)
  expect(standing(complaint, '2024-10-08').late).toEqual(eightDays)
  expect(standing([...complaint, { kind: 'decision-notice', on: '2024-10-08' }], '2024-10-08').late).toEqual(eightDays)
  const reviewed: Input = { kind: 'review-answered', on: '2024-10-08', finding: 'changed' }
  expect(standing([...review, reviewed], '2024-12-02', 'FOISA').late).toEqual(eightDays)
})

test('as days go by, an open request never comes back from overdue', () => {
  const order = ['awaiting', 'due-soon', 'overdue', 'very-overdue']
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3_000 }),
      fc.nat({ max: 90 }),
      fc.constantFrom('FOIA', 'FOISA'),
      (...[start, wait, regime]) => {
        const on = addDays('2016-01-01', start)
        const events: Input[] = [{ kind: 'received', on }]
        const rank = (day: PlainDate) => order.indexOf(standing(events, day, regime).state)
        expect(rank(addDays(on, wait))).toBeGreaterThanOrEqual(0)
        expect(rank(addDays(on, wait + 1))).toBeGreaterThanOrEqual(rank(addDays(on, wait)))
      },
    ),
    { seed: 20200529 },
  )
})
