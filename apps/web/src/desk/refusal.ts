/** A refusal of the server: its reason for programs, its message for people. `unreachable` when there was no answer at all. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: string

  constructor(reason: string, message: string) {
    super(message)
    this.reason = reason
  }
}

export const unreachable = 'The server cannot be reached. Check the connection and try again.'

/** Why something failed, for programs: the reason of a refusal, of either door; `undefined` for what is none. */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.reason
  if (typeof error !== 'object' || error === null) return undefined
  const data: unknown = 'data' in error ? error.data : undefined
  if (typeof data === 'object' && data !== null && 'reason' in data && typeof data.reason === 'string') return data.reason
  return error instanceof Error ? 'unreachable' : undefined
}

/** What to tell people of something that failed. */
export function messageOf(error: unknown): string {
  if (reasonOf(error) === 'unreachable') return unreachable
  return error instanceof Error ? error.message : 'Something went wrong.'
}
