import { canonical } from './changes.ts'
import type { Finding } from './finding.ts'
import { find } from './lookup.ts'
import type { Tracker } from './tracker.ts'

const frozen = ['batch', 'returns', 'table', 'publishedOn'] as const

/**
 * Releases with a protected table of which a later tracker says something else, or nothing. What was published of returns stays as it
 * was: what is withheld depends on every earlier table, and a reader who kept one must find it again.
 */
export function frozenReleases(before: Tracker, after: Tracker): Finding[] {
  return before.releases
    .filter(({ table }) => table !== undefined)
    .flatMap((was) => {
      const is = find(after, 'releases', was.id)
      const path = `releases/${was.id}`
      if (!is)
        return [{ path, rule: 'release-gone', message: `It was published and stays. Add a caveat to it, or publish another.` }]
      return frozen
        .filter((field) => canonical(was[field]) !== canonical(is[field]))
        .map((field) => ({
          path: `${path}/${field}`,
          rule: 'release-changed',
          message: 'It was published and never changes. Leave it as it was, and make another release.',
        }))
    })
}
