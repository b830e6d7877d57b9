import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { listTables } from '../db/queries/row-counts.ts'
import { deskRouter } from '../desk/index.ts'
import type { DeskBrowser } from '../testing/desk-browser.ts'
import { trackerOfTwo } from '../testing/desk-of-two.ts'
import { engines, type Engine } from '../testing/engines.ts'
import { signedIn } from '../testing/signed-in.ts'
import { testServer, type TestServer } from '../testing/test-server.ts'
import { aTerm, publishAll } from '../testing/trackers.ts'
import { wrongWithBody } from './wrong-text.ts'

const campaign = 'warm-homes'
const mostInBatch = 20

/** A field that a procedure takes, with the type that its schema asks for. */
interface Field {
  readonly path: string
  readonly isQuery: boolean
  readonly name: string
  readonly type: unknown
}

const Shape = z.object({ properties: z.record(z.string(), z.looseObject({ type: z.unknown().optional() })).default({}) })
const held = deskRouter._def.procedures as unknown as Readonly<Record<string, { _def: { type: string; inputs: z.ZodType[] } }>>
/** Every field of every procedure. */
const fields: readonly Field[] = Object.entries(held).flatMap(([path, { _def }]) =>
  _def.inputs.flatMap((input) =>
    Object.entries(Shape.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).properties).map(
      ([name, { type }]) => ({ path, isQuery: _def.type === 'query', name, type }),
    ),
  ),
)

/** What is of the right type and still nothing that anybody would send. */
const nasty: Readonly<Record<string, readonly unknown[]>> = {
  string: [
    '',
    ' ',
    '\0',
    'a\0b',
    '\uD800',
    '__proto__',
    "'; drop table proposal; --",
    '<script>',
    '../../secret',
    'x'.repeat(9_999),
  ],
  integer: [-1, 0, 0.5, 2 ** 31, 2 ** 53, 1e308],
  object: [
    {},
    { campaign: '\0' },
    { id: '\0', collection: 'terms', record: { id: '\0', term: '\0' } },
    JSON.parse('{"__proto__":{"a":1}}'),
  ],
  array: [[], [{}], [null], [{ collection: 'terms', id: '\0', record: { id: '\0' } }]],
}
const deep = JSON.parse(`${'['.repeat(90)}${']'.repeat(90)}`) as unknown
const anything = ['\0', 7, true, null, [], {}, deep, { a: { b: '\0\uD800' } }]

async function aDesk(engine: Engine) {
  const server = await testServer({ engine, prepare: ({ db }) => publishAll(db, trackerOfTwo()) })
  const { browser } = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
  const changes = [{ collection: 'terms', id: 'term-1', record: aTerm('term-1', 'Better.'), base: 1 }]
  const started = await browser.mutate('proposals.start', { campaign, note: 'From a reply.', changes })
  const proposal = started.text('result', 'data', 'proposal')
  await browser.mutate('proposals.submit', { campaign, proposal })
  return { server, browser, sound: soundInput(proposal), [Symbol.asyncDispose]: server[Symbol.asyncDispose] }
}

/** What makes sense, field by field; of persons, sessions and the like, those that there are not, so that the test goes on. */
function soundInput(proposal: string): Readonly<Record<string, unknown>> {
  const place = { collection: 'terms', id: 'term-1' }
  return {
    campaign,
    proposal,
    ...place,
    recordId: 'term-1',
    baseEdition: 1,
    version: 0,
    body: {},
    note: 'Why.',
    words: 'Words.',
    changes: [],
    change: { ...place, record: aTerm('term-1', 'Better.') },
    record: place,
    keep: [place],
    digest: 'none',
    kind: 'embargo',
    until: '2024-06-21T06:00:00Z',
    edition: 1,
    session: 'none',
    person: 'none',
    invitation: 'none',
    email: 'bob@charity.example',
    role: 'editor',
    enquiry: 'none',
    seq: 1,
  }
}

/** The status of each answer. */
async function asked(browser: DeskBrowser, { path, isQuery }: Field, inputs: readonly object[]): Promise<number[]> {
  const statuses: number[] = []
  for (let first = 0; first < inputs.length; first += mostInBatch) {
    const some = inputs.slice(first, first + mostInBatch)
    const paths = some.map(() => path).join(',')
    const body = Object.fromEntries(some.map((input, index) => [index, input]))
    const answer = isQuery
      ? await browser.get(`/desk/trpc/${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(body))}`)
      : await browser.post(`/desk/trpc/${paths}?batch=1`, body)
    const each = Array.isArray(answer.body) ? (answer.body as { error?: { data: { httpStatus: number } } }[]) : []
    statuses.push(...some.map((_, index) => each[index]?.error?.data.httpStatus ?? (answer.status === 207 ? 200 : answer.status)))
  }
  return statuses
}

/** All that is kept, but for who asks and what they were refused. */
async function everythingIn(db: Db): Promise<string> {
  const hash = createHash('sha256')
  for (const table of (await listTables(db)).filter((name) => !['session', 'audit_entry', 'attempt'].includes(name)).toSorted()) {
    hash.update(`${table} ${JSON.stringify((await sql`select * from ${sql.table(table)}`.execute(db)).rows)}`)
  }
  return hash.digest('hex')
}

describe.each(engines)('every field of every procedure of the desk on %s', (engine) => {
  test('is refused what is of another type, and nothing changes', async () => {
    await using desk = await aDesk(engine)
    const before = await everythingIn(desk.server.database.db)
    for (const field of fields.filter(({ type }) => typeof type === 'string')) {
      const wrong = [null, true, 7, 'x', [], {}, deep].filter(
        (value) => typeOf(value) !== field.type && !isSound(value, field.type),
      )
      const statuses = await asked(
        desk.browser,
        field,
        wrong.map((value) => ({ ...desk.sound, [field.name]: value })),
      )
      expect(new Set(statuses), `${field.path} ${field.name}`).toEqual(new Set([400]))
    }
    expect(await everythingIn(desk.server.database.db)).toBe(before)
  })

  test('is answered clearly, whatever it holds', async () => {
    await using desk = await aDesk(engine)
    for (const field of fields) {
      const values = typeof field.type === 'string' ? (nasty[field.type] ?? anything) : anything
      // What nobody should read is refused with everything that is sent beside it.
      for (const some of [values.filter(isUnreadable), values.filter((value) => !isUnreadable(value))]) {
        const statuses = await asked(
          desk.browser,
          field,
          some.map((value) => ({ ...desk.sound, [field.name]: value })),
        )
        const answered = some.map((value, index) => `${field.path} ${field.name} ${JSON.stringify(value)}: ${statuses[index]}`)
        expect(answered.filter((_, index) => (statuses[index] ?? 500) >= 500)).toEqual([])
      }
    }
    expect(desk.server.logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })
})

function isUnreadable(value: unknown): boolean {
  return wrongWithBody(JSON.stringify(value)) !== undefined
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

/** A number is whole here. */
function isSound(value: unknown, type: unknown): boolean {
  return typeof value === 'number' && type === 'integer'
}

/** Bodies that no desk sends, as they come over the wire. */
const bodies: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
  ['nothing', ''],
  ['half of it', '{"campaign":"warm-homes","note"'],
  ['no JSON', 'campaign=warm-homes'],
  ['a number', '7'],
  ['a list', '[]'],
  ['two values', '{}{}'],
  ['bytes that are no text', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['a mark before it', '\uFEFF{}'],
  [
    'lists a hundred thousand deep',
    `{"campaign":"warm-homes","collection":"terms","recordId":"a","baseEdition":1,"version":0,"body":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ],
  [
    'objects fifty thousand deep',
    `{"campaign":"warm-homes","note":"x","changes":[{"collection":"terms","id":"a","record":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]}`,
  ],
]

describe.each(bodies)('a body that is %s', (_what, body) => {
  test('is answered clearly, and changes nothing', async () => {
    await using desk = await aDesk('sqlite')
    const before = await everythingIn(desk.server.database.db)
    for (const path of [
      '/desk/trpc/drafts.save',
      '/desk/trpc/proposals.start',
      '/desk/trpc/me.whoami,drafts.save?batch=1',
      '/desk/auth/sign-in/email',
    ]) {
      const status = await sentAsIs(desk, path, body)
      expect(status, path).toBeGreaterThanOrEqual(400)
      expect(status, path).toBeLessThan(500)
    }
    expect(await everythingIn(desk.server.database.db)).toBe(before)
    expect(desk.server.logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })
})

async function sentAsIs(
  { server, browser }: { readonly server: TestServer; readonly browser: DeskBrowser },
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<number> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'content-type': 'application/json', origin: server.url, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body })
  await answer.arrayBuffer()
  return answer.status
}
