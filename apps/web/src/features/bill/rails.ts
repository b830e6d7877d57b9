import { stageNamed } from '@dutywatch/domain/parliament'
import type { RailGap, RailStage } from '../../charts/index.ts'
import type { BillWay, Visit } from './way.ts'

/** What the two rails are drawn from: stages with a day for every entry, turns such as a recommittal, and the rests between Sessions. */
export function railsOf({ visits, standing }: BillWay) {
  return {
    stages: visits.flatMap((visit) => railStage(visit)),
    gaps: restsOf(visits),
    ...(standing.outcome === 'enacted' && { royalAssent: standing.on }),
  }
}

function railStage({ stage, house, events, round, recommitted }: Visit): RailStage[] {
  const { name, kind } = stageNamed(stage)
  if (house === undefined || (kind !== 'stage' && kind !== 'turn')) return []
  const short = name.replace(/^(?:Commons|Lords) consideration of /, '')
  const label = recommitted ? `${short} again` : short
  return [{ key: `${stage} ${round}`, house, label, sittings: events.map(({ on }) => on) }]
}

function restsOf(visits: readonly Visit[]): RailGap[] {
  return visits.flatMap(({ stage, first }, index) => {
    const back = visits.slice(index).find((visit) => visit.stage === 're-presentation')
    return stage === 'prorogation' && back !== undefined ? [{ from: first, to: back.first, label: 'carried over' }] : []
  })
}
