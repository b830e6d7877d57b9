import { printNumber, printPercent } from '@dutywatch/domain/evidence'
import type { BarGroup } from './bar-layout.ts'
import { BarRows } from './bar-rows.tsx'
import type { Proportion } from './drawing.tsx'

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
