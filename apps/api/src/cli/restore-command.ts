import { chmodSync, constants, copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { secretFile } from '../auth/secret.ts'
import type { Clock } from '../clock.ts'
import { postgresRestoreLines, restore, usualProofs } from '../commands/backup/index.ts'
import { ledgerName, nameOfPlace } from '../db/unavailable.ts'
import type { Env } from '../env.ts'
import { factLines, standsAt } from './ledger-lines.ts'
import type { Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

const ownerOnly = 0o600

export interface RestoreOptions {
  readonly replace?: true | undefined
  readonly withSecret?: true | undefined
  readonly differing?: true | undefined
}

/** `restore FILE`: puts the ledger of a backup in its place, or says which program does so. */
export async function restoreCommand(
  backup: string,
  options: RestoreOptions & { env: Env; clock: Clock; output: Output },
): Promise<void> {
  const { replace = false, withSecret = false, differing = false, env, clock, output } = options
  if (env.DATABASE_URL !== undefined)
    throw new RefusedCommand(`PostgreSQL's own programs restore ${nameOfPlace(env)}, into a new database. Run:`, {
      details: postgresRestoreLines(env.DATABASE_URL, backup).map((line) => `  ${line}`),
    })
  if (withSecret && !existsSync(`${backup}.secret`))
    throw new RefusedCommand(`There is no ${backup}.secret. Restore without --with-secret, and put the secret back yourself.`)
  const ledger = join(env.DATA_DIR, ledgerName)
  const at = clock.now()
  const restored = await restore({ backup, ledger, replace, differing, proofs: usualProofs, at })
  if (!restored.ok) throw new RefusedCommand(restored.message)
  const { facts, kept } = restored.value
  output.say(`Restored ${ledger}: it stands at ${standsAt(facts)}.`)
  for (const line of factLines(facts)) output.say(line)
  if (kept !== undefined) output.say(`  The ledger before is kept as ${kept}.`)
  if (withSecret) for (const line of putSecretBack(`${backup}.secret`, env, at)) output.say(line)
  output.warn(
    'Nobody is signed in: what was ended since the backup would hold again. Look at who is a member before you start the server.',
  )
  if (!withSecret && env.DESK_SECRET === undefined && !existsSync(secretFile(env.DATA_DIR)))
    output.warn(
      `There is no secret of the desk in ${env.DATA_DIR}. Put the kept one at ${secretFile(env.DATA_DIR)} before you start the server: ` +
        'it makes another, with which second factors cannot be read.',
    )
}

function putSecretBack(from: string, { DATA_DIR: folder }: Env, at: string): string[] {
  const file = secretFile(folder)
  const lines = [`  The secret of the desk is back at ${file}.`]
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') === readFileSync(from, 'utf8')) return lines
    const kept = `${file}.before-restore-${at.replaceAll(/[-:]|\.\d+/g, '')}`
    renameSync(file, kept)
    lines.push(`  The one before is kept as ${kept}.`)
  }
  copyFileSync(from, file, constants.COPYFILE_EXCL)
  chmodSync(file, ownerOnly)
  return lines
}
