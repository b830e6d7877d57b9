import { plainWords } from '../words/index.ts'
import { editDistance } from './edit-distance.ts'
import { isCutShort, isPartOf } from './likeness.ts'
import type { Because, NameMatch } from './name-match.ts'
import { noForce } from './no-force.ts'
import { inBracketsOf, initialsOf, normalForm } from './normal-form.ts'

/** A force by its id, and every name it is known by, of whatever scheme. */
export interface KnownForce {
  readonly id: string
  readonly names: readonly string[]
}

/** Names of forces, ready to be asked about. */
export interface ForceNames {
  readonly match: (written: string) => NameMatch
  /** The id of a force, and its first name, for messages. */
  readonly nameOf: (id: string) => string
}

interface Known {
  readonly normal: ReadonlyMap<string, readonly string[]>
  readonly initials: ReadonlyMap<string, readonly string[]>
  readonly forces: readonly KnownForce[]
}

/** Makes the names of forces ready to be asked about. */
export function forceNames(forces: readonly KnownForce[]): ForceNames {
  const names = (force: KnownForce) => [force.id, ...force.names]
  const normals = (force: KnownForce) =>
    names(force)
      .flatMap((name) => [normalForm(name), normalForm(inBracketsOf(name) ?? '')])
      .filter((normal) => normal !== '')
  const initials = (force: KnownForce) =>
    names(force).flatMap((name) => [...initialsOf(name), ...initialsOf(`${normalForm(name)} police`)])
  const known = { normal: indexed(forces, normals), initials: indexed(forces, initials), forces }
  const seen = new Map<string, NameMatch>()
  const nameById = new Map(forces.map(({ id, names: [first = id] }) => [id, first]))
  return {
    nameOf: (id) => nameById.get(id) ?? id,
    match: (written) => {
      const found = seen.get(written) ?? matched(written, known)
      if (seen.size < 10_000) seen.set(written, found)
      return found
    },
  }
}

function indexed(forces: readonly KnownForce[], keysOf: (force: KnownForce) => readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const force of forces) for (const key of new Set(keysOf(force))) index.set(key, [...(index.get(key) ?? []), force.id])
  return index
}

const otherServices = /\b(?:fire|ambulance|council|commissioner|pcc|opcc|nhs|probation|prison)\b/
const countries = new Set(['scotland', 'northern ireland', 'wales', 'england'])

function matched(written: string, known: Known): NameMatch {
  const normal = normalForm(written)
  const exact = known.normal.get(normal)
  if (exact && countries.has(plainWords(written))) return propose(exact, 'part-of-name')
  if (exact)
    return exact.length === 1 ? { kind: 'sure', force: exact[0] ?? '' } : { kind: 'ask', forces: exact, because: 'shared-name' }
  const none = noForce(written)
  if (none) return { kind: 'no-force', what: none }
  if (normal === '' || otherServices.test(normal)) return unknown(normal, known)
  return (
    found(byInitials(written, known), 'initials') ??
    found(
      named(known, (name) => isPartOf(normal, name)),
      'part-of-name',
    ) ??
    found(longestWithin(normal, known), 'more-than-name') ??
    found(nearest(normal, known), 'spelling') ??
    found(
      named(known, (name) => isCutShort(normal, name)),
      'abbreviation',
    ) ??
    unknown(normal, known)
  )
}

function propose(forces: readonly string[], because: Because): NameMatch {
  const [only] = forces
  return forces.length === 1 && only !== undefined ? { kind: 'likely', force: only, because } : { kind: 'ask', forces, because }
}

function found(forces: readonly string[], because: Because): NameMatch | undefined {
  return forces.length === 0 ? undefined : propose(forces, because)
}

function byInitials(written: string, known: Known): readonly string[] {
  const letters = plainWords(written).replace(/[^a-z]/g, '')
  return /\s[a-z]{2}/i.test(written.trim()) ? [] : (known.initials.get(letters) ?? [])
}

function named(known: Known, isMeant: (normal: string) => boolean): string[] {
  return [...new Set([...known.normal].flatMap(([normal, ids]) => (isMeant(normal) ? ids : [])))]
}

function longestWithin(words: string, known: Known): string[] {
  const within = [...known.normal].filter(([name]) => name.length > 3 && ` ${words} `.includes(` ${name} `))
  const outer = within.filter(([name]) => !within.some(([other]) => other !== name && ` ${other} `.includes(` ${name} `)))
  return [...new Set(outer.flatMap(([, ids]) => ids))]
}

function nearest(normal: string, known: Known): string[] {
  const limit = normal.length < 5 ? 0 : Math.min(3, Math.floor(normal.length / 7) + 1)
  const distances = [...known.normal].map(([name, ids]) => [editDistance(normal, name, limit), ids] as const)
  const least = Math.min(limit + 1, ...distances.map(([distance]) => distance))
  return least > limit ? [] : [...new Set(distances.flatMap(([distance, ids]) => (distance === least ? ids : [])))]
}

function unknown(normal: string, known: Known): NameMatch {
  const ranked = [...known.normal].map(
    ([name, ids]) => [editDistance(normal, name, 60) / Math.max(normal.length, name.length), ids] as const,
  )
  const order = ranked.sort(([a], [b]) => a - b).flatMap(([, ids]) => ids)
  return { kind: 'unknown', nearest: [...new Set(order)].slice(0, 3) }
}
