import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sittingDaysBetween } from '../calendar/index.ts'
import { addDays } from '../date/plain-date.ts'
import { checkInterval, earliestUnder, intervals } from './interval.ts'
import { lint } from './lint.ts'
import { StageCode, stageNamed, stages } from './stage.ts'
import type { Step } from './stage-event.ts'
import { stagesOf, visitWith, type StageVisit } from './stage-visit.ts'
import { openTransitions, transitions } from './transition.ts'

const seed = { seed: 20200529 }

test('every stage has its facts, once, and every transition names stages that exist', () => {
  expect(stages().map((stage) => stage.code)).toEqual(StageCode.options)
  expect(StageCode.options.every((code) => stageNamed(code).meaning.endsWith('.'))).toBe(true)
  const named = new Set<string>(['start', ...StageCode.options])
  expect(transitions().every((row) => named.has(row.from) && named.has(row.to))).toBe(true)
})

/** A walk along legal transitions, 30 days a step, before any calendar begins: so that only the order of steps is judged. */
function walk(picks: readonly number[]): Step[] {
  const steps: Step[] = []
  let visits: StageVisit[] = []
  for (const [index, pick] of picks.entries()) {
    const open = openTransitions({ visits })
    const choice = open[pick % Math.max(open.length, 1)]
    if (!choice) break
    const whole = pick % 3 === 0
    const isExchange = choice.to.includes('consideration')
    const step: Step = {
      id: String(index),
      stage: choice.to,
      on: addDays('1960-01-04', index * 30),
      ...(choice.to.endsWith('committee') && { committee: whole ? 'committee-of-the-whole-house' : 'public-bill-committee' }),
      ...(choice.to.endsWith('committee') && { decision: pick % 2 === 0 ? 'unamended' : 'amended' }),
      ...(isExchange && { decision: (['agreed', 'amended', 'disagreed', 'insisted'] as const)[pick % 4] }),
    }
    steps.push(step)
    visits = visitWith(visits, step)
  }
  return steps
}

const walks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).map(walk)

describe('a walk along legal transitions', () => {
  test('breaks no rule', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        expect(lint(steps)).toEqual([])
      }),
      { ...seed, numRuns: 500 },
    )
  })

  test('is caught when a stage that cannot be left out is taken away', () => {
    const mandatory = /-(first|second|third)-reading$/
    fc.assert(
      fc.property(walks, fc.nat(), (steps, pick) => {
        const last = steps.at(-1)
        const removable = steps.filter((step) => mandatory.test(step.stage) && step !== last && isIrreplaceable(steps, step))
        const removed = removable[pick % Math.max(removable.length, 1)]
        fc.pre(removed !== undefined)
        const left = steps.filter((step) => step !== removed)
        expect(
          lint(left, { bill: { originatingHouse: stageNamed(steps[0]?.stage ?? 'lapsed').house ?? 'commons' } }),
        ).not.toEqual([])
      }),
      { ...seed, numRuns: 500 },
    )
  })

  test('keeps every step when told as visits, in order', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        expect(stagesOf(steps).flatMap((visit) => visit.events)).toEqual(steps)
      }),
      seed,
    )
  })

  test('is told the same whatever order its steps are given in', () => {
    fc.assert(
      fc.property(
        walks.chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length }))),
        ([steps, shuffled]) => {
          expect(stagesOf(shuffled)).toEqual(stagesOf(steps))
        },
      ),
      seed,
    )
  })
})

/** Whether no other step stands in for this one: a reading that ended in recommittal is held again. */
function isIrreplaceable(steps: readonly Step[], step: Step): boolean {
  const isHeldOnce = steps.filter((each) => each.stage === step.stage).length === 1
  return isHeldOnce && steps[steps.indexOf(step) + 1]?.stage !== 'commons-recommittal'
}

test('the earliest day under an interval is the first that meets it', () => {
  const days = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2018-01-01', offset))
  fc.assert(
    fc.property(days, fc.constantFrom(...intervals()), (from, rule) => {
      const earliest = earliestUnder(rule, from)
      if (earliest === undefined) throw new Error('the calendar holds these years')
      const between = rule.unit === 'sitting-days' ? sittingDaysBetween(rule.house, from, earliest) : undefined
      const dayBefore = between?.ok ? between.value.at(-1) : addDays(earliest, -1)
      expect(checkInterval(rule, from, earliest).result).toBe('met')
      expect(checkInterval(rule, from, dayBefore ?? from).result).toBe('broken')
    }),
    seed,
  )
})
