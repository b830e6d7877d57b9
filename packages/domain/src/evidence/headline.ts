import { by, reversed } from '../order.ts'
import { lastDayOf } from '../source/partial-date.ts'
import type { Figure, Release } from './evidence.ts'

/** A figure that its release led with, and that release. */
export interface Headline {
  readonly figure: Figure
  readonly release: Release
}

/**
 * The figures of the campaign's own offence that releases led with, the newest release first; of two releases of one day the one that
 * was added later. What was made of a batch comes after all others while it asked fewer forces than one of them. They are never one
 * series: each stands for its own release.
 */
export function headlines(figures: readonly Figure[], releases: readonly Release[]): Headline[] {
  const led = figures.flatMap((figure): Headline[] => {
    const release = figure.headline ? releases.find(({ id }) => id === figure.release) : undefined
    return release && release.counts === undefined ? [{ figure, release }] : []
  })
  const most = Math.max(0, ...led.map(forcesAsked))
  const added = new Map(releases.map(({ id }, index): [string, number] => [id, index]))
  const widest = by((each: Headline) => Number(each.release.batch !== undefined && forcesAsked(each) < most))
  const newest = reversed(by(publication, ({ release }: Headline) => added.get(release.id) ?? 0))
  return led.sort((a, b) => widest(a, b) || newest(a, b))
}

function forcesAsked({ figure }: Headline): number {
  return figure.coverage?.of ?? 0
}

function publication({ release }: Headline): string {
  return `${lastDayOf(release.publishedOn)} ${release.knownFrom}`
}
