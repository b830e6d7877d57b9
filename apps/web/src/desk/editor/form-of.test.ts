import { tracker } from '@dutywatch/online-safety'
import { collectionNames, type CollectionName } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import type { Field, FieldKind } from './field.ts'
import { formOf } from './form-of.ts'
import { fieldsIn, type Held } from './value-at.ts'
import { fits, isTextKind, readWritten, written } from './written.ts'

/** A value made anew from what its controls show, and from nothing else; throws when something of it has no control. */
function madeAnew(kind: FieldKind, value: Held): Held {
  if (value === undefined) return undefined
  if (!fits(kind, value)) throw new Error(`${JSON.stringify(value)} is no ${kind.kind}`)
  if (isTextKind(kind)) return readWritten(kind, written(kind, value))
  if (kind.kind === 'list') return Array.isArray(value) ? value.map((item: Held) => madeAnew(kind.item, item)) : value
  if (kind.kind === 'group') return fieldsAnew(kind.fields, value)
  if (kind.kind !== 'kinds') return value
  const told = String(fieldsIn(value)?.[kind.by])
  const option = kind.options.find(({ values }) => values.includes(told))
  if (!option) throw new Error(`${told} is none of the kinds`)
  const telling: Field = { name: kind.by, label: '', isOptional: false, of: { kind: 'choice', choices: [] } }
  return fieldsAnew([telling, ...option.fields], value)
}

function fieldsAnew(fields: readonly Field[], value: Held): Held {
  const held = fieldsIn(value) ?? {}
  const unknown = Object.keys(held).filter((name) => !fields.some((field) => field.name === name))
  if (unknown.length > 0) throw new Error(`No control for ${unknown.join(', ')}`)
  const made = fields.map(({ name, of }) => [name, madeAnew(of, held[name])] as const)
  return Object.fromEntries(made.filter(([, each]) => each !== undefined))
}

describe.each(collectionNames)('the form of %s', (name: CollectionName) => {
  test('has a control and a label for every field of its schema', () => {
    expect(formOf(name).length).toBeGreaterThan(2)
    for (const field of formOf(name)) expect(field.label).toMatch(/^[A-Z]/)
  })

  test('gives back every record of the tracker that ships exactly as it was', () => {
    for (const record of tracker[name]) expect(fieldsAnew(formOf(name), record)).toStrictEqual(structuredClone(record))
  })
})

test('each field is of the kind that its schema says', () => {
  const kinds = (name: CollectionName) => Object.fromEntries(formOf(name).map(({ name: field, of }) => [field, of.kind]))
  expect(kinds('enforcementActions')).toMatchObject({
    id: 'id',
    knownFrom: 'day',
    citations: 'list',
    power: 'reference',
    considered: 'tick',
    on: 'partial-date',
    count: 'number',
    penalty: 'group',
  })
  expect(kinds('figures')).toMatchObject({ cell: 'kinds', headline: 'flag', unit: 'choice' })
})

test('what may be left out is told from what may not', () => {
  const optional = formOf('commitments').filter(({ isOptional }) => isOptional)
  expect(optional.map(({ name }) => name)).toEqual(['to', 'milestone', 'timing', 'saidPrecision', 'note'])
})
