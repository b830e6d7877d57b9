import type { PlainDate } from '@dutywatch/domain/date'
import type { Clock } from '../clock.ts'
import { importReturns, type ReturnReport } from '../commands/import-returns/index.ts'
import type { Db } from '../db/database.ts'
import { publishedEdition } from './foi-batch.ts'
import { problemLine, type ImportReturnsOptions } from './import-returns-command.ts'
import { rowLines, wrongLine, type ReadyRow } from './manifest-lines.ts'
import { readyRow, type RowsBefore } from './manifest-ready.ts'
import { readManifest, type ManifestRow, type RowProblem } from './manifest-rows.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'
import { inField, WrongRow, wrongIn } from './wrong-row.ts'

type Options = ImportReturnsOptions & { readonly clock: Clock; readonly output: Output }

/** Thrown to undo what was imported to see whether it can be. */
class OnlyTried extends Error {}

/**
 * `import returns --manifest FILE`: imports many files, each for its own authority, all of them in one transaction or none, with one list
 * of what is wrong. A preview does the same, and then undoes it.
 */
export async function importManifestCommand(db: Db, manifest: string, options: Options): Promise<void> {
  const { output, clock } = options
  const { rows, problems } = await readManifest(manifest)
  const isTrial = options.preview === true || options.dryRun === true
  const sound = rows.filter(rowsWithout(problems))
  let imported: readonly ReturnReport[] = []
  try {
    await db.transaction().execute(async (trx) => {
      const came = await importRows(trx, sound, { ...options, isTrial })
      const wrong = [...problems, ...came.wrong]
      if (wrong.length > 0)
        throw new RefusedCommand(`Nothing was imported: ${counted(wrong.length, 'thing')} of ${manifest} to mend.`, {
          details: wrong.toSorted((a, b) => a.row - b.row).map(wrongLine),
        })
      imported = came.imported
      if (isTrial) throw new OnlyTried()
    })
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error
    return output.say(`It would import ${counted(imported.length, 'file')}. Nothing was kept.`)
  }
  const proposals = imported.flatMap(({ proposal }) => proposal ?? [])
  if (proposals.length === 0) return output.say('Nothing new.')
  output.say(
    `Proposed ${counted(proposals.length, 'return')}. Look through them, and publish them: “dutywatch proposals publish ${proposals.join(' ')} --by … --note …${await sayReach(db, clock.today())}”.`,
  )
}

function rowsWithout(problems: readonly RowProblem[]): (row: ManifestRow) => boolean {
  const wrong = new Set(problems.map(({ row }) => row))
  return ({ row }) => !wrong.has(row)
}

/** Imports row by row in the transaction that the caller holds, and goes on after one that is wrong, for what is wrong with the others. */
async function importRows(
  trx: Db,
  rows: readonly ManifestRow[],
  options: Options & { readonly isTrial: boolean },
): Promise<{ readonly imported: readonly ReturnReport[]; readonly wrong: readonly RowProblem[] }> {
  const imported: ReturnReport[] = []
  const wrong: RowProblem[] = []
  const before: RowsBefore = { ofForce: new Map(), ofContent: new Map() }
  for (const row of rows) {
    try {
      using opened = await readyRow(trx, row, { options, before })
      const report = await importRow(trx, opened.ready, options)
      imported.push(report)
      for (const line of rowLines(opened.ready, report, options.isTrial)) options.output.say(line)
    } catch (error) {
      if (!(error instanceof WrongRow)) throw error
      wrong.push(...error.problems)
    }
  }
  return { imported, wrong }
}

async function importRow(trx: Db, { row, words, file }: ReadyRow, { by, clock }: Options): Promise<ReturnReport> {
  const request = { files: [file], words, by, at: clock.now(), today: clock.today(), remember: true }
  const read = await inField(row, 'file', () => importReturns(trx, request))
  if (read.ok) return read.value
  const problems = read.problems ?? []
  if (problems.length === 0) throw wrongIn(row, read.reason === 'no-cells' ? 'mapping' : 'file', read.message)
  const errors = problems.filter(({ severity }) => severity === 'error')
  throw new WrongRow(errors.map((each) => ({ row: row.row, file: row.file, field: 'file', message: problemLine(each).trim() })))
}

/** How a proposal of today is published where the tracker’s sources do not reach to today. */
async function sayReach(db: Db, today: PlainDate): Promise<string> {
  const { tracker } = await publishedEdition(db)
  return today > tracker.informedTo ? ` --informed-to ${today}` : ''
}
