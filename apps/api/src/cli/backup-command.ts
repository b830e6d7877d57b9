import { copyFileSync, constants, existsSync, chmodSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { secretFile } from '../auth/secret.ts'
import type { Clock } from '../clock.ts'
import { backUp, postgresBackupLines, usualProofs } from '../commands/backup/index.ts'
import { makeFolder } from '../db/data-folder.ts'
import { ledgerName, nameOfPlace } from '../db/unavailable.ts'
import type { Env } from '../env.ts'
import { factLines, standsAt } from './ledger-lines.ts'
import type { Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

const ownerOnly = 0o600

export interface BackupOptions {
  readonly withSecret?: true | undefined
}

/** `backup [FILE]`: copies the ledger while it is in use, or says which program does so. */
export async function backupCommand(
  named: string | undefined,
  { withSecret, env, clock, output }: BackupOptions & { env: Env; clock: Clock; output: Output },
): Promise<void> {
  if (env.DATABASE_URL !== undefined)
    throw new RefusedCommand(`PostgreSQL's own program backs up ${nameOfPlace(env)}. Run:`, {
      details: postgresBackupLines(env.DATABASE_URL).map((line) => `  ${line}`),
    })
  const ledger = join(env.DATA_DIR, ledgerName)
  if (!existsSync(ledger)) throw new RefusedCommand(`There is no ledger in ${env.DATA_DIR}, so nothing to back up.`)
  const secret = withSecret && secretToKeep(env)
  const file = named ?? usualFile(env, clock)
  if (secret && existsSync(`${file}.secret`)) throw new RefusedCommand(`${file}.secret is there already. Name another file.`)
  const written = await backUp(ledger, file, usualProofs)
  if (!written.ok) throw new RefusedCommand(written.message)
  output.say(`Wrote ${file}: ${standsAt(written.value)}.`)
  for (const line of factLines(written.value)) output.say(line)
  if (written.value.differing.length > 0) output.warn(differsHere)
  if (secret) copySecret(secret, `${file}.secret`)
  output.warn('It holds accounts and what is not public yet: only you can read it. Keep a copy on another machine.')
  output.warn(secret ? `${file}.secret holds the secret of the desk: keep it apart from the backup.` : aboutSecret(env))
}

const differsHere =
  'The backup says what the ledger says; those editions are no more as published there. An earlier backup may have them right, unless an earlier release of Dutywatch published them.'

function usualFile({ DATA_DIR: folder }: Env, clock: Clock): string {
  const file = join(folder, 'backups', `dutywatch-${clock.now().replaceAll(/[-:]|\.\d+/g, '')}.db`)
  makeFolder(dirname(file))
  return file
}

function secretToKeep({ DESK_SECRET: set, DATA_DIR: folder }: Env): string {
  if (set !== undefined)
    throw new RefusedCommand('The secret of the desk is the setting DESK_SECRET, and in no file. Keep it apart.')
  const file = secretFile(folder)
  if (existsSync(file)) return file
  throw new RefusedCommand(`There is no secret in ${folder} yet: the server makes it at its first start.`)
}

function copySecret(secret: string, copy: string): void {
  copyFileSync(secret, copy, constants.COPYFILE_EXCL)
  chmodSync(copy, ownerOnly)
}

function aboutSecret({ DESK_SECRET: set, DATA_DIR: folder }: Env): string {
  const where = set === undefined ? secretFile(folder) : 'the setting DESK_SECRET'
  return (
    `The secret of the desk (${where}) is not in it, on purpose: who has both can read everybody's second factor. Keep a copy of it ` +
    'in another place; without it, second factors have to be set up anew after a restore.'
  )
}
