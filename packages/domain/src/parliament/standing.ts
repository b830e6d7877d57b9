import { sayDay } from '../date/format.ts'
import { daysBetween, type PlainDate } from '../date/plain-date.ts'
import { forceOfAll, type CommencementFacts, type ProvisionRef } from '../provision/index.ts'
import { isSessionOver } from './next.ts'
import type { StageCode } from './stage.ts'
import { inOrder, type Step } from './stage-event.ts'
import { currentVisit, stagesOf, type StageVisit } from './stage-visit.ts'

/**
 * Whether a House is at work on the Bill: `sitting` on the day itself, `adjourned` when a later sitting of the same stage is
 * recorded, `between` stages, `prorogued` between Sessions.
 */
export type SittingState = 'sitting' | 'adjourned' | 'between' | 'prorogued'

/**
 * How much of an Act has effect. Records that reach only some provisions can show that it is partly in force, never that it
 * wholly is.
 */
export type LawInForce = 'not-in-force' | 'partly-in-force' | 'in-force' | 'repealed'

/** A Bill that nobody has introduced yet. */
export interface NotIntroduced {
  readonly outcome: 'not-introduced'
  readonly inForce: 'not-law'
}

/** A Bill before Parliament. It is not law, however far it has come. */
export interface InProgress {
  readonly outcome: 'in-progress'
  readonly stage: StageVisit
  readonly sitting: SittingState
  readonly inForce: 'not-law'
}

/** A Bill that ended without becoming law. `stage` is the last it reached. */
export interface Ended {
  readonly outcome: 'lapsed' | 'withdrawn' | 'defeated'
  readonly stage?: StageVisit
  readonly on: PlainDate
  readonly inForce: 'not-law'
}

/** An Act: the only standing in which there is law, and only Royal Assent gives it. */
export interface Enacted {
  readonly outcome: 'enacted'
  readonly on: PlainDate
  readonly inForce: LawInForce
}

/**
 * Where a Bill stands on a day, on axes that never mix: what became of it, its stage, whether a House sits on it, and its
 * force.
 */
export type Standing = NotIntroduced | InProgress | Ended | Enacted

/**
 * What is needed to say how much of an Act has effect. `provisions` are all it has; without them the whole Act is asked about.
 */
export interface ForceFacts {
  readonly commencements: readonly CommencementFacts[]
  readonly provisions?: readonly ProvisionRef[]
}

const wholeAct: readonly ProvisionRef[] = [{ kind: 'act', levels: [] }]

/**
 * Where a Bill stands on a day, from its history. Steps after the day count only to tell a stage adjourned from one that ended.
 */
export function standing(history: readonly Step[], on: PlainDate, facts: ForceFacts = { commencements: [] }): Standing {
  const steps = inOrder(history)
  const past = steps.filter((step) => step.on <= on)
  const end = past.find((step) => isEnd(step.stage))
  if (end?.stage === 'royal-assent') {
    return { outcome: 'enacted', on: end.on, inForce: forceOfAll(facts.commencements, facts.provisions ?? wholeAct, on) }
  }
  const visit = currentVisit(stagesOf(past.filter((step) => !isEnd(step.stage))))
  if (end) return { outcome: endOutcome(end.stage), on: end.on, inForce: 'not-law', ...(visit && { stage: visit }) }
  if (!visit) return { outcome: 'not-introduced', inForce: 'not-law' }
  return { outcome: 'in-progress', stage: visit, sitting: sittingState(visit, { steps, past, on }), inForce: 'not-law' }
}

/** That something is law, in words: only a standing that Royal Assent gave can be worded so. */
export function sayLaw(law: Enacted): string {
  return `It became law on ${sayDay(law.on)}. ${sayForce(law)}`
}

/** How far a law binds, in a sentence. */
export function sayForce({ inForce }: Enacted): string {
  const force = {
    'not-in-force': 'None of it is known to be in force.',
    'partly-in-force': 'It is in force in part.',
    'in-force': 'It is in force.',
    repealed: 'It has since been repealed.',
  } satisfies Record<LawInForce, string>
  return force[inForce]
}

/** Days from introduction to Royal Assent; undefined until there has been both. */
export function daysFromIntroductionToAssent(history: readonly Step[]): number | undefined {
  const steps = inOrder(history)
  const introduced = steps.find((step) => step.stage === 'commons-first-reading' || step.stage === 'lords-first-reading')
  const assent = steps.find((step) => step.stage === 'royal-assent')
  return introduced && assent && daysBetween(introduced.on, assent.on)
}

function isEnd(stage: StageCode): boolean {
  return stage === 'royal-assent' || stage === 'lapsed' || stage === 'withdrawn' || stage === 'defeated'
}

function endOutcome(stage: StageCode): Ended['outcome'] {
  return stage === 'withdrawn' || stage === 'defeated' ? stage : 'lapsed'
}

function sittingState(
  visit: StageVisit,
  { steps, past, on }: { steps: readonly Step[]; past: readonly Step[]; on: PlainDate },
): SittingState {
  if (visit.events.some((event) => event.on === on)) return 'sitting'
  if (isSessionOver(past, on)) return 'prorogued'
  const whole = stagesOf(steps).find((each) => each.stage === visit.stage && each.first === visit.first)
  return whole !== undefined && whole.last > on ? 'adjourned' : 'between'
}
