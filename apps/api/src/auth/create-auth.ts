import { setTimeout as sleep } from 'node:timers/promises'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { deleteSession, findSessionWithPerson } from '../db/queries/sessions.ts'
import { rolesOf } from '../db/queries/memberships.ts'
import { deleteKnownDevices } from '../db/queries/known-devices.ts'
import { attemptCounter } from './attempts.ts'
import { audit } from './audit.ts'
import { clientHeaders, type AuthParts } from './auth-parts.ts'
import { hashedBackupCodes } from './backup-codes.ts'
import { createGuard } from './guard.ts'
import { invitationPlugin } from './invitation-plugin.ts'
import { passwordChangedLetter, resetLetter } from './letters.ts'
import { libraryTables, pluginTables } from './library-tables.data.ts'
import { resetLink } from './links.ts'
import { oneTimeToken } from './one-time-token.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { passwordLinkPlugin } from './password-links.ts'
import { passwordLength } from './password-strength.ts'
import { isDoor } from './doors.ts'
import { verifiedPasskeys } from './verified-passkeys.ts'
import { recognisedSessions } from './recognised-sessions.ts'
import { withoutTokens } from './without-tokens.ts'

const hourSeconds = 3_600
const hourMs = 3_600_000
/** Whoever asks for a letter waits so long at least, so that the time does not tell whether there is an account. */
const resetTakesMs = 300
/**
 * A session that nobody uses ends after twelve hours, any session after two weeks; adding a passkey and ending other sessions need one of
 * the last hour, and so does what `createGuard` says of passkeys.
 */
const session = {
  expiresIn: 12 * hourSeconds,
  updateAge: hourSeconds / 4,
  freshAge: hourSeconds,
  cookieCache: { enabled: false },
}
const longestSessionMs = 14 * 24 * hourMs

/** Somebody who is signed in. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Whether a second factor is set up; then no session of theirs began without it. */
  readonly secondFactor: boolean
  /** What they are in each campaign that they are a member of, as it stood when they asked. */
  readonly roles: ReadonlyMap<string, string>
  readonly session: string
  /** Whether they signed in within the last hour. */
  readonly isFresh: boolean
}

/** Who sends a request, if somebody is signed in there, and the cookies that its answer must set. */
interface Recognised {
  readonly person?: SignedIn
  readonly cookies: readonly string[]
}

/** Signing in, as the rest of the server knows it. */
export interface Auth {
  /** Answers a request under `/desk/auth`. Undefined for what is no door of ours. */
  readonly answer: (request: Request) => Promise<Response> | undefined
  /** Who sends these headers, and the cookies that prolong their session. */
  readonly whoIs: (headers: Headers) => Promise<Recognised>
  /**
   * A link by which somebody can set their password anew, for whoever has the machine; told to, takes their second factor away, for one that
   * is lost. Refuses an address without an account.
   */
  readonly recover: (email: string, secondFactor: boolean) => Promise<Outcome<string, 'no-such-person'>>
  /** A link by which a person can set their password anew within the hour; who may make one is for whoever asks. */
  readonly passwordLink: (person: string) => Promise<string>
}

/** Where signing in is answered. */
export const authPath = '/desk/auth'

/** Puts signing in together. Loads the sign-in library, which nobody needs who only reads. */
export function createAuth(parts: AuthParts): Auth {
  const library = createLibrary(parts)

  const recognised = recognisedSessions()

  /** The session of whoever sends these headers, prolonged by it unless told otherwise. One that has gone on for too long ends. */
  async function sessionOf(headers: Headers, { disableRefresh = false } = {}): Promise<Recognised> {
    const sent = headers.get('cookie')
    if (!sent?.includes(cookiePrefix(parts.baseUrl))) return { cookies: [] }
    const { response, headers: answered } = await library.api.getSession({
      headers,
      query: { disableRefresh },
      returnHeaders: true,
    })
    const cookies = answered.getSetCookie()
    if (!response) return { cookies }
    const { session, user } = response
    const ageMs = ageOf(session.createdAt)
    if (ageMs > longestSessionMs) {
      await deleteSession(parts.database.db, user.id, session.id)
      return { cookies }
    }
    recognised.remember(sent, session.id)
    const { id, name, email, twoFactorEnabled } = user
    const roles = await rolesOf(parts.database.db, id)
    const secondFactor = twoFactorEnabled === true
    return { person: { id, name, email, secondFactor, roles, session: session.id, isFresh: ageMs <= hourMs }, cookies }
  }

  /** The same for cookies that the library has recognised before, while there is nothing for it to do: no session ends or is prolonged. */
  async function sessionAsBefore(headers: Headers): Promise<Recognised | undefined> {
    const sent = headers.get('cookie')
    const id = sent === null ? undefined : recognised.of(sent)
    const found = id === undefined ? undefined : await findSessionWithPerson(parts.database.db, id)
    if (!found) return undefined
    const { expiresAt, since, person, roles } = found
    const [left, ageMs] = [expiresAt.getTime() - Date.now(), ageOf(since)]
    if (left <= (session.expiresIn - session.updateAge) * 1_000 || ageMs > longestSessionMs) return undefined
    return { person: { ...person, roles, session: found.id, isFresh: ageMs <= hourMs }, cookies: [] }
  }

  function ageOf(since: Date): number {
    return parts.clock.ms() - since.getTime()
  }

  async function passwordLink(person: string): Promise<string> {
    const { internalAdapter } = await library.$context
    const { token } = oneTimeToken()
    const expiresAt = new Date(Date.now() + hourMs)
    await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: person, expiresAt })
    return resetLink(parts.baseUrl, token)
  }

  return {
    answer: (request) => {
      const path = new URL(request.url).pathname.slice(authPath.length)
      if (!isDoor(request.method, path)) return undefined
      const least = path === '/request-password-reset' ? sleep(resetTakesMs) : undefined
      // The library prolongs it itself when it answers, and sends the cookie that says so.
      const answered = sessionOf(request.headers, { disableRefresh: true })
        .then(() => library.handler(request))
        .catch(whenOfAnotherSecret)
      return Promise.all([answered, least]).then(([response]) => withoutTokens(response))
    },
    whoIs: async (headers) => (await sessionAsBefore(headers)) ?? sessionOf(headers),
    recover: async (email, secondFactor) => {
      const { internalAdapter, adapter } = await library.$context
      const found = await internalAdapter.findUserByEmail(email.toLowerCase())
      if (!found) return refuse('no-such-person', `Nobody has an account with the address ${email}.`)
      const note = { at: parts.clock.now(), person: found.user.id, about: 'command line' }
      if (secondFactor) {
        await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: found.user.id }] })
        await internalAdapter.updateUser(found.user.id, { twoFactorEnabled: false })
        await audit(parts.database.db, { ...note, what: 'second-factor-removed' })
      }
      const link = await passwordLink(found.user.id)
      await audit(parts.database.db, { ...note, what: 'password-reset-asked' })
      return accept(link)
    },
    passwordLink,
  }
}

/** What the library keeps encrypted cannot be read where another secret was restored, or set, than the one it was written with. */
function whenOfAnotherSecret(error: unknown): Response {
  if (!(error instanceof Error) || error.message !== 'invalid tag') throw error
  const message =
    'The second factors here were made with another secret of the desk. Whoever runs the server can put that one back, or let you in with “dutywatch admin recover --second-factor”.'
  return Response.json({ code: 'ANOTHER_SECRET', message }, { status: 503 })
}

/** Browsers take a cookie so named from this very host only, and over TLS. */
function cookiePrefix(baseUrl: string): string {
  return baseUrl.startsWith('https://') ? '__Host-dutywatch' : 'dutywatch'
}

function createLibrary(parts: AuthParts) {
  const { database, secret, baseUrl, clock, mailer, log, passwordCost } = parts
  const counter = attemptCounter(database.db, clock, secret)
  const isSecure = baseUrl.startsWith('https://')
  const inBackground = async (letter: ReturnType<typeof resetLetter>) => {
    const sent = await mailer?.send(letter)
    if (sent?.ok === false) log.error({ reason: sent.reason }, sent.message)
  }
  return betterAuth({
    appName: 'Dutywatch',
    baseURL: baseUrl,
    basePath: authPath,
    secret,
    database: { db: database.db, type: database.engine, transaction: true },
    telemetry: { enabled: false },
    // Wrong passwords are no trouble, and are in the audit; what is a bug is thrown to the server, which logs it without printing.
    logger: { log: (level, message) => level === 'error' && log.error({ from: 'sign-in' }, message) },
    onAPIError: { throw: true },
    trustedOrigins: [baseUrl],
    // The guard counts tries itself, by account and device as well as by address.
    rateLimit: { enabled: false },
    user: libraryTables.user,
    account: { ...libraryTables.account, accountLinking: { enabled: false } },
    session: { ...session, ...libraryTables.session },
    verification: { ...libraryTables.verification, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.fewest,
      maxPasswordLength: passwordLength.most,
      password: { hash: (password) => hashPassword(password, passwordCost), verify: verifyPassword },
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: hourSeconds,
      // Not awaited: how long the mail server takes would tell whether there is an account. Without one, everybody is told so.
      ...(mailer && {
        sendResetPassword: ({ user, token }: { user: { email: string }; token: string }) => {
          void inBackground(resetLetter(user.email, resetLink(baseUrl, token)))
          return Promise.resolve()
        },
      }),
      onPasswordReset: async ({ user }, request) => {
        const address = request?.headers.get(clientHeaders.shortened) ?? undefined
        // Whoever set the old password somewhere else is a stranger there from now on.
        await deleteKnownDevices(database.db, user.id)
        await audit(database.db, { at: clock.now(), what: 'password-reset', person: user.id, address })
        void inBackground(passwordChangedLetter(user.email))
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(baseUrl),
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
      // Said although it is the default, for the library leaves it out in tests.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [clientHeaders.shortened] },
    },
    plugins: [
      twoFactor({
        issuer: 'Dutywatch',
        schema: pluginTables.twoFactor,
        accountLockout: { enabled: false },
        backupCodeOptions: hashedBackupCodes(secret),
      }),
      passkey({ rpName: 'Dutywatch', origin: baseUrl, schema: pluginTables.passkey, ...verifiedPasskeys }),
      invitationPlugin(parts),
      passwordLinkPlugin(parts),
      createGuard({ ...parts, counter, notify: (letter) => void inBackground(letter) }),
    ],
  })
}
