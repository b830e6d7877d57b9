import type { Db } from '../database.ts'

/** How a file with such a header was read for such an authority, who said so and when. */
export interface RememberedMapping {
  /** An id of a force, or the name of a publisher. */
  readonly owner: string
  /** What files with the same header share. */
  readonly fingerprint: string
  /** The mapping as canonical JSON. */
  readonly mapping: string
  readonly rememberedAt: string
  readonly rememberedBy: string
}

/** Remembers a mapping. What was remembered before for the same header stays on the record and no longer counts. */
export async function rememberMapping(db: Db, remembered: RememberedMapping): Promise<void> {
  const { owner, fingerprint, mapping, rememberedAt, rememberedBy } = remembered
  const row = { owner, fingerprint, mapping, remembered_at: rememberedAt, remembered_by: rememberedBy }
  await db.insertInto('remembered_mapping').values(row).execute()
}

/** What was remembered for files of an authority, for each header what was last, the newest first. */
export async function listRememberedMappings(db: Db, owner: string): Promise<RememberedMapping[]> {
  const rows = await db.selectFrom('remembered_mapping').selectAll().where('owner', '=', owner).orderBy('id', 'desc').execute()
  const newest = new Map<string, RememberedMapping>()
  for (const { fingerprint, mapping, remembered_at: rememberedAt, remembered_by: rememberedBy } of rows) {
    if (!newest.has(fingerprint)) newest.set(fingerprint, { owner, fingerprint, mapping, rememberedAt, rememberedBy })
  }
  return [...newest.values()]
}
