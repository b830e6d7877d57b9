import { sessionNamed, sessions } from '@dutywatch/domain/calendar'
import { addDays, sayDay, type PlainDate } from '@dutywatch/domain/date'
import { fullName, stageNamed, type StageCode } from '@dutywatch/domain/parliament'
import { historyOf, type RecordInput } from '@dutywatch/domain/tracker'
import { apiSteps } from './api-steps.ts'
import { citing, type Planning, type PlanPart } from './plan.ts'

/** The Sessions by the API's number, as far as they were seen. */
const sessionNames = new Map([
  [35, '2019-21'],
  [36, '2021-22'],
  [37, '2022-23'],
  [38, '2023-24'],
  [39, '2024-26'],
  [40, '2026-27'],
])

const nothing: PlanPart = { changes: [], news: [], differences: [] }

/**
 * The end of a Bill other than by Royal Assent: withdrawn, on the day the API gives; or lapsed with its Session, which the API never says
 * and is inferred, unverified, when the Bill is in no later one. A defeat has no day in the API and is only said.
 */
export function planEnd(planning: Planning): PlanPart {
  const { read, bill, known, today } = planning
  const end = historyOf(known, bill.id).find(({ stage }) => stageNamed(stage).kind === 'end')
  const withdrawn = read.bill.billWithdrawn
  if (withdrawn && withdrawn <= today) {
    if (end?.stage === 'withdrawn' && end.on === withdrawn) return nothing
    const theirs = `the API has Withdrawn on ${sayDay(withdrawn)}`
    if (end)
      return { ...nothing, differences: [`Its end: the tracker has ${fullName(end.stage)} on ${sayDay(end.on)}, ${theirs}.`] }
    return ended(planning, { stage: 'withdrawn', on: withdrawn })
  }
  if (end) return nothing
  if (read.bill.isDefeated)
    return {
      ...nothing,
      differences: ['Its end: the API says that it was defeated, and not on which day. Record the step by hand.'],
    }
  const fell = dayItFell(planning)
  if (fell === undefined) return nothing
  const note = 'Inferred: the Bill is in no later Session of the Bills API, which does not say that a Bill fell.'
  return ended(planning, { stage: 'lapsed', on: fell, note })
}

interface End {
  readonly stage: StageCode
  readonly on: PlainDate
  readonly note?: string
}

function ended(planning: Planning, { stage, on, note }: End): PlanPart {
  const { read, bill } = planning
  const citation = citing(planning, 'bill')
  const id = `${stage}-bill-${read.bill.billId}`
  const record: RecordInput<'stageEvents'> = {
    id,
    knownFrom: on,
    citations: [note === undefined ? citation : { ...citation, confidence: 'unverified' }],
    ...(note !== undefined && { note }),
    bill: bill.id,
    stage,
    on,
  }
  const how = note === undefined ? '' : ', inferred from its Sessions'
  return {
    changes: [{ collection: 'stageEvents', id, record }],
    news: [`${fullName(stage)}, ${sayDay(on)}${how}.`],
    differences: [],
  }
}

/** Parliament may need some days to present carried-over Bills again. */
const daysToBePresentedAgain = 30

/** The last day of the Bill's last Session, when a later one has begun without it. */
function dayItFell({ read, today }: Planning): PlainDate | undefined {
  const { isAct, includedSessionIds } = read.bill
  if (isAct !== false || apiSteps(read).some(({ stage }) => stage === 'royal-assent')) return undefined
  const last = sessionNamed(sessionNames.get(Math.max(0, ...(includedSessionIds ?? []))) ?? '')
  if (last?.to === undefined) return undefined
  const later = sessions().find(({ from }) => from > last.from)
  return later && addDays(later.from, daysToBePresentedAgain) < today ? last.to : undefined
}
