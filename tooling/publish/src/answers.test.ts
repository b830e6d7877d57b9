import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tracker } from '@dutywatch/online-safety'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installed, type InstalledPackages } from './packed.ts'

interface Interval {
  readonly low: number
  readonly high: number
  readonly point?: number
}

interface Answers {
  readonly findings: readonly unknown[]
  readonly lastSixMonths: Interval
  readonly acceleration: Interval
  readonly facebookOwnedShare: { readonly percent: Interval; readonly numerator: number; readonly of: { readonly n: number } }
  readonly facebookOwnedOfAll: Interval
  readonly pointOfAll: { readonly ok: boolean; readonly reason: string }
  readonly deadline: string
  readonly daysLate: number
  readonly outcome: string
  readonly introductionToAssent: number
  readonly comparable: readonly string[]
  readonly fines: readonly { readonly amount: number; readonly limb: string; readonly crossover: number }[]
  readonly sectionThreeWas: string
  readonly asks: Readonly<Record<string, number>>
  readonly onTheDay: { readonly bill: unknown; readonly deadline: string }
}

let packed: InstalledPackages
let answers: Answers

beforeAll(async () => {
  packed = await installed('domain')
  await writeFile(path.join(packed.project, 'tracker.json'), JSON.stringify(tracker))
  answers = (await packed.answersOf('answers.mjs')) as Answers
})
afterAll(async () => packed[Symbol.asyncDispose]())

describe('a developer with only the package and the published document learns that', () => {
  test('the document breaks no rule', () => expect(answers.findings).toEqual([]))

  test('about 2,327 offences fell in the last six months, between 2,277 and 2,378', () => {
    const { low, high, point } = answers.lastSixMonths
    expect([Math.round(low), Math.round(point ?? 0), Math.round(high)]).toEqual([2277, 2327, 2378])
  })

  test('their monthly rate was about 1.195 times that of the 24 months before, between 1.16 and 1.23', () => {
    const { low, high, point } = answers.acceleration
    expect([low.toFixed(2), point?.toFixed(3), high.toFixed(2)]).toEqual(['1.16', '1.195', '1.23'])
  })

  test('Facebook-owned apps are 55.4% of the cases whose method is known, 3,203 of 5,784', () => {
    const { percent, numerator, of } = answers.facebookOwnedShare
    expect([percent.point?.toFixed(1), numerator, of.n]).toEqual(['55.4', 3203, 5784])
  })

  test('of all 10,119 they are only an interval, 31.7 to 74.5%, and a point is refused', () => {
    const { low, high } = answers.facebookOwnedOfAll
    expect([low.toFixed(1), high.toFixed(1)]).toEqual(['31.7', '74.5'])
    expect(answers.pointOfAll).toMatchObject({ ok: false, reason: 'denominator-incomplete' })
  })

  test('eighteen months from the ask ended on 29 November 2021, and Royal Assent came 696 days later', () => {
    expect([answers.deadline, answers.daysLate, answers.outcome]).toEqual(['2021-11-29', 696, 'missed'])
  })

  test('the Bill took 588 days from introduction to Royal Assent', () => expect(answers.introductionToAssent).toBe(588))

  test('10,119 is not comparable with 3,217 and 4,373, because they are of different releases', () => {
    expect(answers.comparable).toEqual(['different-releases', 'different-releases'])
  })

  test('the largest fine is £18m at £100m of revenue, £100m at £1bn, and the limbs cross at £180m', () => {
    expect(answers.fines).toEqual([
      { amount: 18_000_000, limb: 'fixed', crossover: 180_000_000 },
      { amount: 100_000_000, limb: 'percentage', crossover: 180_000_000 },
    ])
  })

  test('what is now section 3 was clause 2 as introduced in the Commons', () => expect(answers.sectionThreeWas).toBe('cl. 2'))

  test('of 14 asks the Act meets 6, partly meets 5 and does not meet 3', () => {
    expect(answers.asks).toMatchObject({ met: 6, partly: 5, notMet: 3, total: 14 })
  })

  test('on 29 May 2020 there was no Bill and the time asked for had just begun', () => {
    expect(answers.onTheDay).toEqual({ bill: null, deadline: 'open' })
  })
})
