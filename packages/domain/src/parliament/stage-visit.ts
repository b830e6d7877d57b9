import type { House } from '../calendar/house.ts'
import { daysBetween, type PlainDate } from '../date/plain-date.ts'
import { fullName, stageNamed, type StageCode } from './stage.ts'
import { inOrder, type Step } from './stage-event.ts'

/**
 * One stay of a Bill at a stage, from its first sitting to its last known one. A step outside the stages is a visit of one day.
 */
export interface StageVisit<Event extends Step = Step> {
  readonly stage: StageCode
  readonly house?: House
  readonly first: PlainDate
  readonly last: PlainDate
  /** In order; one record each, so two sittings of one day count as two. */
  readonly events: readonly Event[]
  /** 1 for the first time at this stage, 2 for the next: the rounds of ping-pong, the report after a recommittal. */
  readonly round: number
  /** Whether the Bill, or parts of it, had been sent back before: this committee, or this report, is a second one. */
  readonly recommitted: boolean
}

/**
 * A history as a reader tells it: sittings gathered into visits to stages, in order, with asides (carry-over, prorogation)
 * between them. An aside never ends a visit: a committee that goes on after re-presentation is still the same committee.
 */
export function stagesOf<Event extends Step>(history: readonly Event[]): StageVisit<Event>[] {
  return inOrder(history).reduce<StageVisit<Event>[]>(visitWith, [])
}

/** The visits so far and one more event. */
export function visitWith<Event extends Step>(visits: readonly StageVisit<Event>[], event: Event): StageVisit<Event>[] {
  const current = visits.findLastIndex((visit) => !isAside(visit.stage))
  const visit = visits[current]
  if (visit?.stage !== event.stage || !stageNamed(event.stage).manySittings) return [...visits, visitOf(event, visits)]
  const grown = { ...visit, last: event.on, events: [...visit.events, event] }
  return visits.map((each, index) => (index === current ? grown : each))
}

function visitOf<Event extends Step>(event: Event, before: readonly StageVisit<Event>[]): StageVisit<Event> {
  const { house } = stageNamed(event.stage)
  return {
    stage: event.stage,
    ...(house && { house }),
    first: event.on,
    last: event.on,
    events: [event],
    round: before.filter((visit) => visit.stage === event.stage).length + 1,
    recommitted: isSecondLook(event.stage) && before.some((visit) => isRecommittal(visit.stage) && visit.house === house),
  }
}

/** Whether a step leaves the Bill where it is: a carry-over motion, a prorogation. */
export function isAside(stage: StageCode): boolean {
  return stageNamed(stage).kind === 'aside'
}

function isRecommittal(stage: StageCode): boolean {
  return stage === 'commons-recommittal' || stage === 'lords-recommittal'
}

function isSecondLook(stage: StageCode): boolean {
  return /-(committee|report)$/.test(stage)
}

/** The visit the Bill is at: the last that is not an aside. */
export function currentVisit<Event extends Step>(visits: readonly StageVisit<Event>[]): StageVisit<Event> | undefined {
  return visits.findLast((visit) => !isAside(visit.stage))
}

/** A visit by name: "Committee in the Commons (recommitted)", "Lords consideration of Commons amendments, round 2". */
export function visitName(visit: Pick<StageVisit, 'stage' | 'round' | 'recommitted'>): string {
  if (visit.recommitted) return `${fullName(visit.stage)} (recommitted)`
  return visit.round > 1 ? `${fullName(visit.stage)}, round ${visit.round}` : fullName(visit.stage)
}

/** What was decided when a visit ended, as far as it is recorded. */
export function decisionOf(visit: StageVisit): Step['decision'] {
  return visit.events.findLast((event) => event.decision !== undefined)?.decision
}

/** Whether every sitting of a committee was of the whole House and the Bill came out as it went in. */
export function wasUnamendedWholeHouse(visit: StageVisit): boolean {
  const whole = visit.events.every((event) => event.committee === 'committee-of-the-whole-house')
  return whole && decisionOf(visit) === 'unamended' && !visit.events.some((event) => event.decision === 'amended')
}

/** Days a visit lasted, its first and its last day both counted: 1 for a single sitting. */
export function daysAt({ first, last }: Pick<StageVisit, 'first' | 'last'>): number {
  return daysBetween(first, last) + 1
}
