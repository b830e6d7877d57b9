import type { PlainDate } from '@dutywatch/domain/date'

/** What was counted over one period: drawn as wide as the period is long and as high as it is on average, so that its area is the count. */
export interface PeriodBlock {
  readonly key: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** The least a month; absent when nothing is known. */
  readonly low?: number | undefined
  /** The most a month, when that is more. */
  readonly high?: number | undefined
  /** "More than": the block has no top. */
  readonly isOpenEnded?: boolean | undefined
  /** "3,171 (264 a month)". */
  readonly words: string
  /** What an earlier release gave for the same: "3,171". */
  readonly former?: string | undefined
  /** A line may be drawn from the block before: one release, the same forces, no gap. */
  readonly continues: boolean
}

/** One release: what it printed and nothing else. */
export interface ReleaseLane {
  readonly key: string
  /** "NSPCC, June 2018". */
  readonly label: string
  /** How many forces answered. */
  readonly detail: string
  readonly blocks: readonly PeriodBlock[]
}

/** Releases that count one place. */
export interface LaneGroup {
  readonly key: string
  readonly label: string
  readonly lanes: readonly ReleaseLane[]
}
