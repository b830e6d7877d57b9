import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import { fullName } from '@dutywatch/domain/parliament'
import { find, type DraftChange, type RecordInput, type RecordOf } from '@dutywatch/domain/tracker'
import type { ApiStage } from './answers.ts'
import { citing, type Planning, type PlanPart } from './plan.ts'
import { stageKindOf } from './stage-kind.ts'

/**
 * Days announced for stages to come: a milestone for the stage, the day as scheduled, and later its moves, that it is no longer listed,
 * or that it came. Nothing that was said before is overwritten.
 */
export function planAnnounced(planning: Planning): PlanPart {
  const parts = planning.read.stages.flatMap((stage, index) => planOne(planning, { stage, index }) ?? [])
  return { changes: parts.flatMap(({ changes }) => changes), news: parts.map(({ news }) => news), differences: [] }
}

interface One {
  readonly stage: ApiStage
  readonly index: number
}

interface Said {
  readonly kind: 'scheduled' | 'cancelled' | 'actual'
  readonly day: string
  readonly news: string
}

function planOne(planning: Planning, { stage, index }: One): { changes: DraftChange[]; news: string } | undefined {
  const code = stageKindOf(stage, planning.read.bill)?.code
  if (code === undefined) return undefined
  const milestone = `bill-stage-${stage.id}`
  const held = find(planning.known, 'milestones', milestone)
  const said = whatIsNew(planning, { stage, last: held && lastSaid(planning, milestone), name: fullName(code) })
  if (!said) return undefined
  const record: RecordInput<'milestones'> = {
    id: milestone,
    knownFrom: planning.readOn,
    citations: [citing(planning, 'stages', `stage ${stage.id}`)],
    title: fullName(code),
    bill: planning.bill.id,
    order: 1 + Math.max(0, ...planning.known.milestones.map(({ order }) => order)) + index,
  }
  const begun: DraftChange[] = held ? [] : [{ collection: 'milestones', id: milestone, record }]
  return { changes: [...begun, statementOf(planning, { milestone, stage, said })], news: said.news }
}

function lastSaid({ known }: Planning, milestone: string): RecordOf<'dateStatements'> | undefined {
  const own = known.dateStatements.filter((statement) => statement.milestone === milestone)
  return own.toSorted((a, b) => (a.saidOn < b.saidOn ? -1 : Number(a.saidOn > b.saidOn))).at(-1)
}

interface Listed {
  readonly stage: ApiStage
  readonly last: RecordOf<'dateStatements'> | undefined
  readonly name: string
}

function whatIsNew({ today }: Planning, { stage, last, name }: Listed): Said | undefined {
  const first = firstDay(stage)
  if (first === undefined) {
    if (last?.kind !== 'scheduled') return undefined
    return { kind: 'cancelled', day: last.timing.words, news: `${name}: ${last.timing.words} is no longer listed.` }
  }
  const day = sayDay(first)
  if (first <= today)
    return last && last.kind !== 'actual' ? { kind: 'actual', day, news: `${name}: it came on ${day}.` } : undefined
  if (last?.kind === 'scheduled' && last.timing.words === day) return undefined
  const before = last?.kind === 'scheduled' ? `moved from ${last.timing.words} to ${day}` : `announced for ${day}`
  return { kind: 'scheduled', day, news: `${name}: ${before}.` }
}

function firstDay({ stageSittings }: ApiStage): PlainDate | undefined {
  return (stageSittings ?? []).flatMap(({ date }) => date ?? []).toSorted()[0]
}

interface Stating {
  readonly milestone: string
  readonly stage: ApiStage
  readonly said: Said
}

function statementOf(planning: Planning, { milestone, stage, said }: Stating): DraftChange {
  const { known, readOn } = planning
  const base = `${milestone}-${said.kind}-${readOn}`
  const id = find(known, 'dateStatements', base) ? `${base}-${known.dateStatements.length}` : base
  const record: RecordInput<'dateStatements'> = {
    id,
    knownFrom: readOn,
    citations: [citing(planning, 'stages', `stage ${stage.id}`)],
    milestone,
    kind: said.kind,
    timing: { words: said.day },
    saidOn: readOn,
  }
  return { collection: 'dateStatements', id, record }
}
