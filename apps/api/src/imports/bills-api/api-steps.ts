import type { PlainDate } from '@dutywatch/domain/date'
import type { CommitteeKind, StageCode } from '@dutywatch/domain/parliament'
import type { ApiBill, ApiStage } from './answers.ts'
import type { BillAsRead } from './read-bill.ts'
import { stageKindOf } from './stage-kind.ts'

/** A sitting of the API as a step of a history. */
export interface ApiStep {
  readonly sitting: number
  readonly on: PlainDate
  readonly stage: StageCode
  /** Position among the steps of its day, where there are several. */
  readonly order?: number
  readonly committee?: CommitteeKind
  readonly scope?: string
}

/** Every sitting of a Bill whose day is known, as a step, in the order of the stages and days. */
export function apiSteps({ bill, stages }: Pick<BillAsRead, 'bill' | 'stages'>): readonly ApiStep[] {
  const steps = stages.toSorted((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0)).flatMap((stage) => stepsOf(stage, bill))
  const ordered = steps.map((step): ApiStep => {
    const sameDay = steps.filter(({ on }) => on === step.on)
    return sameDay.length > 1 ? { ...step, order: sameDay.indexOf(step) + 1 } : step
  })
  const again = new Set(ordered.filter(({ stage }) => stage === 're-presentation').map(({ on }) => on))
  // A Bill presented again is read the second time on the same day without debate, which is part of its re-presentation.
  return ordered.filter(({ stage, on }) => !(again.has(on) && stage.endsWith('-second-reading')))
}

function stepsOf(stage: ApiStage, bill: ApiBill): ApiStep[] {
  const kind = stageKindOf(stage, bill)
  if (!kind?.code) return []
  const { code, committee, scope } = kind
  return (stage.stageSittings ?? [])
    .flatMap(({ id, date }) => (date ? [{ sitting: id, on: date }] : []))
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
    .map((sitting) => ({ ...sitting, stage: code, ...(committee && { committee }), ...(scope && { scope }) }))
}

/** What the API calls the stages that are no kind known here. */
export function unknownStages({ bill, stages }: Pick<BillAsRead, 'bill' | 'stages'>): readonly string[] {
  const unknown = stages.filter((stage) => stageKindOf(stage, bill) === undefined)
  return [
    ...new Set(
      unknown.map(
        ({ description, stageId, house }) =>
          `${description ?? 'a stage'} (kind ${stageId ?? 'not given'}, ${house ?? 'no House'})`,
      ),
    ),
  ]
}
