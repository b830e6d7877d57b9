import { APIError, getSessionFromCtx } from 'better-auth/api'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import type { AttemptCounter } from './attempts.ts'
import { clientHeaders } from './auth-parts.ts'
import { refused, wronglyFilled } from './invitation-plugin.ts'
import { rename } from './members.ts'
import { checkPassword } from './password-strength.ts'
import { PersonName } from './person-name.ts'
import type { GuardedRequest } from './tries.ts'

/** What the library would take and we do not: addresses to be led to, devices that need no code, pictures from elsewhere. */
const untaken = ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL', 'redirectTo', 'trustDevice', 'image']
const Body = z.object({ name: z.string().max(100, 'A name has at most 100 characters.').optional() }).catchall(z.unknown())

const minuteMs = 60_000

/** Why what is sent is not taken, if it is not: a token, in an address, would stand in histories and logs, and nobody here looks for one there. */
export function notTaken(body: unknown, query: unknown): APIError | undefined {
  if (typeof query === 'object' && query !== null && 'token' in query)
    return refused({ reason: 'wrong-input', message: 'A token is not taken in an address. Send it in the body.' })
  const read = Body.safeParse(body ?? {})
  if (!read.success) return wronglyFilled(read.error)
  const field = untaken.find((name) => name in read.data)
  return field === undefined ? undefined : refused({ reason: 'wrong-input', message: `“${field}” is not taken here.` })
}

/** Why the new password of a request is not good enough, if it is not. */
export async function newPasswordOf(request: GuardedRequest): Promise<APIError | undefined> {
  const password: unknown = request.body?.newPassword
  if (typeof password !== 'string') return undefined
  const strong = await checkPassword(password, await ownerOf(request))
  return strong.ok ? undefined : refused({ ...strong, field: 'newPassword' })
}

/** Why somebody may not be called so from now on, if they may not. Else they are at once, so that nobody takes the name before the library writes it. */
export async function nameTaken(request: GuardedRequest, db: Db): Promise<APIError | undefined> {
  const name: unknown = request.body?.name
  if (request.path !== '/update-user' || typeof name !== 'string') return undefined
  const signedIn = await getSessionFromCtx(request)
  if (!signedIn) return undefined
  const read = PersonName.safeParse(name)
  if (!read.success) return wronglyFilled(read.error, 'name')
  const free = await rename(db, signedIn.user.id, name)
  return free.ok ? undefined : refused({ ...free, field: 'name' }, 'CONFLICT')
}

async function ownerOf(request: GuardedRequest): Promise<string[]> {
  const { internalAdapter } = request.context
  const token = String(request.body?.token)
  const signedIn = request.path === '/reset-password' ? null : await getSessionFromCtx(request)
  const person = signedIn?.user.id ?? (await internalAdapter.findVerificationValue(`reset-password:${token}`))?.value
  const owner = person === undefined ? null : await internalAdapter.findUserById(person)
  return owner ? [owner.name, owner.email] : []
}

/** What the library answers whoever asks for a letter. Asked too often it is answered again, and nothing is sent. */
export const resetAnswer = {
  status: true,
  message: 'If this email exists in our system, check your email for the reset link',
}

/** Answers in the library's place when letters were asked for too often: by one network, or to one address. */
export async function resetWaits(request: GuardedRequest, counter: AttemptCounter) {
  const account = String(request.body?.email).toLowerCase()
  const network = request.headers?.get(clientHeaders.network) ?? 'unknown'
  const wait = await counter.begin([
    { key: `reset account ${account}`, free: 5, longestMs: 10 * minuteMs },
    { key: `reset network ${network}`, free: 20, longestMs: 60 * minuteMs },
  ])
  return wait === 0 ? undefined : request.json(resetAnswer)
}
