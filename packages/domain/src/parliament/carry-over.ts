import { sessionOn, sessions, type Session } from '../calendar/index.ts'
import { sayDay } from '../date/format.ts'
import { addMonths, type PlainDate } from '../date/plain-date.ts'
import { finding, type HistoryFinding } from './finding.ts'
import { isCarryOverMotion, isSuspendable, lintMotion, type SessionState } from './carry-over-motion.ts'
import { fullName, stageNamed } from './stage.ts'
import type { Step } from './stage-event.ts'
import type { BillFacts } from './transition.ts'

/**
 * What a history breaks of the rules on Sessions: a public Bill falls when its Session ends unless carried over; carried over
 * once, into the next Session of the same Parliament, by being presented again; and for twelve months from first reading unless
 * extended.
 * @see House of Commons Standing Order No. 80A
 */
export function lintSessions(steps: readonly Step[], bill?: BillFacts): HistoryFinding[] {
  const findings: HistoryFinding[] = []
  let state: SessionState = { carriedOver: false }
  for (const step of steps) {
    if (step.stage === 'lapsed' || step.stage === 'withdrawn') break
    findings.push(...lintMotion(step, state, { bill, steps }), ...lintSession(step, state, bill), ...lintLimit(step, state, bill))
    state = after(step, state, steps)
    if (stageNamed(step.stage).kind === 'end') break
  }
  return findings
}

/** Twelve months from first reading in the Commons: the last day on which a Bill carried over may go on, unless extended. */
export function carryOverLimit(firstReading: PlainDate): PlainDate {
  return addMonths(firstReading, 12)
}

function lintSession(step: Step, state: SessionState, bill: BillFacts | undefined): HistoryFinding[] {
  if (step.stage === 'prorogation' || step.stage === 'dissolution') return []
  const now = sessionOn(step.on)
  const came = `${fullName(step.stage)} on ${sayDay(step.on)}`
  if (!now.ok && now.reason === 'between-sessions') {
    return [
      finding(step, 'between-sessions', `${came} falls between two Sessions, when Parliament could do nothing: check the date.`),
    ]
  }
  const moved = now.ok && state.session && now.value.from !== state.session.from
  if (!moved && !state.ended) {
    return step.stage === 're-presentation'
      ? [
          finding(
            step,
            'not-re-presented',
            `${came} is in the Session in which the Bill was already alive: a Bill is presented again only in the next one. Correct the day, or record the step as what it was.`,
          ),
        ]
      : []
  }
  if (isSuspendable(bill)) return []
  return lintNewSession(step, state, now.ok ? now.value : undefined)
}

function lintNewSession(step: Step, state: SessionState, now: Session | undefined): HistoryFinding[] {
  const came = `${fullName(step.stage)} on ${sayDay(step.on)}`
  if (!state.motion) {
    return [
      finding(
        step,
        'fell-with-session',
        `${came} comes after the Session ended and no carry-over motion is recorded: the Bill fell with its Session. Record the motion, if the House agreed one, or correct the day.`,
      ),
    ]
  }
  if (state.ended === 'dissolution' || (now && state.session && now.parliament !== state.session.parliament)) {
    return [
      finding(
        step,
        'fell-with-session',
        `${came} comes after a dissolution: no public Bill is carried over from one Parliament to the next. Correct the day, or take the step out.`,
      ),
    ]
  }
  const next = state.session && sessions().find((session) => state.session !== undefined && session.from > state.session.from)
  if (now && next && now.from !== next.from) {
    return [
      finding(
        step,
        'fell-with-session',
        `${came} is not in the Session right after: a Bill is carried over to the next Session only. Correct the day, or take the step out.`,
      ),
    ]
  }
  if (step.stage === 're-presentation') return []
  return [
    finding(
      step,
      'not-re-presented',
      `${came} comes before the Bill was presented again: record the re-presentation that opens a carried-over Bill's new Session.`,
    ),
  ]
}

function lintLimit(step: Step, state: SessionState, bill: BillFacts | undefined): HistoryFinding[] {
  if (state.limit === undefined || step.on <= state.limit || isSuspendable(bill)) return []
  if (step.stage === 'prorogation' || step.stage === 'dissolution') return []
  return [
    finding(
      step,
      'carry-over-expired',
      `${fullName(step.stage)} on ${sayDay(step.on)} comes after ${sayDay(state.limit)}, when the time of a carried-over Bill ran out: ` +
        'record the extension the Commons agreed, if they did.',
    ),
  ]
}

function after(step: Step, state: SessionState, steps: readonly Step[]): SessionState {
  if (step.stage === 'prorogation' || step.stage === 'dissolution') return { ...state, ended: step.stage }
  const now = sessionOn(step.on)
  const session = now.ok ? now.value : state.session
  const moved = state.ended !== undefined || (state.session !== undefined && session?.from !== state.session.from)
  const alive = { ...state, session, ended: undefined, ...(moved && { motion: undefined }) }
  if (isCarryOverMotion(step)) return { ...alive, motion: step }
  if (step.stage === 'carry-over-extension') return { ...alive, limit: step.until }
  if (step.stage === 're-presentation') return { ...alive, carriedOver: true, limit: limitOf(steps) }
  // A limit that was passed is reported once.
  return state.limit !== undefined && step.on > state.limit ? { ...alive, limit: undefined } : alive
}

function limitOf(steps: readonly Step[]): PlainDate | undefined {
  const first = steps.find((step) => step.stage === 'commons-first-reading')
  return first && carryOverLimit(first.on)
}
