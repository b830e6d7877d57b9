import type { Commitment } from '@dutywatch/domain/commitment'
import { daysBetween, saySpan, type PlainDate } from '@dutywatch/domain/date'
import type { Flight, Rung } from '../charts/index.ts'
import { sayMoves } from '../words/ledger.ts'
import type { MilestoneHistory, SaidDate } from './answers.ts'

/** What the staircase draws: each milestone that was given a day, with every time it was. */
export function flightsOf(histories: readonly MilestoneHistory[]): Flight[] {
  return histories.flatMap(({ milestone, ledger, said }) => {
    const rungs = said.flatMap(rungOf)
    if (rungs.length === 0) return []
    const isOnlyAsked = said.every(({ record: { kind } }) => kind === 'ask-deadline' || kind === 'actual')
    const label = isOnlyAsked ? `${milestone.title}, as the campaign asked` : milestone.title
    // What a campaign asked for is no day given by those responsible, but where nothing else is on record it is what there is to measure from.
    const due = isOnlyAsked ? rungs.find(({ latest }) => latest !== undefined)?.latest : ledger.yardstick?.window.latest
    const flight = { key: milestone.id, label, rungs, due, moved: sayMoves(ledger) }
    if (ledger.actualOn === undefined) return [flight]
    const late = due === undefined ? 0 : daysBetween(due, ledger.actualOn)
    return [
      { ...flight, actual: { on: ledger.actualOn, label: late > 0 ? `it happened, ${saySpan(late)} late` : 'it happened' } },
    ]
  })
}

function rungOf({ record, speaker, window }: SaidDate): Rung[] {
  if (window === undefined || record.kind === 'actual' || record.kind === 'cancelled') return []
  const name = speaker?.name
  const by = record.kind === 'ask-deadline' && name !== undefined ? `asked by ${name}` : name
  const to = isCommitment(record) ? `/promises/${record.id}` : undefined
  const { earliest, latest, words } = window
  const saidPrecision = isCommitment(record) ? record.saidPrecision : undefined
  return [{ key: record.id, saidOn: record.saidOn, saidPrecision, words, earliest, latest, by, to }]
}

/** Whether something said about a date is a commitment, which has a page of its own. */
export function isCommitment(record: SaidDate['record']): record is Commitment {
  return 'what' in record
}

/** The milestones reached with Royal Assent or before it, and the others. Before there was one, all are still on the way to it. */
export function aroundAssent(histories: readonly MilestoneHistory[], assent: PlainDate | undefined) {
  const isBefore = ({ ledger: { actualOn } }: MilestoneHistory) =>
    assent === undefined || (actualOn !== undefined && actualOn <= assent)
  return { before: histories.filter(isBefore), after: histories.filter((history) => !isBefore(history)) }
}

const longestDrawn = 731

/**
 * The milestones that a staircase can show beside each other: given a day more than once, each time within two years. The rest would
 * be single marks, or would press all others into a corner.
 */
export function drawable(histories: readonly MilestoneHistory[]) {
  const [drawn, left]: [MilestoneHistory[], MilestoneHistory[]] = [[], []]
  for (const history of histories) {
    const windows = history.said.flatMap(rungOf)
    const isShort = windows.every(
      ({ earliest, latest }) => earliest === undefined || latest === undefined || daysBetween(earliest, latest) <= longestDrawn,
    )
    if (windows.length > 1 && isShort) drawn.push(history)
    else left.push(history)
  }
  return { drawn, left }
}
