import type { Ask } from '@dutywatch/domain/campaign'
import type { Tracker } from '@dutywatch/domain/tracker'
import { testVerdicts } from '../commands/verdicts/index.ts'
import type { Context } from '../trpc.ts'

interface Asked extends Pick<Context, 'store'> {
  readonly tracker: Tracker
}

/** How many verdicts are pinned to words, and of how many the newest text changed them. */
export async function watchedVerdicts(asked: Asked): Promise<{ readonly verdicts: number; readonly needReview: number }> {
  const tested = await testVerdicts(asked)
  return { verdicts: tested.length, needReview: tested.filter(({ needsReview }) => needsReview).length }
}

/** The verdicts on these asks whose words the newest text changed, by their ids. */
export async function needingReview(asked: Asked, asks: readonly Ask[]): Promise<string[]> {
  const tested = await Promise.all(asks.map(({ id }) => testVerdicts(asked, id)))
  return tested.flat().flatMap(({ verdict, needsReview }) => (needsReview ? [verdict.id] : []))
}
