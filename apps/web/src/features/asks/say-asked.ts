import { sayDay } from '@dutywatch/domain/date'
import { counted } from '../../words/counted.ts'
import type { AsksAnswer } from './answer.ts'

/** Who asked whom for what and when, and how it is answered, in two or three sentences. */
export function sayAsked({ campaign, by, deadline, demands, answered }: AsksAnswer): string {
  if (campaign === undefined) return 'No campaign had asked for a law by this day.'
  const asks = demands.reduce((sum, demand) => sum + demand.asks.length, 0)
  const whom = demands[0]?.asks[0]?.askedOf
  const within = deadline ? ` ${deadline.commitment.timing?.words ?? ''}, by ${sayDay(deadline.by)}` : ''
  return (
    `On ${sayDay(campaign.launchedOn)} ${by?.name ?? 'the campaign'} asked ${whom ? `${whom}, ` : ''}for a law${within}. ` +
    `What it demanded can be tested as ${counted(asks, 'ask', 'asks')}. ${answered}`
  )
}
