import { by, reversed } from '../order.ts'
import { lastDayOf } from '../source/partial-date.ts'
import type { Figure, Release } from './evidence.ts'

/** A figure that its release led with, and that release. */
export interface Headline {
  readonly figure: Figure
  readonly release: Release
}

/** The figures that releases led with, the newest release first. They are never one series: each stands for its own release. */
export function headlines(figures: readonly Figure[], releases: readonly Release[]): Headline[] {
  return figures
    .flatMap((figure): Headline[] => {
      const release = figure.headline ? releases.find(({ id }) => id === figure.release) : undefined
      return release ? [{ figure, release }] : []
    })
    .sort(reversed(by(publication)))
}

function publication({ release }: Headline): string {
  return `${lastDayOf(release.publishedOn)} ${release.knownFrom}`
}
