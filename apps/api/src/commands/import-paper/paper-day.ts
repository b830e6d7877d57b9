import type { PaperFacts } from '@dutywatch/bill-text/amendment'

/** The day a paper was published on. */
export function dayOfPaper({ dates }: PaperFacts): string | undefined {
  return dates.find(({ what }) => what === 'published')?.on
}
