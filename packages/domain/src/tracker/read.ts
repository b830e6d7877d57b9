import type { z } from 'zod'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { inPresentShape } from './earlier-shape.ts'
import type { Finding } from './finding.ts'
import { sayIssue, sayUnknownField } from './issue-words.ts'
import { shapeWords } from './shape-words.ts'
import { collectionNames, Tracker } from './tracker.ts'

/** Reads an unknown value as a tracker, as this release or an earlier one wrote it, or lists everything about its shape that is wrong, record by record. */
export function readTracker(written: unknown): Outcome<Tracker, 'not-a-tracker'> & { readonly findings?: readonly Finding[] } {
  const value = inPresentShape(written)
  const read = Tracker.safeParse(value, { error: shapeWords })
  if (read.success) return accept(read.data)
  const findings = read.error.issues.flatMap((issue) => findingsOf(issue, value))
  return {
    ...refuse(
      'not-a-tracker',
      `This is not a tracker: ${findings.length} ${findings.length === 1 ? 'thing is' : 'things are'} wrong with it.`,
    ),
    findings,
  }
}

function findingsOf(issue: z.core.$ZodIssue, value: unknown): Finding[] {
  const path = pathOf(issue.path, value)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(shortened).map((key) => ({
      path: path ? `${path}/${key}` : key,
      rule: 'unknown-field',
      message: sayUnknownField(key),
    }))
  }
  return [{ path, rule: 'wrong-shape', message: sayIssue(issue, value) }]
}

/** The path with record ids in place of positions, so that a person finds the record: `asks/a2.3/text`. */
function pathOf(path: readonly PropertyKey[], value: unknown): string {
  const [collection, position, ...rest] = path
  const inCollection = typeof collection === 'string' && collectionNames.some((name) => name === collection)
  if (!inCollection || typeof position !== 'number') return path.map(String).join('/')
  return [collection, idAt(value, collection, position) ?? position, ...rest].map(String).join('/')
}

function idAt(value: unknown, collection: string, position: number): string | undefined {
  const records: unknown = isFields(value) ? value[collection] : undefined
  const record: unknown = Array.isArray(records) ? records[position] : undefined
  return isFields(record) && typeof record['id'] === 'string' ? shortened(record['id']) : undefined
}

/** At most as long as an id may be, so that a finding is never as long as what it finds. */
function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
