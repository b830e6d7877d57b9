import { canonical } from '../canonical.ts'
import type { Finding } from './finding.ts'
import { find } from './lookup.ts'
import type { Tracker } from './tracker.ts'

const frozen = ['batch', 'returns', 'table', 'publishedOn'] as const

/**
 * Releases with a protected table of which a later tracker says something else, or nothing, and what it changes, adds or leaves out of
 * their figures. What was published of returns stays as it was: what is withheld depends on every earlier table, and a reader who kept
 * one must find it again. A correction is a new release.
 */
export function frozenReleases(before: Tracker, after: Tracker): Finding[] {
  const releases = before.releases.filter(({ table }) => table !== undefined)
  const staying = new Set<string>(releases.flatMap(({ id }) => (find(after, 'releases', id) ? [id] : [])))
  return [
    ...releases.flatMap((was): Finding[] => {
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
    }),
    ...changedFigures(before, after, staying),
  ]
}

function changedFigures(before: Tracker, after: Tracker, releases: ReadonlySet<string>): Finding[] {
  const [were, are] = [figuresOf(before, releases), figuresOf(after, releases)]
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((path): Finding[] => {
    const [was, is] = [were.get(path), are.get(path)]
    if (was && is && (was.record === is.record || canonical(was.record) === canonical(is.record))) return []
    const release = was?.release ?? is?.release ?? ''
    const how = was ? (is ? 'Leave it as it was' : 'Put it back') : 'Take it out'
    const message = `It belongs to the release “${release}”, which was published and never changes. ${how}: a correction is a new release.`
    return [{ path, rule: 'release-changed', message }]
  })
}

interface OfRelease {
  readonly release: string
  readonly record: object
}

/** Every figure, share and figure of a force that belongs to some releases, by its path. */
function figuresOf(tracker: Tracker, releases: ReadonlySet<string>): ReadonlyMap<string, OfRelease> {
  const releaseOf = new Map<string, string>(tracker.figures.map(({ id, release }) => [id, release]))
  const all = [
    ...tracker.figures.map((record) => ({ path: `figures/${record.id}`, release: record.release, record })),
    ...tracker.shares.map((record) => ({ path: `shares/${record.id}`, release: releaseOf.get(record.figure) ?? '', record })),
    ...tracker.forceFigures.map((record) => ({ path: `forceFigures/${record.id}`, release: record.release, record })),
  ]
  const own = all.filter(({ release }) => releases.has(release))
  return new Map(own.map(({ path, release, record }) => [path, { release, record }]))
}
