import { z } from 'zod'
import { expect, test } from 'vitest'
import { readTracker } from './read.ts'
import { collectionNames, recordSchema, Tracker, TrackerHeader } from './tracker.ts'

/** What a field may be given by mistake, whatever it is. */
const mistakes = [undefined, null, true, 'x y', '', 'x'.repeat(5_000), 1.5, -1, 0, 1e300, Number.POSITIVE_INFINITY, [], {}]

/** Wrong values of a schema, each wrong in one place at least. */
function wrongFor(schema: z.core.$ZodType): unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return wrongFor(schema.unwrap())
  if (schema instanceof z.ZodArray) return [...mistakes, ...wrongFor(schema.element).map((each) => [each])]
  if (schema instanceof z.ZodUnion) return [...mistakes, ...schema.options.flatMap(wrongFor)]
  if (!(schema instanceof z.ZodObject)) return mistakes
  const fields = Object.entries(schema.shape)
  const told = Object.fromEntries(fields.flatMap(([name, each]) => (each instanceof z.ZodLiteral ? [[name, each.value]] : [])))
  const wrong = fields.flatMap(([name, each]) => wrongFor(each).map((value) => ({ ...told, [name]: value })))
  return [...mistakes, { ...told, nobodyKnows: 1 }, ...wrong]
}

/** The words a schema and what it holds have of their own, for what they refuse. */
function ownWords(schema: z.core.$ZodType): string[] {
  const { def } = schema._zod
  const maps = [def.error, ...(def.checks ?? []).map((check) => check._zod.def.error)] as (z.core.$ZodErrorMap | undefined)[]
  const here = maps.flatMap((map) => {
    const said = map?.({ code: 'custom', input: undefined, path: [] })
    return typeof said === 'string' ? [said] : []
  })
  const within =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? [schema.unwrap()]
      : schema instanceof z.ZodArray
        ? [schema.element]
        : schema instanceof z.ZodUnion
          ? schema.options
          : schema instanceof z.ZodObject
            ? Object.values<z.core.$ZodType>(schema.shape)
            : []
  return [...here, ...within.flatMap(ownWords)]
}

const wrongTrackers = [
  ...wrongFor(TrackerHeader),
  ...collectionNames.flatMap((name) => wrongFor(recordSchema(name)).map((record) => ({ [name]: [record] }))),
]
const advice = /\b(must (be|have)|give|write|take (it|"\w+") out|correct|name|list|shorten|leave the field out)\b/i

test('every mistake in a shape is said in our words, with what to do', () => {
  const said = new Set(
    wrongTrackers.flatMap((value) => {
      const read = readTracker(value)
      return read.ok ? [] : (read.findings ?? []).map(({ message }) => message)
    }),
  )
  expect([...said].filter((message) => /^(Invalid|Too|Unrecognized|Expected)\b|undefined|\[object/.test(message))).toEqual([])
  expect([...said].filter((message) => !advice.test(message))).toEqual([])
  expect([...said].filter((message) => message.length > 1_000)).toEqual([])
})

test('the mistakes tried are of every kind the schemas can refuse', () => {
  const codes = wrongTrackers.flatMap((value) => Tracker.safeParse(value).error?.issues.map(({ code }) => code) ?? [])
  expect([...new Set(codes)].sort()).toEqual([
    'custom',
    'invalid_format',
    'invalid_type',
    'invalid_union',
    'invalid_value',
    'too_big',
    'too_small',
    'unrecognized_keys',
  ])
})

test('every rule of a schema that says what is wrong in its own words says what to do', () => {
  const own = new Set(ownWords(Tracker))
  expect(own.size).toBeGreaterThan(20)
  expect([...own].filter((words) => !advice.test(words))).toEqual([])
})
