import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { lawNames } from '@dutywatch/domain/foi'
import { lettersOf, type Letter } from '../commands/requests/index.ts'
import type { Db } from '../db/database.ts'
import { csvOf } from '../outlets/tables/index.ts'
import { publishedEdition, refuseUnlessBatch } from './foi-batch.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

export interface LettersOptions {
  readonly out: string
  readonly name: string
  readonly address: string
  readonly dryRun?: boolean
}

/** `foi letters`: writes the letter to each authority of a batch and a list of them into a new folder, all of them or none. */
export async function lettersCommand(
  db: Db,
  batch: string,
  { out, name, address, dryRun = false, output }: LettersOptions & { readonly output: Output },
): Promise<void> {
  const { tracker } = await publishedEdition(db)
  await refuseUnlessBatch(db, tracker, batch)
  const letters = lettersOf(tracker, batch, { name, address })
  if (!letters.ok) throw new RefusedCommand(`No letter was written. ${letters.message}`)
  refuseUnlessFree(out)
  if (!dryRun) writeFolder(out, letters.value)
  const unaddressed = letters.value.filter(({ sendTo }) => sendTo === undefined).map(({ authority }) => authority.name)
  if (unaddressed.length > 0) output.warn(`No address for requests is known of ${unaddressed.join(', ')}.`)
  const said = `${counted(letters.value.length, 'letter')} and manifest.csv to ${out}`
  output.say(
    dryRun
      ? `It would write ${said}. Nothing was written: this was a dry run.`
      : `Wrote ${said}. When they are sent: dutywatch foi record ${batch} sent --all --on DAY --by …`,
  )
}

function refuseUnlessFree(out: string): void {
  const there = statSync(out, { throwIfNoEntry: false })
  if (there && (!there.isDirectory() || readdirSync(out).length > 0))
    throw new RefusedCommand(
      `${out} is there already, and not an empty folder. Name a new one: letters are never mixed with others.`,
    )
  if (!statSync(dirname(resolve(out)), { throwIfNoEntry: false })?.isDirectory())
    throw new RefusedCommand(`${out} cannot be made: there is no folder ${dirname(resolve(out))}. Make it first.`)
}

/** Written beside and moved into place, so that there are all letters or none. */
function writeFolder(out: string, letters: readonly Letter[]): void {
  const beside = `${resolve(out)}.${process.pid}.part`
  try {
    mkdirSync(beside)
    for (const { file, text } of letters) writeFileSync(join(beside, file), text)
    writeFileSync(join(beside, 'manifest.csv'), manifestOf(letters))
    if (statSync(out, { throwIfNoEntry: false })) rmdirSync(out)
    renameSync(beside, resolve(out))
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw new RefusedCommand(
      `${out} cannot be written: ${error instanceof Error ? error.message : String(error)}. Name another folder.`,
    )
  }
}

function manifestOf(letters: readonly Letter[]): string {
  return csvOf({
    header: ['authority', 'name', 'law', 'send_to', 'file'],
    rows: letters.map(({ authority, sendTo, file }) => [authority.id, authority.name, lawNames[authority.regime], sendTo, file]),
  })
}
