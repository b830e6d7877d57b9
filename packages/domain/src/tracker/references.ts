import { safeParse, type z } from 'zod'
import { referenceTargets } from '../source/index.ts'

/** One reference found in a value: where it stands, which collection it points into, and the id it names. */
export interface FoundReference {
  readonly path: readonly (string | number)[]
  readonly collection: string
  readonly id: string
}

type Schema = z.core.$ZodType
type Fields = Readonly<Record<string, unknown>>

/** Where references stand in the values of a schema; what holds none is left out. */
type Plan =
  | { readonly kind: 'reference'; readonly collection: string }
  | { readonly kind: 'optional'; readonly inner: Plan }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [key: string, plan: Plan])[] }
  | { readonly kind: 'list'; readonly item: Plan; readonly fewest: number }
  | { readonly kind: 'choice'; readonly options: readonly (readonly [schema: Schema, plan: Plan | undefined])[] }

/** Shapes that could hide a reference; a record that uses one must be followed first. */
const unfollowed: ReadonlySet<string> = new Set([
  'record',
  'map',
  'set',
  'tuple',
  'intersection',
  'lazy',
  'pipe',
  'catch',
  'prefault',
  'nonoptional',
])

const plans = new WeakMap<Schema, { readonly plan: Plan | undefined }>()

/** Worked out once a schema: schemas never change, and a tracker is walked far more often than read. */
function planOf(schema: Schema): Plan | undefined {
  const held = plans.get(schema)
  if (held) return held.plan
  const plan = compiled(schema)
  plans.set(schema, { plan })
  return plan
}

function compiled(schema: Schema): Plan | undefined {
  const target = referenceTargets.get(schema)
  if (target) return { kind: 'reference', collection: target.collection }
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional': {
      const inner = planOf(def.innerType)
      return inner && { kind: 'optional', inner }
    }
    case 'default':
    case 'nullable':
    case 'readonly':
      return planOf(def.innerType)
    case 'object':
      return fieldsPlan(def.shape)
    case 'array': {
      const item = planOf(def.element)
      return item && { kind: 'list', item, fewest: fewestOf(def.checks) }
    }
    case 'union':
      return choicePlan(def.options)
    default:
      if (unfollowed.has(def.type)) throw new Error(`A record holds a ${def.type}, in which references are not followed`)
      return undefined
  }
}

function fieldsPlan(shape: Readonly<Record<string, Schema>>): Plan | undefined {
  const fields = Object.entries(shape).flatMap(([key, field]) => {
    const plan = planOf(field)
    return plan ? [[key, plan] as const] : []
  })
  return fields.length === 0 ? undefined : { kind: 'fields', fields }
}

function choicePlan(options: readonly Schema[]): Plan | undefined {
  const planned = options.map((option) => [option, planOf(option)] as const)
  return planned.some(([, plan]) => plan) ? { kind: 'choice', options: planned } : undefined
}

/** The plan of the option that a value satisfies. */
function chosen(options: readonly (readonly [Schema, Plan | undefined])[], value: unknown): Plan | undefined {
  return options.find(([option]) => safeParse(option, value).success)?.[1]
}

/** The least members a list may have. */
function fewestOf(checks: readonly z.core.$ZodCheck[] = []): number {
  const leasts = checks.map(({ _zod: { def } }) => ('minimum' in def && typeof def.minimum === 'number' ? def.minimum : 0))
  return Math.max(0, ...leasts)
}

const sought = new WeakMap<Schema, WeakMap<object, readonly FoundReference[]>>()

/**
 * Every reference in a value that satisfies a schema, in the order of the document. Found once a value: a record is never changed in place,
 * and stays from one edition to the next while nobody changes it.
 */
export function referencesIn(schema: Schema, value: unknown): readonly FoundReference[] {
  const plan = planOf(schema)
  if (!plan) return []
  if (!isFields(value)) return found(plan, value, [])
  const held = sought.get(schema) ?? new WeakMap<object, readonly FoundReference[]>()
  if (!sought.has(schema)) sought.set(schema, held)
  const known = held.get(value)
  if (known) return known
  const references = found(plan, value, [])
  held.set(value, references)
  return references
}

function found(plan: Plan, value: unknown, path: readonly (string | number)[]): FoundReference[] {
  switch (plan.kind) {
    case 'reference':
      return typeof value === 'string' ? [{ path, collection: plan.collection, id: value }] : []
    case 'optional':
      return value === undefined ? [] : found(plan.inner, value, path)
    case 'fields':
      return isFields(value) ? plan.fields.flatMap(([key, field]) => found(field, value[key], [...path, key])) : []
    case 'list':
      return Array.isArray(value) ? value.flatMap((item, index) => found(plan.item, item, [...path, index])) : []
    case 'choice': {
      const option = chosen(plan.options, value)
      return option ? found(option, value, path) : []
    }
  }
}

type Exists = (collection: string, id: string) => boolean

/** That nothing is left of a value once its dead references are taken out. */
export const gone = Symbol('gone')

/**
 * A value without its dead references: an optional field that pointed at one is dropped, a list loses the member, and whatever cannot
 * stand without it is `gone`. The very same value when none is dead.
 */
export function prune(schema: Schema, value: unknown, exists: Exists): unknown {
  const plan = planOf(schema)
  return plan ? kept(plan, value, exists) : value
}

function kept(plan: Plan, value: unknown, exists: Exists): unknown {
  switch (plan.kind) {
    case 'reference':
      return typeof value === 'string' && exists(plan.collection, value) ? value : gone
    case 'optional': {
      const left = value === undefined ? undefined : kept(plan.inner, value, exists)
      return left === gone ? undefined : left
    }
    case 'fields':
      return isFields(value) ? keptFields(plan.fields, value, exists) : value
    case 'list': {
      if (!Array.isArray(value)) return value
      const items: unknown[] = value.map((item) => kept(plan.item, item, exists)).filter((item) => item !== gone)
      if (items.length < value.length && items.length < plan.fewest) return gone
      return items.length === value.length && items.every((item, index) => item === value[index]) ? value : items
    }
    case 'choice': {
      const option = chosen(plan.options, value)
      return option ? kept(option, value, exists) : value
    }
  }
}

function keptFields(fields: readonly (readonly [key: string, plan: Plan])[], value: Fields, exists: Exists): unknown {
  let left: Record<string, unknown> | undefined
  for (const [key, plan] of fields) {
    const field = kept(plan, value[key], exists)
    if (field === gone) return gone
    if (field === value[key]) continue
    left ??= { ...value }
    if (field === undefined) delete left[key]
    else left[key] = field
  }
  return left ?? value
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
