import { randomBytes } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const secretBytes = 48
const ownerOnly = 0o600
const ofOthers = 0o077

/** Where the secret comes from: a setting, or a file in the data folder. */
export interface SecretPlace {
  readonly DESK_SECRET?: string | undefined
  readonly DATA_DIR: string
}

/**
 * The secret that signs cookies and encrypts second factors: the setting, or else the file `secret` in the data folder, which is made when
 * there is none and which only its owner can read. Throws the system's error when it can be neither read nor made.
 */
export function deskSecret({ DESK_SECRET: set, DATA_DIR: folder }: SecretPlace): string {
  if (set !== undefined) return set
  const file = secretFile(folder)
  try {
    writeFileSync(file, `${randomBytes(secretBytes).toString('base64url')}\n`, { mode: ownerOnly, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** Where a data folder keeps the secret. */
export function secretFile(folder: string): string {
  return join(folder, 'secret')
}

/** Whether somebody else on the machine can read the file that keeps the secret: one that was copied there, say. */
export function isSecretOpen({ DESK_SECRET: set, DATA_DIR: folder }: SecretPlace): boolean {
  if (set !== undefined || process.platform === 'win32') return false
  return (statSync(secretFile(folder)).mode & ofOthers) !== 0
}
