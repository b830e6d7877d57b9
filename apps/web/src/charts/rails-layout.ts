import { daysBetween, type PlainDate } from '@dutywatch/domain/date'
import { textWidth, wrapText } from './text-measure.ts'
import { spanOf, type DaySpan, type TimeScale } from './time-scale.ts'

export type RailHouse = 'commons' | 'lords'

/** One visit of the Bill to one stage in one House. */
export interface RailStage {
  readonly key: string
  readonly house: RailHouse
  /** "Committee". */
  readonly label: string
  /** The day of every sitting or entry of the record; a day with two stands twice. At least one, in order. */
  readonly sittings: readonly PlainDate[]
}

/** A stretch in which the Bill rested: between Sessions, or before it was brought back. */
export interface RailGap {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly label: string
}

export interface RailsData {
  /** In the order they were taken. */
  readonly stages: readonly RailStage[]
  readonly gaps: readonly RailGap[]
  readonly royalAssent?: PlainDate | undefined
}

/** The span the rails are drawn over: from the first sitting to the last or to Royal Assent. */
export function railSpan({ stages, royalAssent }: RailsData): DaySpan {
  const days = [...stages.flatMap(({ sittings }) => sittings), ...(royalAssent === undefined ? [] : [royalAssent])]
  return spanOf(days, Math.ceil(daysBetween(spanOf(days).from, spanOf(days).to) * 0.015) + 2)
}

/** The stages of one House that follow each other without the Bill leaving it. */
export interface Stay {
  readonly house: RailHouse
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Where the Bill was, House after House. */
export function staysOf(stages: readonly RailStage[]): Stay[] {
  const stays: Stay[] = []
  for (const { house, sittings } of stages) {
    const [from = ''] = sittings
    const to = sittings.at(-1) ?? from
    const last = stays.at(-1)
    if (last?.house === house) stays[stays.length - 1] = { ...last, to }
    else stays.push({ house, from, to })
  }
  return stays
}

/** The days of a stage, each once, with how many sittings or entries it had. */
export function sittingDays({ sittings }: RailStage): { readonly day: PlainDate; readonly count: number }[] {
  const counts = new Map<PlainDate, number>()
  for (const day of sittings) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].map(([day, count]) => ({ day, count }))
}

/** "Committee, 10 days", or the stage alone when it took one. */
export function stageWords(stage: RailStage): string {
  const days = sittingDays(stage).length
  return days === 1 ? stage.label : `${stage.label}, ${days} days`
}

export interface PlacedLabel {
  readonly stage: RailStage
  readonly lines: readonly string[]
  /** The middle of the stage along the line of time. */
  readonly at: number
  /** Where the label begins along that line. */
  readonly start: number
  /** 0 nearest the rail, then further out. */
  readonly level: number
}

/**
 * Labels beside a rail that runs across, like flags on poles: each begins at its stage and flies to the right, on the nearest level
 * where it touches no other and no pole. Placed from the last to the first, so that no pole runs through another's flag.
 */
export function labelsAcross(
  stages: readonly RailStage[],
  scale: TimeScale,
  { size, right }: { size: number; right: number },
): PlacedLabel[] {
  const starts: number[] = []
  const placed = stages.toReversed().map((stage): PlacedLabel => {
    const lines = flagLines(stage, size)
    const width = Math.max(...lines.map((line) => textWidth(line, size)))
    const at = scale(stage.sittings[0] ?? '')
    const start = Math.min(at + 6, right - width)
    const free = starts.findIndex((_, level) => start + width + 3 <= Math.min(...starts.slice(level)))
    const level = free === -1 ? starts.length : free
    starts[level] = at
    return { stage, lines, at, start, level }
  })
  return placed.toReversed()
}

/** Labels beside a rail that runs down: each at its stage, or as far below as those above it need. */
export function labelsDown(
  stages: readonly RailStage[],
  scale: TimeScale,
  { size, width, leading }: { size: number; width: number; leading: number },
): PlacedLabel[] {
  let free = 0
  return stages.map((stage) => {
    const lines = wrapText(stageWords(stage), width, size)
    const at = middleOf(stage, scale)
    const start = Math.max(free, at - (lines.length * leading) / 2)
    free = start + lines.length * leading + 6
    return { stage, lines, at, start, level: 0 }
  })
}

function middleOf({ sittings }: RailStage, scale: TimeScale): number {
  return (scale(sittings[0] ?? '') + scale(sittings.at(-1) ?? '')) / 2
}

/** The stage on one line or two, and its days under it when there were several. */
function flagLines(stage: RailStage, size: number): string[] {
  const [first = '', ...more] = wrapText(stage.label, 90, size)
  const days = sittingDays(stage).length
  if (days === 1) return [first, ...more]
  return more.length === 0 ? [`${first},`, `${days} days`] : [first, `${more.join(' ')}, ${days} days`]
}
