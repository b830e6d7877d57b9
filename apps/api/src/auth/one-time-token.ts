import { createHash, randomBytes } from 'node:crypto'

const tokenBytes = 32

/** A token that nobody can guess: what goes into a link or a cookie, and what is kept of it. */
export interface OneTimeToken {
  readonly token: string
  readonly hash: string
}

/** A new token of 256 bits. */
export function oneTimeToken(): OneTimeToken {
  const token = randomBytes(tokenBytes).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

/** What is kept of a token; the token cannot be told from it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
