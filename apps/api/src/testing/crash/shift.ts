import type { ProposalState } from '@dutywatch/domain/proposal'
import type { DeskAnswer, DeskBrowser } from '../desk-browser.ts'
import type { Chance } from './chance.ts'
import type { Member } from './team.ts'
import type { Answered, Deed, Told } from './told.ts'

/** A proposal as far as the team knows of it. */
export interface Known {
  readonly author: string
  /** Its reason, which nobody changes. */
  readonly note: string
  state: ProposalState
  /** Whether it can no longer be published as it is. */
  isStuck?: boolean
}

/** What the whole team shares while one server runs. */
export interface Shift {
  readonly url: string
  /** 1, 2, 3…: how many kills there were, and this one. */
  readonly round: number
  readonly told: Told
  readonly known: Map<string, Known>
  /** The edition that was current when this server started. */
  readonly edition: number
  /** Whether the kill has struck: from then on nothing is answered for certain. */
  isOver: boolean
  /** Called for each answer. */
  readonly heard: () => void
}

/** One member at work. */
export interface Worker {
  readonly member: Member
  readonly browser: DeskBrowser
  readonly chance: Chance
  readonly shift: Shift
  /** The version that each of their drafts has, as far as they know. */
  readonly versions: Map<string, number>
  /** Words that nobody else says. */
  readonly newWords: () => string
}

/** Thrown when the server was killed before it answered. */
export class Gone extends Error {
  override readonly name = 'Gone'
}

/** Asks something to be done and notes what became of it. Throws `Gone` when there is no telling. */
export async function asked(
  { shift, browser }: Worker,
  told: { answered: Answered },
  [procedure, input]: readonly [string, object],
): Promise<DeskAnswer> {
  const answer = await browser.mutate(procedure, input).catch((error: unknown) => {
    throw shift.isOver ? new Gone() : error
  })
  shift.heard()
  if (answer.status === 200) told.answered = 'done'
  else if (answer.status === 422 && reasonOf(answer) !== 'connection-lost') told.answered = 'refused'
  else throw shift.isOver ? new Gone() : unexpected(procedure, answer)
  return answer
}

/** Looks at something, which changes nothing. Throws `Gone` when the server was killed before it answered. */
export async function looked({ shift, browser }: Worker, procedure: string, input: object): Promise<unknown> {
  const answer = await browser.query(procedure, input).catch((error: unknown) => {
    throw shift.isOver ? new Gone() : error
  })
  if (answer.status === 200) return at(answer.body, 'result', 'data')
  throw shift.isOver ? new Gone() : unexpected(procedure, answer)
}

/** Does something with a proposal. Answers whether it was done. */
export async function done(worker: Worker, deed: Omit<Deed, 'answered'>, call: readonly [string, object]): Promise<boolean> {
  const { told, known } = worker.shift
  const noted: Deed = { ...deed, answered: 'unknown' }
  told.deeds.push(noted)
  const answer = await asked(worker, noted, call)
  if (at(answer.body, 'result', 'data', 'put') === false) noted.answered = 'refused'
  const { proposal = '' } = deed
  const held = known.get(proposal)
  const state = at(answer.body, 'result', 'data', 'state')
  if (held && typeof state === 'string') held.state = state as ProposalState
  const edition = at(answer.body, 'result', 'data', 'edition')
  if (typeof edition === 'number') noted.edition = edition
  if (reasonOf(answer) === 'proposal-closed') known.delete(proposal)
  return noted.answered === 'done'
}

/** The value at the end of these names; `undefined` when there is none. */
export function at(body: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    body,
  )
}

function reasonOf({ body }: DeskAnswer): unknown {
  return at(body, 'error', 'data', 'reason')
}

function unexpected(procedure: string, { status, body }: DeskAnswer): Error {
  return new Error(`${procedure} was answered with ${status} while the server ran: ${JSON.stringify(body)}`)
}
