import { describe, expect, test } from 'vitest'
import { onlineSafetyBill as bill, onlineSafetyHistory as history, sittings } from './fixtures/online-safety-bill.ts'
import { next } from './next.ts'

function stagesNext(on: string) {
  return next(history, { bill, on }).map((step) => (step.continues ? `${step.stage} again` : step.stage))
}

describe('what can come next', () => {
  test('is a first reading for a Bill that has not begun', () => {
    expect(next([]).map((step) => step.stage)).toEqual(['commons-first-reading', 'lords-first-reading'])
    expect(next([], { bill }).map((step) => step.words)).toEqual([
      'First reading in the Commons: the Bill begins in the Commons.',
    ])
  })

  test('gives the earliest day that the least interval allows, and the first day the House then sits', () => {
    const [second] = next(history, { bill, on: '2023-01-20' })
    expect(second).toMatchObject({ stage: 'lords-second-reading', earliest: '2023-01-30', earliestSitting: '2023-01-30' })
    expect(second?.words).toBe(
      'Second reading in the Lords: two weekends between first and second reading, so not before 30 January 2023 unless the House agrees.',
    )
    const [committee] = next(history, { bill, on: '2023-02-01' })
    expect(committee).toMatchObject({ stage: 'lords-committee', earliest: '2023-02-15', earliestSitting: '2023-02-20' })
    const [third] = next(history, { bill, on: '2023-07-19' })
    expect(third).toMatchObject({
      stage: 'lords-third-reading',
      earliest: '2023-09-04',
      interval: { id: 'lords-report-to-third' },
    })
  })

  test('leaves out the 14 days before report for a Bill that is not long and complex', () => {
    const [report] = next(history, { bill: { ...bill, longAndComplex: false }, on: '2023-06-22' })
    expect(report?.earliest).toBeUndefined()
    expect(next(history, { bill, on: '2023-06-22' })[0]).toMatchObject({ earliest: '2023-07-06' })
  })

  test('lists further sittings, recommittal, carry-over and every way to end', () => {
    expect(stagesNext('2022-04-19')).toEqual([
      'commons-committee',
      'commons-second-reading again',
      'defeated',
      'withdrawn',
      'lapsed',
    ])
    const before = history.filter((step) => step.on < '2022-04-20' && step.stage !== 'carry-over-motion')
    expect(next(before, { bill }).map((step) => step.stage)).toContain('carry-over-motion')
    expect(stagesNext('2022-07-12')).toEqual([
      'commons-third-reading',
      'commons-recommittal',
      'commons-report again',
      'withdrawn',
      'lapsed',
    ])
  })

  test('is only re-presentation once the Session has ended, or nothing if the Bill was not carried over', () => {
    expect(stagesNext('2022-05-02')).toEqual(['re-presentation', 'lapsed'])
    const notCarried = sittings('commons-first-reading', '2022 03-17')
    expect(next(notCarried, { on: '2022-05-02' }).map((step) => step.stage)).toEqual(['lapsed'])
    const dissolved = [
      ...sittings('commons-second-reading', '2019 10-30'),
      ...sittings('carry-over-motion', '2019 10-30', { order: 1 }),
    ]
    expect(next(dissolved, { on: '2019-12-01' }).map((step) => step.stage)).toEqual(['lapsed'])
  })

  test('is the other House or Royal Assent, as the last answer was', () => {
    expect(stagesNext('2023-09-12')).toContain('lords-consideration-of-commons-amendments')
    expect(stagesNext('2023-09-12')).not.toContain('royal-assent')
    expect(stagesNext('2023-09-19')).toEqual([
      'royal-assent',
      'lords-consideration-of-commons-amendments again',
      'withdrawn',
      'lapsed',
    ])
  })

  test('is nothing after the end', () => {
    expect(next(history, { bill })).toEqual([])
  })
})
