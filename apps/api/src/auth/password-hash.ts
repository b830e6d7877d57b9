import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

const saltBytes = 16
const keyBytes = 64
const bytesPerBlock = 128
/** How much a guess costs, in the settings of scrypt. */
export interface PasswordCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** One of the settings that OWASP names as equally good; it takes 32 MB and about a tenth of a second. */
const strong: PasswordCost = { N: 2 ** 15, r: 8, p: 3 }

/** A password as it is kept: salted and hashed with scrypt, with its cost, so that this can be raised. */
export async function hashPassword(password: string, cost = strong): Promise<string> {
  const salt = randomBytes(saltBytes)
  const key = await derived(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether a password is the one that was hashed. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [kind, N, r, p, salt = '', kept = ''] = hash.split('$')
  if (kind !== 'scrypt') return false
  const key = await derived(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  const expected = Buffer.from(kept, 'base64url')
  return expected.length === key.length && timingSafeEqual(key, expected)
}

/** In a compatibility form, so that the same words typed on another keyboard are the same. */
function derived(password: string, salt: Buffer, { N, r, p }: PasswordCost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 2 * bytesPerBlock * N * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
