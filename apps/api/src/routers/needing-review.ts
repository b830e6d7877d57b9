import type { Ask } from '@dutywatch/domain/campaign'
import type { Tracker } from '@dutywatch/domain/tracker'
import { testVerdicts } from '../commands/verdicts/index.ts'
import type { Context } from '../trpc.ts'

/** The verdicts on these asks whose words the newest text changed, by their ids. */
export async function needingReview(
  { tracker, store }: Pick<Context, 'store'> & { readonly tracker: Tracker },
  asks: readonly Ask[],
): Promise<string[]> {
  const tested = await Promise.all(asks.map(({ id }) => testVerdicts({ tracker, store }, id)))
  return tested.flat().flatMap(({ verdict, needsReview }) => (needsReview ? [verdict.id] : []))
}
