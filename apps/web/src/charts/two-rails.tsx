import { sayDay } from '@dutywatch/domain/date'
import { sayShortDay } from '../words/days.ts'
import type { Proportion } from './drawing.tsx'
import { stageWords, type RailsData } from './rails-layout.ts'
import { RailsAcross } from './rails-across.tsx'
import { RailsDown } from './rails-down.tsx'

export interface TwoRailsProps extends RailsData {
  readonly proportion: Proportion
}

/** A Bill's way through Parliament: the Commons above, the Lords below, the Bill crossing between them, a tick for every day. */
export function TwoRails({ proportion, ...rails }: TwoRailsProps) {
  const title = 'The Bill’s way through the two Houses'
  const description = describeRails(rails)
  return proportion === 'desk' ? (
    <RailsAcross {...rails} title={title} description={description} />
  ) : (
    <RailsDown {...rails} title={title} description={description} />
  )
}

const houseNames = { commons: 'Commons', lords: 'Lords' } as const

function describeRails({ stages, gaps, royalAssent }: RailsData): string {
  const said = stages.map((stage) => {
    const [first = ''] = stage.sittings
    const last = stage.sittings.at(-1) ?? first
    const when = first === last ? sayDay(first) : `${sayShortDay(first)} to ${sayDay(last)}`
    return `${houseNames[stage.house]} ${stageWords(stage).toLowerCase()}, ${when}`
  })
  const rested = gaps.map(({ label, from, to }) => ` ${label} from ${sayDay(from)} to ${sayDay(to)}.`)
  const end = royalAssent === undefined ? '' : ` Royal Assent on ${sayDay(royalAssent)}.`
  return `${said.join('; ')}.${rested.join('')}${end}`
}
