import { createHash } from 'node:crypto'
import { Cell, type TotalCoverage } from '@dutywatch/domain/evidence'
import { canonical } from '@dutywatch/domain/tracker'
import type { Db } from '../database.ts'
import { NotFound } from '../not-found.ts'
import type { ReleaseCellRow } from '../tables.ts'
import { inBatches } from './in-batches.ts'
import type { StoredCell } from './return-cells.ts'

/** A cell as the public gets it: of one force, or of all the forces of a scope together, with how those were answered. */
export interface ReleaseCell {
  readonly force?: string
  /** `england-and-wales`; absent for one force. */
  readonly scope?: string
  readonly question: string
  readonly period: StoredCell['period']
  /** As text: empty for all, else `platform=snapchat`. */
  readonly category: string
  readonly cell: Cell
  readonly coverage: TotalCoverage
}

/** A protected table and who made it when. */
export interface ReleaseTableDraft {
  readonly cells: readonly ReleaseCell[]
  readonly madeAt: string
  readonly madeBy: string
}

/** The SHA-256 of a protected table's canonical form, in hexadecimal. */
export function releaseDigest(cells: readonly ReleaseCell[]): string {
  return createHash('sha256').update(canonical(cells)).digest('hex')
}

/** Keeps a protected table under its digest, and answers that. The same table twice is one. */
export async function insertReleaseTable(db: Db, { cells, madeAt, madeBy }: ReleaseTableDraft): Promise<string> {
  const sha256 = releaseDigest(cells)
  const inserted = await db
    .insertInto('release_table')
    .values({ sha256, cells: cells.length, made_at: madeAt, made_by: madeBy })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .execute()
  if (inserted.length === 0) return sha256
  const rows = cells.map((cell, index) => toRow(sha256, index + 1, cell))
  for (const batch of inBatches(rows)) await db.insertInto('release_cell').values(batch).execute()
  return sha256
}

/**
 * The protected table of a release, cell by cell in its order: all that routers, outlets and pages may show of what authorities sent.
 * Throws `NotFound` when it is not held.
 */
export async function releaseTable(db: Db, sha256: string): Promise<ReleaseCell[]> {
  const cells = await findReleaseTable(db, sha256)
  if (!cells) throw new NotFound('no-such-table', 'The table of this release is not held here.')
  return cells
}

/** The same; `undefined` when it is not held, as where a tracker was published that another ledger made releases for. */
export async function findReleaseTable(db: Db, sha256: string): Promise<ReleaseCell[] | undefined> {
  const rows = await db.selectFrom('release_cell').selectAll().where('table_sha256', '=', sha256).orderBy('seq').execute()
  return rows.length === 0 ? undefined : rows.map(toCell)
}

function toRow(
  table: string,
  seq: number,
  { force, scope, question, period, category, cell, coverage }: ReleaseCell,
): ReleaseCellRow {
  const [low, high] = boundsOf(cell)
  return {
    table_sha256: table,
    seq,
    force: force ?? '',
    scope: scope ?? '',
    question,
    period_from: period.from,
    period_to: period.to,
    category,
    kind: cell.kind,
    low,
    high,
    exemption: cell.kind === 'refused' ? cell.exemption : null,
    ...coverage,
  }
}

/** The numbers of a cell as it prints them: the threshold of a suppressed one, the count that is exceeded of "more than". */
function boundsOf(cell: Cell): readonly [number | null, number | null] {
  switch (cell.kind) {
    case 'count':
    case 'correction':
      return [cell.value, cell.value]
    case 'more-than':
      return [cell.value, null]
    case 'range':
      return [cell.low, cell.high]
    case 'suppressed':
      return [null, cell.below]
    default:
      return [null, null]
  }
}

function toCell(row: ReleaseCellRow): ReleaseCell {
  const { force, scope, question, period_from: from, period_to: to, category, answered, partial, refused, silent, of } = row
  const [low, high] = [row.low, row.high].map((bound) => (bound === null ? undefined : Number(bound)))
  const numbers = {
    count: { value: low },
    correction: { value: low },
    'more-than': { value: low },
    range: { low, high },
    suppressed: { below: high },
    refused: { exemption: row.exemption },
  } satisfies Partial<Record<Cell['kind'], object>>
  const held: Readonly<Record<string, object>> = numbers
  return {
    ...(force === '' ? {} : { force }),
    ...(scope === '' ? {} : { scope }),
    question,
    period: { from, to },
    category,
    cell: Cell.parse({ kind: row.kind, ...held[row.kind] }),
    coverage: { answered, partial, refused, silent, of },
  }
}

/** Keeps, beside a table, what must be known to protect the next one. */
export async function insertProtection(db: Db, table: string, published: string): Promise<void> {
  await db
    .insertInto('release_protection')
    .values({ table_sha256: table, published })
    .onConflict((conflict) => conflict.column('table_sha256').doNothing())
    .execute()
}

/** What was kept to protect what comes after a table, as JSON. For the team alone. Throws `NotFound` when it is not held. */
export async function getProtection(db: Db, table: string): Promise<string> {
  const missing = () => new NotFound('no-such-table', 'What an earlier release held back is not known here.')
  const row = db.selectFrom('release_protection').select('published').where('table_sha256', '=', table)
  return (await row.executeTakeFirstOrThrow(missing)).published
}
