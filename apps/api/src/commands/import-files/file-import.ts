import type { DraftChange } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { listProposals } from '../../db/queries/proposals.ts'
import { insertTextFile } from '../../db/queries/text-files.ts'
import { propose } from '../../ledger/index.ts'
import type { ImportRequest, PlannedFile } from './import-files.ts'
import type { ReadFile } from './read-uploads.ts'

interface Filing<Words> {
  readonly planned: readonly PlannedFile<Words>[]
  readonly changes: readonly DraftChange[]
  /** The edition that the changes were planned on. */
  readonly current: number
  /** Keeps what belongs to a file that is kept for the first time. */
  readonly keepBeside: ((db: Db, file: ReadFile<Words>) => Promise<void>) | undefined
}

/** Keeps the files and files one proposal for what they change, together or not at all; answers its id. */
export async function fileImport<Words>(
  db: Db,
  { planned, changes, current, keepBeside }: Filing<Words>,
  { by, at }: Pick<ImportRequest, 'by' | 'at'>,
): Promise<string> {
  const names = planned.map(({ file }) => file.name).join(', ')
  const id = await proposalId(db, planned)
  await db.transaction().execute(async (trx) => {
    for (const { file } of planned) {
      const added = await insertTextFile(trx, { ...file, addedAt: at, addedBy: by })
      if (added) await keepBeside?.(trx, file)
    }
    const filed = await propose(trx, {
      id,
      createdAt: at,
      createdBy: by,
      note: `Imported ${names}.`,
      baseEdition: current,
      changes,
    })
    if (!filed.ok) throw new Error(filed.message)
  })
  return id
}

/** Named after the first file, so that it is known again; numbered when that proposal was withdrawn before. */
async function proposalId(db: Db, planned: readonly PlannedFile<unknown>[]): Promise<string> {
  const base = `import-${planned[0]?.file.sha256.slice(0, 8) ?? ''}`
  const taken = new Set((await listProposals(db)).map(({ id }) => id))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
