import type { EditionStore } from '../ledger/index.ts'
import type { DuePublications } from './due-publications.ts'

/** A store whose current edition is never one that should have been replaced by now: what is due is published before it answers. */
export function dueStore(store: EditionStore, due: DuePublications): EditionStore {
  const caughtUp = async () => {
    if (due.isDue() || due.hasNews()) await due.catchUp({ passLocked: false })
    return store.currentAnew()
  }
  return {
    ...store,
    current() {
      if (due.isDue()) return caughtUp()
      const current = store.current()
      // Where the store has to look, somebody wrote, and may have held something.
      return typeof current === 'number' ? current : caughtUp()
    },
  }
}
