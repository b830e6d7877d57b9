import { z } from 'zod'
import { PlainDate } from '../date/index.ts'
import { Money } from '../regulator/index.ts'
import { Citation, PartialDate, referenceTargets } from '../source/index.ts'
import { isCollectionName, type CollectionName } from './tracker.ts'

/**
 * A value of a record with what kind of thing it is, as its schema declares it, for whoever shows records without knowing them. A
 * `choice` is one of a few words the schema allows.
 */
export type DescribedValue =
  | { readonly kind: 'text' | 'choice' | 'address'; readonly value: string }
  | { readonly kind: 'day'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'money'; readonly value: Money }
  | { readonly kind: 'record'; readonly collection: CollectionName; readonly id: string }
  | { readonly kind: 'citation'; readonly value: Citation }
  | { readonly kind: 'list'; readonly items: readonly DescribedValue[] }
  | { readonly kind: 'group'; readonly fields: readonly DescribedField[] }

/** A field by its name in the document. */
export interface DescribedField {
  readonly name: string
  readonly value: DescribedValue
}

type Schema = z.core.$ZodType

/** The fields of a value that satisfies an object schema, in the order of the schema; absent ones left out. */
export function describeFields(schema: Schema, value: object): DescribedField[] {
  const entries = new Map<string, unknown>(Object.entries(value))
  const { def } = (schema as z.core.$ZodTypes)._zod
  const shape: Readonly<Record<string, Schema>> = def.type === 'object' ? def.shape : {}
  const names = [...new Set([...Object.keys(shape), ...entries.keys()])]
  return names.flatMap((name) => {
    const held = entries.get(name)
    return held === undefined ? [] : [{ name, value: describe(shape[name], held) }]
  })
}

function describe(schema: Schema | undefined, value: unknown): DescribedValue {
  if (schema === undefined) return plain(value)
  const target = referenceTargets.get(schema)?.collection
  if (target !== undefined && isCollectionName(target)) return { kind: 'record', collection: target, id: String(value) }
  if (schema === Money) return { kind: 'money', value: Money.parse(value) }
  if (schema === Citation) return { kind: 'citation', value: Citation.parse(value) }
  if (isDay(schema)) return { kind: 'day', value: String(value) }
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
      return describe(def.innerType, value)
    case 'array':
      return { kind: 'list', items: Array.isArray(value) ? value.map((item: unknown) => describe(def.element, item)) : [] }
    case 'object':
      return typeof value === 'object' && value !== null ? { kind: 'group', fields: describeFields(schema, value) } : plain(value)
    case 'enum':
    case 'literal':
      return typeof value === 'string' ? { kind: 'choice', value } : plain(value)
    case 'union':
      return describe(fitting(def.options, value), value)
    default:
      return plain(value)
  }
}

const days = new Set(['PlainDate', 'PartialDate'])

/** Days keep their title when a field adds words of its own to their schema. */
function isDay(schema: Schema): boolean {
  return schema === PlainDate || schema === PartialDate || days.has(z.globalRegistry.get(schema)?.title ?? '')
}

function fitting(options: readonly Schema[], value: unknown): Schema | undefined {
  return options.find((option) => z.core.safeParse(option, value).success)
}

function plain(value: unknown): DescribedValue {
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'flag', value }
  if (Array.isArray(value)) return { kind: 'list', items: value.map(plain) }
  if (typeof value === 'object' && value !== null) {
    return { kind: 'group', fields: Object.entries(value).map(([name, held]) => ({ name, value: plain(held) })) }
  }
  const text = String(value)
  return { kind: /^https?:\/\/\S+$/.test(text) ? 'address' : 'text', value: text }
}
