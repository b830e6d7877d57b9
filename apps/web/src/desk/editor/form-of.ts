import { Citation, PartialDate, referenceTargets } from '@dutywatch/domain/source'
import { Timing } from '@dutywatch/domain/commitment'
import { PlainDate } from '@dutywatch/domain/date'
import { Money } from '@dutywatch/domain/regulator'
import { isCollectionName, recordSchema, type CollectionName } from '@dutywatch/domain/tracker'
import { globalRegistry, type z } from 'zod'
import { choiceWords } from '../../words/choices.ts'
import { fieldHelp } from '../../words/field-help.ts'
import { fieldWords } from '../../words/fields.ts'
import type { Field, FieldKind, GroupLook, KindOption } from './field.ts'

type Schema = z.core.$ZodType

const forms = new Map<CollectionName, readonly Field[]>()

/** What every fact carries stands after what it says, and the id last: it is made from the name. */
const last = ['knownFrom', 'citations', 'note', 'id']

/** The fields of a record of a collection, made from its schema and nothing else: its own first, in the order of the schema. */
export function formOf(collection: CollectionName): readonly Field[] {
  const held = forms.get(collection)
  if (held) return held
  const fields = fieldsOf(shapeOf(recordSchema(collection)), collection)
  const made = fields.map((field) => (field.name === 'id' ? { ...field, of: { kind: 'id' } as const } : field))
  const ordered = made.toSorted((a, b) => last.indexOf(a.name) - last.indexOf(b.name))
  forms.set(collection, ordered)
  return ordered
}

function fieldsOf(shape: Readonly<Record<string, Schema>>, within: string): readonly Field[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { inner, isOptional } = unwrapped(schema)
    return {
      name,
      label: fieldWords(name, within),
      help: fieldHelp(within, name) ?? ownDescription(schema) ?? ownDescription(inner),
      isOptional,
      of: kindOf(inner, name, isOptional),
    } satisfies Field
  })
}

/** Whatever a field may be wrapped in, and whether it may be left out: what has a default is then as the default says. */
function unwrapped(schema: Schema): { readonly inner: Schema; readonly isOptional: boolean } {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional' || def.type === 'default') return { inner: def.innerType, isOptional: true }
  return { inner: schema, isOptional: false }
}

function kindOf(schema: Schema, name: string, isOptional: boolean): FieldKind {
  const target = referenceTargets.get(schema)?.collection
  if (target !== undefined && isCollectionName(target)) return { kind: 'reference', collection: target }
  const titled = dateKind(schema)
  if (titled) return { kind: titled }
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return { kind: 'text', isLong: longFields.has(name) }
    case 'number':
      return { kind: 'number', isWhole: 'format' in def && def.format === 'safeint' }
    case 'boolean':
      return { kind: 'flag' }
    case 'enum':
      return { kind: 'choice', choices: choicesOf(schema, Object.values(def.entries).map(String)) }
    case 'literal':
      return literalKind(schema, def.values, isOptional)
    case 'array':
      return { kind: 'list', item: kindOf(def.element, name, false), fewest: fewestOf(def.checks) }
    case 'object':
      return { kind: 'group', look: looks.get(schema) ?? 'plain', fields: fieldsOf(def.shape, name) }
    case 'union':
      return unionKind(def, name)
    default:
      throw new Error(`A record holds a ${def.type} (“${name}”), for which the editor has no control`)
  }
}

/** Fields that hold a sentence or more. */
const longFields = new Set(
  'asks body caveats counts definition elements gist ground letter maximumPenalty meaning method note owedBy quote reason statement summary test text trigger what why whyNot wording words'.split(
    ' ',
  ),
)

const looks = new Map<Schema, GroupLook>([
  [Citation, 'citation'],
  [Money, 'money'],
  [Timing, 'timing'],
])

/** Days keep their title when a field adds words of its own to their schema. */
function dateKind(schema: Schema): 'day' | 'partial-date' | undefined {
  const title = globalRegistry.get(schema)?.title
  if (schema === PlainDate || title === 'PlainDate') return 'day'
  return schema === PartialDate || title === 'PartialDate' ? 'partial-date' : undefined
}

function literalKind(schema: Schema, values: readonly unknown[], isOptional: boolean): FieldKind {
  const [only] = values
  if (isOptional && values.length === 1 && (typeof only === 'string' || typeof only === 'boolean'))
    return { kind: 'tick', value: only }
  return { kind: 'choice', choices: choicesOf(schema, values.map(String)) }
}

function unionKind(def: z.core.$ZodUnionDef, name: string): FieldKind {
  const by = 'discriminator' in def && typeof def.discriminator === 'string' ? def.discriminator : undefined
  if (by === undefined) {
    // An address of one sort or another: a line of text either way.
    if (def.options.every((option) => (option as z.core.$ZodTypes)._zod.def.type === 'string'))
      return { kind: 'text', isLong: false }
    throw new Error(`“${name}” may be several things that no field tells apart`)
  }
  return { kind: 'kinds', by, options: def.options.map((option) => kindOption(option, by, name)) }
}

function kindOption(option: Schema, by: string, name: string): KindOption {
  const { [by]: telling, ...rest } = shapeOf(option)
  const { def } = (telling as z.core.$ZodTypes)._zod
  const values = def.type === 'literal' ? def.values : def.type === 'enum' ? Object.values(def.entries) : []
  return { values: values.map(String), fields: fieldsOf(rest, name) }
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type !== 'object') throw new Error(`A record is a ${def.type}, and not made of fields`)
  return def.shape
}

function choicesOf(schema: Schema, values: readonly string[]) {
  const words = choiceWords(schema)
  return values.map((value) => ({ value, label: words(value) }))
}

function fewestOf(checks: readonly z.core.$ZodCheck[] = []): number {
  const leasts = checks.map(({ _zod: { def } }) => ('minimum' in def && typeof def.minimum === 'number' ? def.minimum : 0))
  return Math.max(0, ...leasts)
}

function ownDescription(schema: Schema): string | undefined {
  const meta = globalRegistry.get(schema)
  return meta?.title === 'PlainDate' ? undefined : meta?.description
}
