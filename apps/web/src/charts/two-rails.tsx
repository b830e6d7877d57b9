import { daysBetween, sayDay, saySpan } from '@dutywatch/domain/date'
import { sayShortDay } from '../words/days.ts'
import type { Proportion } from './drawing.tsx'
import { stageWords, type RailHouse, type RailsData } from './rails-layout.ts'
import { RailsAcross } from './rails-across.tsx'
import { RailsDown } from './rails-down.tsx'

export interface TwoRailsProps extends RailsData {
  readonly proportion: Proportion
}

/** A Bill's way through Parliament: the Commons above, the Lords below, the Bill crossing between them, a tick for every sitting. */
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

/** The journey in a sentence: how long it took, and how often each House sat on it. */
export function sayJourney({ stages, royalAssent }: RailsData): string {
  const [first] = stages.flatMap(({ sittings }) => sittings)
  if (first === undefined) return 'The Bill has not been introduced.'
  const last = stages.flatMap(({ sittings }) => sittings).at(-1) ?? first
  const count = (house: RailHouse) =>
    stages.filter((stage) => stage.house === house).reduce((sum, { sittings }) => sum + sittings.length, 0)
  const [commons, lords] = [count('commons'), count('lords')]
  const sat = `${commons} ${commons === 1 ? 'sitting' : 'sittings'} in the Commons and ${lords === 0 ? 'none' : lords} in the Lords`
  if (royalAssent === undefined) return `Introduced on ${sayDay(first)}; by ${sayDay(last)} it had had ${sat}.`
  return `From introduction on ${sayDay(first)} to Royal Assent on ${sayDay(royalAssent)} took ${saySpan(daysBetween(first, royalAssent))} and ${sat}.`
}
