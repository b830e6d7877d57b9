import { isSittingDay, nthSittingDayAfter, sittingDaysBetween, weekendsBetween, type House } from '../calendar/index.ts'
import { addDays, daysBetween, weekday, type PlainDate } from '../date/plain-date.ts'
import { intervalRows } from './intervals.data.ts'
import type { Rule, StageCode } from './stage.ts'
import { wasUnamendedWholeHouse, type StageVisit } from './stage-visit.ts'
import type { BillFacts } from './transition.ts'

/** A least interval: whole weekends, days from one to the other, or sitting days of the House strictly between. */
export interface IntervalRule {
  readonly id: string
  readonly from: StageCode
  readonly to: StageCode
  readonly house: House
  readonly count: number
  readonly unit: 'weekends' | 'days' | 'sitting-days'
  readonly longAndComplexOnly?: boolean
  readonly words: string
  readonly rule: Rule
}

/** How long passed between two stages against how long should have. `actual` is absent when the sitting days are not held. */
export interface IntervalCheck {
  readonly rule: IntervalRule
  readonly from: PlainDate
  readonly to: PlainDate
  readonly actual?: number
  readonly result: 'met' | 'broken' | 'not-known'
}

/** Every rule on the least time between stages. */
export function intervals(): readonly IntervalRule[] {
  return intervalRows
}

/** The rule on the time between a visit that has ended and the stage after it; undefined when none applies to this Bill. */
export function intervalRule(after: StageVisit, to: StageCode, bill?: BillFacts): IntervalRule | undefined {
  if (after.stage === 'lords-committee' && (after.recommitted || wasUnamendedWholeHouse(after))) return undefined
  const rule = intervalRows.find((row) => row.from === after.stage && row.to === to)
  return rule?.longAndComplexOnly && bill?.longAndComplex !== true ? undefined : rule
}

/** Measures an interval rule between the last day of one stage and the first of the next. */
export function checkInterval(rule: IntervalRule, from: PlainDate, to: PlainDate): IntervalCheck {
  const actual = measured(rule, from, to)
  if (actual === undefined) return { rule, from, to, result: 'not-known' }
  return { rule, from, to, actual, result: actual >= rule.count ? 'met' : 'broken' }
}

function measured(rule: IntervalRule, from: PlainDate, to: PlainDate): number | undefined {
  if (rule.unit === 'weekends') return weekendsBetween(from, to)
  if (rule.unit === 'days') return daysBetween(from, to)
  const days = sittingDaysBetween(rule.house, from, to)
  return days.ok ? days.value.length : undefined
}

/** The first day an interval rule allows after a stage ended; undefined when it counts sitting days that are not held. */
export function earliestUnder(rule: IntervalRule, from: PlainDate): PlainDate | undefined {
  if (rule.unit === 'days') return addDays(from, rule.count)
  if (rule.unit === 'weekends') return addDays(from, 8 - weekday(from) + 7 * (rule.count - (weekday(from) > 5 ? 0 : 1)))
  const day = nthSittingDayAfter(rule.house, from, rule.count + 1)
  return day.ok ? day.value : undefined
}

/** The first sitting day of a House on or after a day; undefined when the calendar does not reach it. */
export function sittingDayFrom(house: House, day: PlainDate): PlainDate | undefined {
  const sits = isSittingDay(house, day)
  if (!sits.ok) return undefined
  if (sits.value) return day
  const next = nthSittingDayAfter(house, day, 1)
  return next.ok ? next.value : undefined
}
