import { createHash } from 'node:crypto'

/** Which session a cookie names, as the library found out. */
export interface RecognisedSessions {
  /** The session of cookies that were recognised before, by its id. It may have ended since. */
  readonly of: (cookies: string) => string | undefined
  /** Remembers that the library recognised cookies as those of a session. */
  readonly remember: (cookies: string, session: string) => void
}

const mostRemembered = 1_000

/**
 * Remembers what does not change about cookies: that the library found their signature to be ours, and whose session they name. What does
 * change is asked of the ledger each time. Holds hashes, so that nobody can sign in with what is in memory.
 */
export function recognisedSessions(): RecognisedSessions {
  const sessions = new Map<string, string>()
  return {
    of: (cookies) => sessions.get(hashOf(cookies)),
    remember: (cookies, session) => {
      const oldest = sessions.size >= mostRemembered ? sessions.keys().next().value : undefined
      if (oldest !== undefined) sessions.delete(oldest)
      sessions.set(hashOf(cookies), session)
    },
  }
}

function hashOf(cookies: string): string {
  return createHash('sha256').update(cookies).digest('base64')
}
