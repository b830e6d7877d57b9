import { windowOfPartial, type PlainDate } from '@dutywatch/domain/date'
import { exactnessOf, type PartialDate } from '@dutywatch/domain/source'
import type { Proportion } from './drawing.tsx'
import { Lanes } from './lanes.tsx'
import type { Lane } from './lanes-layout.ts'
import type { DaySpan } from './time-scale.ts'

/** One platform and its owners, in order. `to` is the last day owned. */
export interface OwnedPlatform {
  readonly key: string
  readonly name: string
  readonly owners: readonly {
    readonly key: string
    readonly company: string
    readonly from: PartialDate
    readonly to?: PartialDate | undefined
    /** Its owner stayed the same and changed its name: the colour stays too. */
    readonly isRenamed?: boolean | undefined
  }[]
}

export interface OwnershipLanesProps {
  readonly proportion: Proportion
  readonly platforms: readonly OwnedPlatform[]
  readonly span: DaySpan
  /** The day to read the owners on: the day the page shows, or another that was asked about. */
  readonly on: PlainDate
  readonly onLabel?: string | undefined
  readonly description: string
}

/** Who owned each platform, through time. A start known only to the month or year is drawn broken. */
export function OwnershipLanes({ platforms, ...rest }: OwnershipLanesProps) {
  return <Lanes {...rest} lanes={platforms.map(laneOf)} title="Who owned each platform, through time" />
}

/** One owner after another; the fourth looks like the first again, which it does not touch. */
const looks = ['first', 'second', 'third'] as const

function laneOf({ key, name, owners }: OwnedPlatform): Lane {
  return {
    key,
    label: name,
    segments: owners.map(({ key, company, from, to }, index) => ({
      key,
      label: company,
      from: windowOfPartial(from).earliest,
      ...(to !== undefined && { to: windowOfPartial(to).latest }),
      look: looks[owners.slice(1, index + 1).filter(({ isRenamed }) => !isRenamed).length % looks.length] ?? 'first',
      isVague: exactnessOf(from) !== 'day',
    })),
  }
}
