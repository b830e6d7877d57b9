import type { Flight, Rung } from '../../charts/index.ts'
import type { Overview } from './answer.ts'

type DatedMilestone = Overview['promises']['milestones'][number]
type Said = DatedMilestone['said'][number]

/** The milestones for which somebody named a last day, as flights of a staircase. What a campaign asked for is among them, and says so. */
export function promiseFlights(milestones: readonly DatedMilestone[]): Flight[] {
  return milestones
    .map(({ milestone, ledger, said }) => ({
      key: milestone.id,
      label: milestone.title,
      rungs: said.flatMap(rungOf),
      ...(ledger.actualOn !== undefined && { actual: { on: ledger.actualOn, label: 'it happened' } }),
    }))
    .filter(({ rungs }) => rungs.some(({ latest }) => latest !== undefined))
}

function rungOf({ record, window, speaker }: Said): Rung[] {
  if (window === undefined || record.kind === 'actual' || record.kind === 'cancelled') return []
  const { earliest, latest, words } = window
  const by = record.kind === 'ask-deadline' && speaker ? `asked for by ${speaker.name}` : speaker?.name
  const to = 'what' in record ? `/promises/${record.id}` : undefined
  return [{ key: record.id, saidOn: record.saidOn, earliest, latest, words, by, to }]
}
