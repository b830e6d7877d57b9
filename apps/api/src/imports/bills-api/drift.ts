import { fieldsWithin, knownFields, type ApiObject, type FieldKind, type KnownFields } from './known-fields.data.ts'

/** How an answer differs from both descriptions of the API that are held. */
export interface Drift {
  readonly kind: 'unknown-field' | 'missing-field' | 'other-type'
  /** The object and its field: "Stage.sortOrder". */
  readonly field: string
  /** In how many objects of the answers. */
  readonly times: number
  /** What was found instead, of a changed type. */
  readonly found?: FieldKind
}

/**
 * Every field of some answers that neither description of the API has, that both have and the answer lacks, or that is of another type
 * than either says. A field that only the newer description has may be missing.
 */
export function driftOf(answers: readonly { readonly object: ApiObject; readonly value: unknown }[]): readonly Drift[] {
  const counts = new Map<string, Drift>()
  const note = (drift: Omit<Drift, 'times'>) => {
    const key = `${drift.kind} ${drift.field} ${drift.found ?? ''}`
    counts.set(key, { ...drift, times: (counts.get(key)?.times ?? 0) + 1 })
  }
  for (const { object, value } of answers) compare({ object, value }, note)
  return [...counts.values()]
}

type Note = (drift: Omit<Drift, 'times'>) => void

/** As deep as the descriptions go, whatever an answer holds. */
function compare({ object, value }: { readonly object: ApiObject; readonly value: unknown }, note: Note): void {
  if (!isObject(value)) return
  const known: KnownFields = knownFields[object]
  for (const [name, content] of Object.entries(value)) {
    const field = `${object}.${name}`
    const allowed = Object.hasOwn(known, name) ? known[name] : undefined
    if (!allowed) note({ kind: 'unknown-field', field })
    else if (!allowed.kinds.includes(kindOf(content))) note({ kind: 'other-type', field, found: kindOf(content) })
    const inner = fieldsWithin[object]?.[name]
    if (inner) for (const each of Array.isArray(content) ? content : [content]) compare({ object: inner, value: each }, note)
  }
  for (const [name, { isNewer }] of Object.entries(known))
    if (!isNewer && !Object.hasOwn(value, name)) note({ kind: 'missing-field', field: `${object}.${name}` })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'object'
}

function kindOf(value: unknown): FieldKind {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const kind = typeof value
  return kind === 'number' || kind === 'string' || kind === 'boolean' ? kind : 'object'
}
