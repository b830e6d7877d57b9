import { printNumber, printPercent } from '@dutywatch/domain/evidence'
import type { BarGroup } from './bar-layout.ts'
import { BarRows } from './bar-rows.tsx'
import type { Proportion } from './drawing.tsx'

export interface ReleaseSeriesProps {
  readonly proportion: Proportion
  /** One group a release. Figures of different releases stand apart: a revision, a new method or other forces may lie between them. */
  readonly releases: readonly BarGroup[]
  /** "recorded offences". One unit: units that differ do not share an axis. */
  readonly unit: string
  readonly title: string
  readonly description: string
}

/** Published counts, release by release, each from zero; never a line from one release to another. */
export function ReleaseSeries({ releases, ...rest }: ReleaseSeriesProps) {
  return <BarRows {...rest} groups={releases} tick={printNumber} />
}

export interface IntervalBarsProps {
  readonly proportion: Proportion
  readonly bars: BarGroup['bars']
  readonly unit: string
  readonly max?: number | undefined
  readonly title: string
  readonly description: string
}

/** Quantities that are known only between two values: solid as far as is certain, hatched as far as is possible. */
export function IntervalBars({ bars, ...rest }: IntervalBarsProps) {
  return <BarRows {...rest} groups={[{ key: 'all', bars }]} tick={printNumber} />
}

export interface ShareBarsProps extends Omit<IntervalBarsProps, 'max' | 'unit'> {
  /** What the shares are of: "cases with a known method". Each bar's `words` carry its own n. */
  readonly of: string
}

/** Shares of one whole, from 0 to 100%. */
export function ShareBars({ bars, of, ...rest }: ShareBarsProps) {
  return <BarRows {...rest} groups={[{ key: 'all', bars }]} max={100} unit={`share of ${of}`} tick={printPercent} />
}
