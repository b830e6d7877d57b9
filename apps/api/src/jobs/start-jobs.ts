import type { DuePublications } from './due-publications.ts'
import { repeated } from './repeated.ts'

const lookEveryMs = 1_000

/** Starts what happens at a time, requests or none: publications that are due. It ends with its scope. */
export function startJobs({ due }: { readonly due: DuePublications }): AsyncDisposable {
  return repeated(lookEveryMs, async () => {
    if (due.isDue() || due.hasNews()) await due.catchUp({ passLocked: true })
  })
}
