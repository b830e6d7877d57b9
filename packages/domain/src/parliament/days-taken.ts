import type { House } from '../calendar/house.ts'
import { saySpan } from '../date/format.ts'
import { stageNamed } from './stage.ts'
import type { StageEvent, Step } from './stage-event.ts'
import type { StageVisit } from './stage-visit.ts'

/** On how many days steps were taken. A day counts once, however many sittings or entries of the Official Report it has. */
export function daysTaken(steps: readonly Pick<Step, 'on'>[]): number {
  return new Set(steps.map(({ on }) => on)).size
}

/** On how many days a House dealt with a Bill at its stages. Steps beside the stages, such as a carry-over motion, are left out. */
export function daysInHouse(visits: readonly Pick<StageVisit, 'stage' | 'house' | 'events'>[], house: House): number {
  const stages = visits.filter((visit) => visit.house === house && stageNamed(visit.stage).kind === 'stage')
  return daysTaken(stages.flatMap(({ events }) => events))
}

/** The days that steps took and, where they differ, what the record has for them: "10 days, 17 entries in Hansard", "9 days, 17 sittings". */
export function sayDaysTaken(steps: readonly (Pick<Step, 'on' | 'sitting'> & Partial<Pick<StageEvent, 'hansard'>>)[]): string {
  const days = daysTaken(steps)
  if (steps.length === days) return saySpan(days)
  const isSat = steps.every(({ sitting }) => sitting?.endsWith('sitting'))
  const isReported = steps.every(({ hansard }) => hansard !== undefined)
  return `${saySpan(days)}, ${steps.length} ${isSat ? 'sittings' : isReported ? 'entries in Hansard' : 'entries'}`
}
