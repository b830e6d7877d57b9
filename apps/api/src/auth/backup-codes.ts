import { createHash, randomBytes } from 'node:crypto'
import type { TwoFactorOptions } from 'better-auth/plugins/two-factor'
import { symmetricDecrypt } from 'better-auth/crypto'
import { z } from 'zod'

const codesMade = 10
const codeBytes = 15
/** Letters and figures of which no two look alike on paper; 32 of them, so that each stands for five bits. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const alike: Readonly<Record<string, string>> = { i: '1', l: '1', o: '0' }
const hashMark = 'sha256:'
const Codes = z.array(z.string())

/**
 * How backup codes are made and kept: 120 random bits each, and only a hash of each, so that whoever has the ledger and the secret has no
 * code. Those that were kept encrypted before go on working until new ones are made.
 */
export function hashedBackupCodes(secret: string): NonNullable<TwoFactorOptions['backupCodeOptions']> {
  return {
    customBackupCodesGenerate: () => Array.from({ length: codesMade }, newCode),
    storeBackupCodes: { encrypt: async (codes) => hashedOnce(codes), decrypt: (kept) => keptHashes(kept, secret) },
  }
}

/** The hashes of backup codes as JSON, from what is kept: hashes, or codes that are still encrypted with a secret. Throws for another secret. */
export async function keptHashes(kept: string, secret: string): Promise<string> {
  return hashedOnce(kept.startsWith('[') ? kept : await symmetricDecrypt({ key: secret, data: kept }))
}

/** What is kept of a backup code, and compared: capitals, spaces and dashes make no difference, nor does an O for a nought. */
export function hashOfBackupCode(code: string): string {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '')
  const read = plain.replaceAll(/[ilo]/g, (letter) => alike[letter] ?? letter)
  return hashMark + createHash('sha256').update(`backup code ${read}`).digest('hex')
}

/** The library hands back what it was given but for the code that was used, to be kept again. */
function hashedOnce(codes: string): string {
  const hashes = Codes.parse(JSON.parse(codes)).map((code) => (code.startsWith(hashMark) ? code : hashOfBackupCode(code)))
  return JSON.stringify(hashes)
}

function newCode(): string {
  let bits = BigInt(`0x${randomBytes(codeBytes).toString('hex')}`)
  let code = ''
  for (let place = 0; place < (codeBytes * 8) / 5; place += 1) {
    code += alphabet[Number(bits % 32n)]
    bits /= 32n
  }
  return code.replaceAll(/.{4}(?=.)/g, '$&-')
}
