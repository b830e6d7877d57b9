import type { Tracker } from '@dutywatch/domain/tracker'
import { useQuery } from '@tanstack/react-query'
import { Refusal } from '../refusal.ts'

/** The tracker as it is published, and the edition that it is. */
export interface Published {
  readonly tracker: Tracker
  readonly edition: number
}

/** The current edition, from where the public reads it; a browser asks anew only whether there is a later one. */
export function useTracker() {
  return useQuery({
    queryKey: ['published'],
    queryFn: async (): Promise<Published> => {
      const answer = await fetch('/data/tracker.json')
      if (!answer.ok)
        throw new Refusal(
          'nothing-published',
          'No tracker can be read: nothing is published yet, or the ledger cannot be reached.',
        )
      const tracker: Tracker = await answer.json()
      return { tracker, edition: Number(answer.headers.get('Dutywatch-Edition')) }
    },
  })
}
