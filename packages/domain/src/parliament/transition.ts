import type { Bill } from './bill.ts'
import type { StageCode } from './stage.ts'
import type { Step } from './stage-event.ts'
import { currentVisit, decisionOf, wasUnamendedWholeHouse, type StageVisit } from './stage-visit.ts'
import { transitionRows } from './transitions.data.ts'

/** A condition of a transition that can be checked against what is recorded. */
export type Guard =
  | 'commons-bill'
  | 'lords-bill'
  | 'by-order'
  | 'whole-house-unamended'
  | 'second-house-amended'
  | 'second-house-unamended'
  | 'agreed'
  | 'not-agreed'
  | 'parliament-acts'

/** That a Bill may go from one stage to another, and on which condition (`guard` in words, `when` as a check). */
export interface Transition {
  readonly from: StageCode | 'start'
  readonly to: StageCode
  readonly guard: string
  readonly when?: Guard
}

/** What the rules know of a Bill: the facts that decide which steps are open to it. Any `Bill` record is one. */
export type BillFacts = Partial<Pick<Bill, 'originatingHouse' | 'kind' | 'longAndComplex' | 'moneyBill' | 'stepsHeld'>>

/** What a history is checked against. Without `bill` the rules that depend on its kind are left out. */
export interface HistoryOptions {
  readonly bill?: BillFacts
  /** The steps of the Bill this one repeats, for the Parliament Acts. */
  readonly earlier?: readonly Step[]
}

/** Where a Bill stands when its next step is judged. `to` is that step when it has been taken. */
export interface Standpoint {
  readonly visits: readonly StageVisit[]
  readonly bill?: BillFacts | undefined
  readonly to?: Step | undefined
}

/** Every transition the procedure knows. */
export function transitions(): readonly Transition[] {
  return transitionRows
}

/** The transitions out of the stage a Bill is at whose condition holds, or is not contradicted by what is recorded. */
export function openTransitions(standpoint: Standpoint): Transition[] {
  const from = currentVisit(standpoint.visits)?.stage ?? 'start'
  if (isDoublyInsisted(standpoint.visits)) return []
  return transitionRows.filter((row) => row.from === from && (row.when === undefined || guards[row.when](standpoint)))
}

/** The House a Bill began in: as its record says, else the House of its first step. */
export function originOf({ bill, visits }: Standpoint): 'commons' | 'lords' | undefined {
  return bill?.originatingHouse ?? visits.find((visit) => visit.house)?.house
}

/** Whether both Houses, one straight after the other, kept to their own text and offered nothing else: the Bill is then lost. */
export function isDoublyInsisted(visits: readonly StageVisit[]): boolean {
  const exchanges = visits.filter((visit) => isPingPong(visit.stage)).slice(-2)
  return exchanges.length === 2 && exchanges.every((visit) => decisionOf(visit) === 'insisted')
}

/** Whether a stage is one House answering the other. */
export function isPingPong(stage: StageCode): boolean {
  return stage === 'commons-consideration-of-lords-amendments' || stage === 'lords-consideration-of-commons-amendments'
}

const guards: Readonly<Record<Guard, (standpoint: Standpoint) => boolean>> = {
  'commons-bill': (standpoint) => (originOf(standpoint) ?? 'commons') === 'commons',
  'lords-bill': (standpoint) => (originOf(standpoint) ?? 'lords') === 'lords',
  'by-order': ({ to }) => to?.waiver !== undefined,
  'whole-house-unamended': ({ visits }) => {
    const visit = currentVisit(visits)
    return visit !== undefined && wasUnamendedWholeHouse(visit)
  },
  'second-house-amended': (standpoint) => isInSecondHouse(standpoint) && amendedThere(standpoint) !== false,
  'second-house-unamended': (standpoint) => isInSecondHouse(standpoint) && amendedThere(standpoint) !== true,
  agreed: ({ visits }) => [undefined, 'agreed'].includes(lastDecision(visits)),
  'not-agreed': ({ visits }) => lastDecision(visits) !== 'agreed',
  'parliament-acts': ({ to }) => to?.parliamentActs === true,
}

function isInSecondHouse(standpoint: Standpoint): boolean {
  const house = currentVisit(standpoint.visits)?.house
  return house !== undefined && house !== originOf(standpoint)
}

/** Whether the House the Bill is in amended it, as far as recorded. `unamended` on third reading says it never did. */
function amendedThere({ visits }: Standpoint): boolean | undefined {
  const current = currentVisit(visits)
  const there = visits.filter((visit) => visit.house === current?.house)
  if (there.some((visit) => visit.events.some((event) => event.decision === 'amended'))) return true
  return lastDecision(visits) === 'unamended' ? false : undefined
}

function lastDecision(visits: readonly StageVisit[]): Step['decision'] {
  const visit = currentVisit(visits)
  return visit && decisionOf(visit)
}
