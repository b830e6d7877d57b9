import { sayIssue, sayUnknownField } from './issue-words.ts'
import { shapeWords } from './shape-words.ts'
import { recordSchema, type CollectionName } from './tracker.ts'

/** One thing wrong with a record by itself: the way to it from the record (`['criteria', 0, 'test']`), and what to do about it. */
export interface RecordFinding {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Everything that the schema of a collection refuses about one record, in plain words; what it says to other records is for `lint`. */
export function recordFindings(collection: CollectionName, value: unknown): RecordFinding[] {
  const read = recordSchema(collection).safeParse(value, { error: shapeWords })
  if (read.success) return []
  return read.error.issues.flatMap((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol')
    if (issue.code !== 'unrecognized_keys') return [{ path, message: sayIssue(issue, value) }]
    return issue.keys.map((key) => ({ path: [...path, key], message: sayUnknownField(key) }))
  })
}
