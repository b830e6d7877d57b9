import { asOf, type Tracker } from '@dutywatch/domain/tracker'
import type { EditionStore } from './edition-store.ts'

/** A store in which the current edition says what a tracker laid over it says; all else is as in the store below. */
export function previewStore(
  store: EditionStore,
  { edition: current, tracker }: { readonly edition: number; readonly tracker: Tracker },
): EditionStore {
  return {
    ...store,
    current: () => current,
    currentAnew: () => Promise.resolve(current),
    edition: async (number) => {
      const below = await store.edition(number)
      return number === current ? { ...below, tracker } : below
    },
    asOf: (number, day) => (number === current ? Promise.resolve(asOf(tracker, day)) : store.asOf(number, day)),
  }
}
