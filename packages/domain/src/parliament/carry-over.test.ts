import { describe, expect, test } from 'vitest'
import { carryOverLimit } from './carry-over.ts'
import { onlineSafetyBill as bill, onlineSafetyHistory as history, sittings, without } from './fixtures/online-safety-bill.ts'
import { lint } from './lint.ts'
import type { Step } from './stage-event.ts'
import type { BillFacts } from './transition.ts'

function faults(steps: readonly Step[], facts: BillFacts = bill) {
  return lint(steps, { bill: facts }).map((each) => `${each.code} ${each.on}`)
}

describe('a Bill and the end of its Session', () => {
  test('falls without a carry-over motion, with or without a recorded prorogation', () => {
    expect(faults(without((step) => step.stage === 'carry-over-motion'))).toEqual(['fell-with-session 2022-05-11'])
    const silent = without((step) => ['carry-over-motion', 'prorogation', 're-presentation'].includes(step.stage))
    expect(faults(silent)).toEqual(['fell-with-session 2022-05-24'])
  })

  test('must be presented again before it goes on', () => {
    expect(faults(without((step) => step.stage === 're-presentation'))).toEqual(['not-re-presented 2022-05-24'])
  })

  test('is not presented again in the Session it is alive in', () => {
    const early = [...sittings('commons-first-reading', '2022 03-17'), ...sittings('re-presentation', '2022 03-28')]
    expect(faults(early)).toEqual(['not-re-presented 2022-03-28'])
  })

  test('is carried over once', () => {
    expect(faults([...history, ...sittings('carry-over-motion', '2022 07-13')])).toEqual(['carry-over-refused 2022-07-13'])
  })

  test('is carried over only when a Minister presented it, to the Commons, and it is still there', () => {
    expect(faults(history, { ...bill, kind: 'private-member' })).toEqual(['carry-over-refused 2022-04-19'])
    const inLords = [...sittings('lords-first-reading', '2022 03-17'), ...sittings('carry-over-motion', '2022 04-19')]
    expect(faults(inLords, { ...bill, originatingHouse: 'lords' })).toEqual(['carry-over-refused 2022-04-19'])
    const left = [
      ...without(
        (step) =>
          step.stage === 'carry-over-motion' || step.on > '2023-02-01' || (step.on > '2022-04-19' && step.on < '2022-05-12'),
      ),
    ]
    expect(faults([...left, ...sittings('carry-over-motion', '2023 02-01', { order: 1 })])).toContain(
      'carry-over-refused 2023-02-01',
    )
  })

  test('is carried over from the Lords by a motion of their own', () => {
    const steps = [
      ...sittings('lords-first-reading', '2022 03-17'),
      ...sittings('lords-carry-over-motion', '2022 04-26'),
      ...sittings('re-presentation', '2022 05-11'),
      ...sittings('lords-second-reading', '2022 05-24'),
    ]
    expect(faults(steps, { ...bill, originatingHouse: 'lords' })).toEqual([])
  })

  test('never survives a dissolution', () => {
    const steps = [
      ...sittings('commons-first-reading', '2019 10-15'),
      ...sittings('commons-second-reading', '2019 10-30'),
      ...sittings('carry-over-motion', '2019 10-30', { order: 1 }),
      ...sittings('re-presentation', '2019 12-19'),
    ]
    expect(faults(steps)).toEqual(['fell-with-session 2019-12-19'])
  })

  test('runs out of time twelve months after first reading unless the Commons extend it', () => {
    expect(carryOverLimit('2022-03-17')).toBe('2023-03-17')
    expect(faults(without((step) => step.stage === 'carry-over-extension'))).toEqual(['carry-over-expired 2023-04-19'])
  })

  test('is not extended after its time ran out', () => {
    const late = history.map((step) => (step.stage === 'carry-over-extension' ? { ...step, on: '2023-03-20' } : step))
    expect(faults(late)).toEqual(['carry-over-expired 2023-03-20'])
  })

  test('falls between Sessions that no calendar holds when a prorogation is recorded', () => {
    const steps = [
      ...sittings('commons-first-reading', '1988 01-12'),
      ...sittings('prorogation', '1988 11-15'),
      ...sittings('commons-second-reading', '1988 12-06'),
    ]
    expect(faults(steps)).toEqual(['fell-with-session 1988-12-06'])
  })
})

describe('the Parliament Acts', () => {
  const first = [
    ...sittings('commons-first-reading', '1997 11-03'),
    ...sittings('commons-second-reading', '1997 12-01'),
    ...sittings('commons-committee', '1998 01-12'),
    ...sittings('commons-report', '1998 02-02'),
    ...sittings('commons-third-reading', '1998 02-03'),
    ...sittings('lords-first-reading', '1998 02-04'),
    ...sittings('lords-second-reading', '1998 03-04', { decision: 'rejected' }),
    ...sittings('defeated', '1998 03-04', { order: 1 }),
  ]
  const second = (third: string) => [
    ...sittings('commons-first-reading', '1998 11-26'),
    ...sittings('commons-second-reading', '1998 12-14'),
    ...sittings('commons-committee', '1998 12-15'),
    ...sittings('commons-report', '1998 12-16'),
    ...sittings('commons-third-reading', third),
    ...sittings('lords-first-reading', '1999 02-04'),
    ...sittings('lords-second-reading', '1999 03-04', { decision: 'rejected' }),
    ...sittings('royal-assent', '1999 04-20', { parliamentActs: true }),
  ]
  const codes = (steps: readonly Step[], options: Parameters<typeof lint>[1]) => lint(steps, options).map((each) => each.code)

  test('let a Commons Bill become law that the Lords refused in two Sessions', () => {
    expect(codes(second('1999 01-25'), { bill, earlier: first })).toEqual([])
  })

  test('do so only a year after second reading of the first Bill', () => {
    expect(codes(second('1998 11-30'), { bill, earlier: first })).toContain('parliament-acts-refused')
  })

  test('do so only for a Bill that repeats another', () => {
    expect(codes(second('1999 01-25'), { bill })).toEqual(['parliament-acts-refused'])
  })

  test('let a Money Bill become law after a month in the Lords', () => {
    expect(codes(second('1999 01-25'), { bill: { ...bill, moneyBill: true } })).toEqual([])
  })
})
