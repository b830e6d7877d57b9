import { Refusal, unreachable } from '../refusal.ts'

/** What is said where the server names a reason and leaves its wording to us. */
const told: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'That e-mail address and password do not belong together. Check both, or ask for a new password.',
  INVALID_CODE: 'That code is not the one of this moment. Take the one that is shown now; each is taken once.',
  INVALID_BACKUP_CODE: 'That is not one of your backup codes, or it has been used. Each works once.',
  INVALID_TWO_FACTOR_COOKIE: 'That took too long. Start again with your password.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Those were too many wrong codes. Start again with your password.',
  INVALID_TOKEN: 'This link has been used or is over. Ask for a new one.',
  INVALID_PASSWORD: 'That is not your password. Type it again.',
  SESSION_NOT_FRESH: 'You signed in more than an hour ago. Sign out, sign in again, then do this.',
  RESET_PASSWORD_DISABLED:
    'This server sends no letters. An admin of your campaign can make you a link for a new password, under People; so can whoever runs the server: “dutywatch admin recover”.',
  TOTP_ALREADY_ENABLED: 'A second factor is set up already.',
  CHALLENGE_NOT_FOUND: 'That took too long. Try again.',
  PASSKEY_NOT_FOUND: 'That passkey is no longer one of yours. Use your password and a code.',
  PREVIOUSLY_REGISTERED: 'This device holds a passkey of yours already.',
  FAILED_TO_VERIFY_REGISTRATION: 'That passkey could not be added. Try again, or use another device.',
  AUTHENTICATION_FAILED: 'That passkey was not taken. Try again, or use your password and a code.',
  UNAUTHORIZED: 'You are signed out. Sign in again.',
}

/** Asks the part of the server that people sign in with. Throws a `Refusal` in words for people. */
export async function askAuth<Answer>(path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`/desk/auth/${path}`, {
    ...(body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal('unreachable', unreachable)
  })
  const said: unknown = await answer.json().catch(() => undefined)
  if (answer.ok) return said as Answer
  throw refusalOf(said)
}

function refusalOf(said: unknown): Refusal {
  const word = (name: string) => {
    const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined
    return typeof value === 'string' ? value : undefined
  }
  const reason = word('code') ?? word('reason') ?? 'refused'
  return new Refusal(reason, told[reason] ?? word('message') ?? 'The server refused, and did not say why.', word('field'))
}
