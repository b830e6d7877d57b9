import { describe, expect, test } from 'vitest'
import { onlineSafetyBill as bill, onlineSafetyHistory, sittings, without } from './fixtures/online-safety-bill.ts'
import { lint } from './lint.ts'
import type { Step } from './stage-event.ts'

/** The codes of what is wrong, with the day. */
function faults(history: readonly Step[], options: Parameters<typeof lint>[1] = { bill }) {
  return lint(history, options).map((each) => `${each.code} ${each.on}`)
}

describe('a step out of order is named', () => {
  test('when committee is left out', () => {
    const history = without((step) => step.stage === 'commons-committee')
    const [first] = lint(history, { bill })
    expect(first).toMatchObject({
      code: 'stage-out-of-order',
      severity: 'illegal',
      event: 'commons-report.2022-07-12.1',
      on: '2022-07-12',
    })
    expect(first?.message).toContain('follows Second reading in the Commons')
    expect(first?.message).toContain('What could come then: Committee in the Commons')
  })

  test('when the Bill begins in the wrong House', () => {
    expect(faults(sittings('lords-first-reading', '2022 03-17'))).toEqual(['stage-out-of-order 2022-03-17'])
  })

  test('when the second House amended and the first never looked', () => {
    const history = without((step) => step.stage.includes('consideration'))
    expect(faults(history)).toEqual(['stage-out-of-order 2023-10-26'])
  })

  test('when Royal Assent is recorded while the Houses still differ', () => {
    const history = without((step) => step.stage === 'lords-consideration-of-commons-amendments')
    expect(faults(history)).toEqual(['stage-out-of-order 2023-10-26'])
  })

  test('once for each, not again for what follows from it', () => {
    const history = without((step) => step.stage === 'lords-second-reading')
    expect(faults(history)).toEqual(['stage-out-of-order 2023-04-19'])
  })

  test('but not when the tracker says it holds only some steps', () => {
    expect(faults(sittings('royal-assent', '2015 03-26'), { bill: { ...bill, stepsHeld: 'some' } })).toEqual([])
  })
})

describe('report can be left out', () => {
  const upTo = (also: Partial<Step>) => [
    ...sittings('commons-first-reading', '2020 09-09'),
    ...sittings('commons-second-reading', '2020 09-14', { waiver: 'agreed' }),
    ...sittings('commons-committee', '2020 09-15', also),
    ...sittings('commons-third-reading', '2020 09-16'),
  ]
  test('after a Committee of the whole House that made no amendment', () => {
    expect(faults(upTo({ committee: 'committee-of-the-whole-house', decision: 'unamended' }))).toEqual([])
  })
  test.each([
    [{ committee: 'committee-of-the-whole-house', decision: 'amended' }],
    [{ committee: 'public-bill-committee', decision: 'unamended' }],
    [{}],
  ] as const)('but not after %o', (also) => {
    expect(faults(upTo(also))).toEqual(['amended-without-report 2020-09-16'])
  })
})

describe('the calendar', () => {
  test('refuses a sitting on a day the House did not sit', () => {
    const history = onlineSafetyHistory.map((step) =>
      step.stage === 'lords-second-reading' ? { ...step, on: '2023-02-04' } : step,
    )
    expect(faults(history)).toEqual(['not-a-sitting-day 2023-02-04'])
  })

  test('refuses a step between two Sessions', () => {
    const history = onlineSafetyHistory.map((step) => (step.stage === 're-presentation' ? { ...step, on: '2022-05-03' } : step))
    expect(faults(history)).toContain('between-sessions 2022-05-03')
  })

  test('lets a history before its first day be', () => {
    const history = [...sittings('commons-first-reading', '1988 01-03'), ...sittings('commons-second-reading', '1988 02-07')]
    expect(faults(history)).toEqual([])
  })
})

describe('after the end', () => {
  test('nothing may follow Royal Assent', () => {
    expect(faults([...onlineSafetyHistory, ...sittings('lords-report', '2023 10-26', { order: 1 })])).toEqual([
      'after-the-end 2023-10-26',
    ])
  })
  test('but the Session may be prorogued', () => {
    expect(faults([...onlineSafetyHistory, ...sittings('prorogation', '2023 10-26', { order: 1 })])).toEqual([])
  })
})

describe('the Lords', () => {
  const lords = (report: string, third: string, also: Partial<Step> = {}) => [
    ...sittings('lords-first-reading', '2023 01-09'),
    ...sittings('lords-second-reading', '2023 01-24'),
    ...sittings('lords-committee', '2023 02-22', { committee: 'grand-committee' }),
    ...sittings('lords-report', report, also),
    ...sittings('lords-third-reading', third, also),
  ]
  const inLords = { originatingHouse: 'lords', kind: 'government', longAndComplex: true } as const

  test('may not take two stages on one day', () => {
    expect(faults(lords('2023 03-08', '2023 03-08'), { bill: inLords })).toEqual([
      'two-stages-one-day 2023-03-08',
      'interval 2023-03-08',
    ])
  })

  test('may when they dispense with the standing order', () => {
    const waived = lords('2023 03-08', '2023 03-08', { waiver: 'Standing Order No. 44 dispensed with' })
    expect(faults(waived, { bill: inLords })).toEqual([])
  })

  test('keep three sitting days before third reading, which are a warning and not illegal', () => {
    expect(lint(lords('2023 03-08', '2023 03-13'), { bill: inLords })).toMatchObject([
      {
        code: 'interval',
        severity: 'interval',
        event: 'lords-third-reading.2023-03-13.1',
        message: expect.stringContaining('there were 2 sitting days'),
      },
    ])
    expect(faults(lords('2023 03-08', '2023 03-15'), { bill: inLords })).toEqual([])
  })

  test('keep 14 days before report on long and complex Bills only', () => {
    const soon = lords('2023 03-01', '2023 03-08')
    expect(faults(soon, { bill: inLords })).toEqual(['interval 2023-03-01'])
    expect(faults(soon, { bill: { ...inLords, longAndComplex: false } })).toEqual([])
  })

  test('may discharge the order of commitment and go to third reading', () => {
    const history = [
      ...sittings('lords-first-reading', '2023 01-09'),
      ...sittings('lords-second-reading', '2023 01-24'),
      ...sittings('lords-commitment-discharged', '2023 02-22'),
    ]
    expect(faults([...history, ...sittings('lords-third-reading', '2023 02-23')], { bill: inLords })).toEqual([])
    expect(faults([...history, ...sittings('lords-third-reading', '2023 02-22', { order: 1 })], { bill: inLords })).toEqual([
      'two-stages-one-day 2023-02-22',
    ])
  })
})

describe('ping-pong', () => {
  const exchange = (decisions: readonly Step['decision'][]) => [
    ...without((step) => step.stage.includes('consideration') || step.stage === 'royal-assent'),
    ...decisions.map((decision, index): Step => ({
      stage: index % 2 === 0 ? 'commons-consideration-of-lords-amendments' : 'lords-consideration-of-commons-amendments',
      on: '2023-09-19',
      order: index,
      ...(decision && { decision }),
    })),
  ]

  test('may go to any depth until the Houses agree', () => {
    const long = exchange(['disagreed', 'insisted', 'amended', 'insisted', 'amended', 'agreed'])
    expect(faults([...long, ...sittings('royal-assent', '2023 10-26')])).toEqual([])
  })

  test('ends the Bill when both Houses insist, one after the other', () => {
    const lost = exchange(['disagreed', 'insisted', 'insisted'])
    expect(faults([...lost, ...sittings('royal-assent', '2023 10-26')])).toEqual(['double-insistence 2023-10-26'])
    expect(faults([...lost, ...sittings('lapsed', '2023 10-26')])).toEqual([])
  })
})
