import type { Cell } from '@dutywatch/domain/evidence'
import * as fc from 'fast-check'
import type { RecordInput } from '@dutywatch/domain/tracker'
import { dampBatch, dampForces } from '../damp-batch.ts'

const [plain] = dampForces
if (!plain) throw new Error('There are no forces.')

/** What a force wrote for one quarter: a cell each for all, for chat and for post; none where it left one blank. */
export type Row = Readonly<Partial<Record<Column, Cell>>>
export type Column = (typeof columns)[number]

/** The columns of a reply; the first is of all, the others of a platform. */
export const columns = ['all', 'chat', 'post'] as const

/** A file that one force sends: a row for each quarter that was asked for. It revises what the same force sent before. */
export interface Reply {
  readonly force: string
  readonly rows: readonly Row[]
}

/** A campaign as it goes on: who answers between one release and the next, each with all that it has to say by then. */
export interface Campaign {
  readonly rounds: readonly (readonly Reply[])[]
}

const value = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 6, arbitrary: fc.integer({ min: 5, max: 60 }) },
)
const exact = fc.oneof({ weight: 19, arbitrary: value }, { weight: 1, arbitrary: fc.integer({ min: -4, max: -1 }) })
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 9, arbitrary: exact.map(counted) },
  { weight: 1, arbitrary: fc.constant({ kind: 'suppressed', below: 5 } as const) },
)

/** A count, or a correction below zero. */
export function counted(value: number): Cell {
  return value < 0 ? { kind: 'correction', value } : { kind: 'count', value }
}

const row: fc.Arbitrary<Row> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(value, value).map(([chat, post]) => rowOf(chat + post, chat, post)) },
  { weight: 2, arbitrary: cell.map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.tuple(cell, cell).map(([chat, post]) => ({ chat, post })) },
  { weight: 1, arbitrary: fc.tuple(cell, cell, cell).map(([all, chat, post]) => ({ all, chat, post })) },
)

function rowOf(all: number, chat: number, post: number): Row {
  return { all: counted(all), chat: counted(chat), post: counted(post) }
}

/** Forces that never answer: one refused, one says nothing. */
export const [refusing, silent] = ['sussex', 'powys'] as const

/** Everybody asked: forces of three nations, one without a territory, a body that is none, and two that never answer. */
export const asked: readonly RecordInput<'forces'>[] = [
  ...dampForces,
  ...[refusing, silent].map((id) => ({ ...plain, id, name: id })),
  ...['fife', 'moray'].map((id) => ({ ...plain, id, name: id, nation: 'scotland' as const, regime: 'FOISA' as const })),
]
const answering = asked.flatMap(({ id }) => (id === refusing || id === silent ? [] : [id]))

/** Small campaigns: in each round some of those asked answer, late or again, with counts of which many are small. */
export const campaigns: fc.Arbitrary<Campaign> = fc
  .array(
    fc.tuple(
      ...answering.map((force) =>
        fc.option(
          fc
            .array(row, { minLength: dampBatch.periods.length, maxLength: dampBatch.periods.length })
            .map((rows) => ({ force, rows })),
          { nil: undefined, freq: 2 },
        ),
      ),
    ),
    { minLength: 2, maxLength: 3 },
  )
  .map((rounds) => ({ rounds: rounds.map((replies) => replies.filter((reply) => reply !== undefined)) }))
  .filter(({ rounds }) => rounds.every((replies) => replies.length > 0))

/** A reply as the file that a force sends. */
export function csvOfReply({ rows }: Reply, quarters: readonly string[]): string {
  const lines = rows.map((row, index) => [quarters[index] ?? '', ...columns.map((column) => written(row[column]))].join(','))
  return `${['Quarter', 'All', 'Chat', 'Post'].join(',')}\n${lines.join('\n')}\n`
}

function written(cell: Cell | undefined): string {
  if (cell?.kind === 'count' || cell?.kind === 'correction') return String(cell.value)
  return cell === undefined ? '' : '*'
}
