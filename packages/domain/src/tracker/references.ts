import type { z } from 'zod'
import { referenceTargets } from '../source/index.ts'

/** One reference found in a value: where it stands, which collection it points into, and the id it names. */
export interface FoundReference {
  readonly path: readonly (string | number)[]
  readonly collection: string
  readonly id: string
}

type Schema = z.core.$ZodType
type Fields = Readonly<Record<string, unknown>>

/** Every reference in a value that satisfies a schema, in the order of the document. */
export function referencesIn(schema: Schema, value: unknown, path: readonly (string | number)[] = []): FoundReference[] {
  if (value === undefined) return []
  const target = referenceTargets.get(schema)
  if (target) return typeof value === 'string' ? [{ path, collection: target.collection, id: value }] : []
  const { inner, shape, element } = partsOf(schema)
  if (inner) return referencesIn(inner, value, path)
  if (shape && isFields(value)) {
    return Object.entries(shape).flatMap(([key, field]) => referencesIn(field, value[key], [...path, key]))
  }
  if (element && Array.isArray(value)) return value.flatMap((item, index) => referencesIn(element, item, [...path, index]))
  return []
}

type Exists = (collection: string, id: string) => boolean

/** That nothing is left of a value once its dead references are taken out. */
export const gone = Symbol('gone')

/**
 * A value without its dead references: an optional field that pointed at one is dropped, a list loses the member, and whatever cannot
 * stand without it is `gone`.
 */
export function prune(schema: Schema, value: unknown, exists: Exists): unknown {
  const target = referenceTargets.get(schema)
  if (target) return typeof value === 'string' && exists(target.collection, value) ? value : gone
  const { inner, shape, element, optional } = partsOf(schema)
  if (inner) {
    const kept = prune(inner, value, exists)
    return kept === gone && optional ? undefined : kept
  }
  if (shape && isFields(value)) return pruneFields(shape, value, exists)
  if (element && Array.isArray(value)) {
    const kept = value.map((item) => prune(element, item, exists)).filter((item) => item !== gone)
    return kept.length === 0 && value.length > 0 && mustNotBeEmpty(schema) ? gone : kept
  }
  return value
}

function pruneFields(shape: Record<string, Schema>, value: Fields, exists: Exists): unknown {
  const kept: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(shape)) {
    if (value[key] === undefined) continue
    const left = prune(field, value[key], exists)
    if (left === gone) return gone
    if (left !== undefined) kept[key] = left
  }
  return kept
}

function mustNotBeEmpty(schema: Schema): boolean {
  const bag: { minimum?: unknown } = schema._zod.bag
  return typeof bag.minimum === 'number' && bag.minimum > 0
}

interface Parts {
  readonly inner?: Schema
  readonly optional?: boolean
  readonly shape?: Record<string, Schema>
  readonly element?: Schema
}

function partsOf(schema: Schema): Parts {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
      return { inner: def.innerType, optional: true }
    case 'default':
    case 'nullable':
    case 'readonly':
      return { inner: def.innerType }
    case 'object':
      return { shape: def.shape }
    case 'array':
      return { element: def.element }
    default:
      return {}
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
