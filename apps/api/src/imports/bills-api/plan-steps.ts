import { sayDay } from '@dutywatch/domain/date'
import { fullName, type StageEvent } from '@dutywatch/domain/parliament'
import { historyOf, type DraftChange, type RecordInput } from '@dutywatch/domain/tracker'
import { apiSteps, type ApiStep } from './api-steps.ts'
import { citing, isFromApi, type Planning, type PlanPart } from './plan.ts'

/**
 * Sittings and stages that have come and that the tracker does not have. A day that the API has moved is followed where the record
 * rests on the API alone; a record by hand that differs is left as it is, and said.
 */
export function planSteps(planning: Planning): PlanPart {
  const steps = apiSteps(planning.read).filter(({ on }) => on <= planning.today)
  const history = historyOf(planning.known, planning.bill.id)
  const parts = [...new Set(steps.map(({ stage }) => stage))].map((stage) =>
    planStage(planning, {
      steps: steps.filter((step) => step.stage === stage),
      events: history.filter((event) => event.stage === stage),
    }),
  )
  return {
    changes: parts.flatMap(({ changes }) => changes),
    news: parts.flatMap(({ news }) => news),
    differences: parts.flatMap(({ differences }) => differences),
  }
}

interface OneStage {
  readonly steps: readonly ApiStep[]
  readonly events: readonly StageEvent[]
}

function planStage(planning: Planning, { steps, events }: OneStage): PlanPart {
  const paired = pairs({ steps, events })
  const moved = [...paired].filter(([step, event]) => step.on !== event.on)
  const fresh = steps.filter((step) => !paired.has(step))
  const taken = new Set(paired.values())
  const days = new Set(steps.map(({ on }) => on))
  const spare = events.filter((event) => !taken.has(event) && !days.has(event.on))
  const isOneForOne = steps.length === 1 && events.length === 1 && fresh.length === 1
  const doubled = fresh.filter((step) => events.some((event) => event.on === step.on && !isFromApi(event)))
  const added = isOneForOne ? [] : fresh.filter((step) => !doubled.includes(step))
  const followed = moved.filter(([, event]) => isFromApi(event))
  return {
    changes: [
      ...added.map((step) => change(newEvent(planning, step))),
      ...followed.map(([step, event]) => change(movedEvent(planning, step, event))),
    ],
    news: [
      ...added.map(({ stage, on }) => `${fullName(stage)}, ${sayDay(on)}.`),
      ...followed.map(([{ stage, on }, event]) => `${fullName(stage)}: moved from ${sayDay(event.on)} to ${sayDay(on)}.`),
    ],
    differences: [
      ...moved.filter((pair) => !followed.includes(pair)).map(([step, event]) => difference(step, event)),
      ...(isOneForOne ? [difference(fresh[0], events[0])] : spare.map((event) => difference(undefined, event))),
      ...doubled.map(
        (step) =>
          `${fullName(step.stage)}: the API has more sittings on ${sayDay(step.on)} (sitting ${step.sitting}) than the tracker.`,
      ),
    ],
  }
}

/** Which recorded event each step is: by the number of its sitting, then by its day. */
function pairs({ steps, events }: OneStage): Map<ApiStep, StageEvent> {
  const paired = new Map<ApiStep, StageEvent>()
  const taken = new Set<StageEvent>()
  const pair = (isIt: (step: ApiStep, event: StageEvent) => boolean) => {
    for (const step of steps) {
      const event = paired.has(step) ? undefined : events.find((each) => !taken.has(each) && isIt(step, each))
      if (!event) continue
      paired.set(step, event)
      taken.add(event)
    }
  }
  pair(({ sitting }, { citations }) => citations.some(({ locator }) => locator === locatorOf(sitting)))
  pair((step, event) => step.on === event.on)
  return paired
}

function locatorOf(sitting: number): string {
  return `sitting ${sitting}`
}

function newEvent(planning: Planning, { sitting, on, stage, ...more }: ApiStep): RecordInput<'stageEvents'> {
  return {
    id: `${stage}-${sitting}`,
    knownFrom: on,
    citations: [citing(planning, 'stages', locatorOf(sitting))],
    bill: planning.bill.id,
    stage,
    on,
    ...more,
  }
}

function movedEvent(planning: Planning, { sitting, on }: ApiStep, event: StageEvent): RecordInput<'stageEvents'> {
  return { ...event, on, knownFrom: on, citations: [citing(planning, 'stages', locatorOf(sitting))] }
}

function change(record: RecordInput<'stageEvents'>): DraftChange {
  return { collection: 'stageEvents', id: record.id, record }
}

function difference(step: ApiStep | undefined, event: StageEvent | undefined): string {
  const stage = event?.stage ?? step?.stage
  const theirs = step ? `the API has ${sayDay(step.on)}` : 'the API does not have it'
  return `${stage ? fullName(stage) : 'A step'}: the tracker has ${event ? `${sayDay(event.on)} (“${event.id}”)` : 'none'}, ${theirs}.`
}
