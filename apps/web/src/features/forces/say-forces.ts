import { sayDay, sayOn, sayPartial } from '@dutywatch/domain/date'
import { forcesOutside, type Force } from '@dutywatch/domain/evidence'
import { exactnessOf } from '@dutywatch/domain/source'
import { isFigure, sayCell } from '../../words/cells.ts'
import { counted } from '../../words/counted.ts'
import { sayAfterRecorded, sayDuring } from '../../words/figures.ts'
import { listed } from '../../words/listed.ts'
import { requestStateOf } from '../../words/requests.ts'
import type { ForceAnswer, ForcesAnswer, RequestShown } from './answers.ts'

/** How many forces have a printed figure of their own, and how many answered for the newest total. */
export function sayForces({ forces, leading }: Pick<ForcesAnswer, 'forces' | 'leading'>): string {
  const printed = forces.filter(({ figures }) =>
    figures.some(({ figure, release }) => release?.counts === undefined && isFigure(figure.cell)),
  ).length
  const own =
    printed === 0
      ? `No figure of any of the ${forces.length} police forces had been printed by this day.`
      : `Of ${forces.length} police forces, ${printed} have a figure of their own for the offence the campaign counts, in a release we know.`
  const [newest] = leading
  const coverage = newest?.figure.coverage
  if (newest === undefined || coverage === undefined) return `${own} How many answered for the totals is not always said.`
  const missing = coverage.missing.length === 0 ? '' : `; ${coverage.missing.join(', ')} did not`
  const inPart = coverage.inPart ? `; ${listed(coverage.inPart)} gave a part, and not this` : ''
  const total = `For the latest total, ${coverage.answered} of ${coverage.of} forces gave figures${missing}${inPart}.`
  return [
    own,
    total,
    ...sayOutside(
      forces.map(({ force }) => force),
      coverage.of,
    ),
  ].join(' ')
}

/** Which forces a total leaves out, and why, where that is known. */
function sayOutside(forces: readonly Force[], of: number): string[] {
  const outside = forcesOutside(forces, { of }) ?? []
  if (outside.length === 0) return []
  const names = outside.map(({ name, kind }) => `${name}${kind === 'special' ? ', which has no area of its own' : ''}`)
  return [`Not among the ${of}: ${names.join('; ')}.`]
}

/** What one force recorded and how it answers, in a sentence or two. */
export function sayForce({
  force,
  figures,
  requests,
  rule,
  offence,
}: Pick<ForceAnswer, 'force' | 'figures' | 'requests' | 'rule' | 'offence'>): string {
  const counted = figures.filter(({ figure }) => figure.cell.kind === 'count')
  const newest = counted.findLast(({ release }) => release?.counts === undefined) ?? counted.at(-1)
  const recorded =
    newest === undefined
      ? `No release we know prints what ${force.name} recorded.`
      : `${force.name} recorded ${sayCell(newest.figure.cell)} ${sayAfterRecorded(newest.figure.unit, newest.release?.counts ?? offence)} ${sayDuring(newest.figure.period)}, as the ${newest.release?.publisher ?? 'publisher'} printed ${sayOn(newest.release?.publishedOn ?? newest.figure.knownFrom)}.`
  const asked =
    requests.length === 0 && rule
      ? `It must answer a request within ${rule.daysToRespond} working days.`
      : requests.map(sayRequest).join(' ')
  return `${recorded} ${asked}`.trim()
}

/** What became of a request: "One request to it was refused (29 November 2021), 146 working days after the deadline of …" */
export function sayRequest({ standing }: RequestShown): string {
  const { answer, state } = standing
  if (answer === undefined) return `One request to it is ${requestStateOf(state).word}.`
  const when = answer.on === undefined ? '' : ` (${sayPartial(answer.on)})`
  return `One request to it was ${requestStateOf(answer.kind).word}${when}${sayTiming(standing)}.`
}

function sayTiming({ answerBy, late, answer }: RequestShown['standing']): string {
  if (answerBy === undefined || answer?.on === undefined || exactnessOf(answer.on) !== 'day') return ''
  const deadline = `the deadline of ${sayDay(answerBy.due)}`
  return late ? `, ${counted(late.workingDays, 'working day', 'working days')} after ${deadline}` : `, within ${deadline}`
}

/** Under which Act a force answers, with the Act's name. */
export function sayRegime(regime: 'FOIA' | 'FOISA' | undefined): string {
  if (regime === undefined) return 'no Act known here'
  return regime === 'FOIA' ? 'Freedom of Information Act 2000' : 'Freedom of Information (Scotland) Act 2002'
}
