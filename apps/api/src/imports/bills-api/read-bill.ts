import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { addDays, type PlainDate } from '@dutywatch/domain/date'
import type { z } from 'zod'
import { jsonReader, type HttpClient, type HttpRefusal } from '../http/index.ts'
import { ApiBill, ApiPublications, ApiSitting, ApiStage, pageOf, type ApiPublication } from './answers.ts'
import { driftOf, type Drift } from './drift.ts'
import type { ApiObject } from './known-fields.data.ts'

/** What the API says of one Bill, and where and when it was read. */
export interface BillAsRead {
  readonly bill: ApiBill
  /** Every stage once, with its sittings, in the order of the API. */
  readonly stages: readonly ApiStage[]
  readonly publications: readonly ApiPublication[]
  readonly addresses: Readonly<Record<'bill' | 'stages' | 'publications', string>>
  /** When the oldest of the answers was given. */
  readonly readAtMs: number
  readonly drift: readonly Drift[]
}

export type BillReadRefusal = HttpRefusal | 'changed-fields' | 'half-a-list'

/** How far ahead sittings are looked for, in days. */
const daysAhead = 120
const pageSize = 20
const mostPages = 500

/** Reads a Bill, its stages, its announced sittings and its publications. Refuses all of it when one answer cannot be had or read. */
export async function readBill(
  client: HttpClient,
  billId: number,
  today: PlainDate,
): Promise<Outcome<BillAsRead, BillReadRefusal>> {
  const seen: Seen[] = []
  const asking = { client, seen }
  const path = `/api/v1/Bills/${billId}`
  const bill = await readOne(asking, path, { object: 'Bill', schema: ApiBill })
  if (!bill.ok) return bill
  if (bill.value.billId !== billId)
    return refuse('changed-fields', `GET ${client.base}${path}: It answered with the Bill ${bill.value.billId}.`)
  const stages = await readList(asking, `${path}/Stages`, { object: 'StagePage', schema: ApiStage })
  if (!stages.ok) return stages
  const ahead = `/api/v1/Sittings?DateFrom=${today}&DateTo=${addDays(today, daysAhead)}`
  const sittings = await readList(asking, ahead, { object: 'SittingPage', schema: ApiSitting })
  if (!sittings.ok) return sittings
  const listed = await readOne(asking, `${path}/Publications`, { object: 'PublicationList', schema: ApiPublications })
  if (!listed.ok) return listed
  const address = (end: string) => new URL(`${path}${end}`, client.base).href
  return accept({
    bill: bill.value,
    stages: withSittings(
      stages.value,
      sittings.value.filter((sitting) => sitting.billId === billId),
    ),
    publications: listed.value.publications,
    addresses: { bill: address(''), stages: address('/Stages'), publications: address('/Publications') },
    readAtMs: Math.min(...seen.map(({ readAtMs }) => readAtMs)),
    drift: driftOf(seen),
  })
}

interface Seen {
  readonly object: ApiObject
  readonly value: unknown
  readonly readAtMs: number
}

interface Asking {
  readonly client: HttpClient
  /** Filled with every answer as it came. */
  readonly seen: Seen[]
}

interface Expected<Schema extends z.ZodType> {
  readonly object: ApiObject
  readonly schema: Schema
}

async function readOne<Schema extends z.ZodType>(
  { client, seen }: Asking,
  path: string,
  { object, schema }: Expected<Schema>,
): Promise<Outcome<z.infer<Schema>, BillReadRefusal>> {
  const answer = await client.read(path, jsonReader)
  if (!answer.ok) return answer
  const { value, url, readAtMs } = answer.value
  seen.push({ object, value, readAtMs })
  const read = schema.safeParse(value)
  if (read.success) return accept(read.data)
  const shown = read.error.issues
    .slice(0, 3)
    .map(({ path: where, message }) => `${where.join('.') || 'the whole answer'}: ${message}`)
  const more = read.error.issues.length > 3 ? `; and ${read.error.issues.length - 3} more` : ''
  return refuse(
    'changed-fields',
    `GET ${url}: It answered with other fields than those that are read here. ${shown.join('; ')}${more}.`,
  )
}

/** Every item of a list, page by page. Pages may be shorter than was asked for; an empty one before the end is half a list. */
async function readList<Item extends z.ZodType>(
  asking: Asking,
  path: string,
  { object, schema }: Expected<Item>,
): Promise<Outcome<z.infer<Item>[], BillReadRefusal>> {
  const items: z.infer<Item>[] = []
  const join = path.includes('?') ? '&' : '?'
  for (let page = 0; page < mostPages; page += 1) {
    const address = `${path}${join}Skip=${items.length}&Take=${pageSize}`
    const read = await readOne(asking, address, { object, schema: pageOf(schema) })
    if (!read.ok) return read
    items.push(...read.value.items)
    const { totalResults } = read.value
    if (items.length >= totalResults) return accept(items)
    if (read.value.items.length === 0) {
      const message = `It says that there are ${totalResults}, and gave no more after ${items.length}. Try again later.`
      return refuse('half-a-list', `GET ${asking.client.base}${address}: ${message}`)
    }
  }
  return refuse('half-a-list', `GET ${asking.client.base}${path}: It has more than ${mostPages} pages, which no Bill has.`)
}

/** Stages once each (a page can move while it is read) with the sittings that only the list of sittings has. */
function withSittings(stages: readonly ApiStage[], ahead: readonly ApiSitting[]): ApiStage[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]))
  return [...byId.values()].map((stage) => {
    const own = stage.stageSittings ?? []
    const held = new Set(own.map(({ id }) => id))
    return {
      ...stage,
      stageSittings: [...own, ...ahead.filter(({ id, billStageId }) => billStageId === stage.id && !held.has(id))],
    }
  })
}
