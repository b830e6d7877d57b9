/**
 * A refusal of the server: its reason for programs, its message for people, and the field that it is about where there is one. `unreachable`
 * when there was no answer at all.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: string
  readonly field: string | undefined

  constructor(reason: string, message: string, field?: string) {
    super(message)
    this.reason = reason
    this.field = field
  }
}

export const unreachable = 'The server cannot be reached. Check the connection and try again.'

/** Why something failed, for programs: the reason of a refusal, of either door; `undefined` for what is none. */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.reason
  const reason = textAt(error, 'data', 'reason') ?? saidOutright(error)?.reason
  return reason ?? (error instanceof Error ? 'unreachable' : undefined)
}

/** The field of a form in which what was refused is put right, by its name; `undefined` where it is about no field. */
export function fieldOf(error: unknown): string | undefined {
  return error instanceof Refusal ? error.field : textAt(error, 'data', 'field')
}

/** What to tell people of something that failed. */
export function messageOf(error: unknown): string {
  if (reasonOf(error) === 'unreachable') return unreachable
  const fallback = error instanceof Error ? error.message : 'Something went wrong.'
  return saidOutright(error)?.message ?? fallback
}

/** Whether asking again may help, and does no harm where nothing was changed: there was no answer, or the desk had none. */
export function isPassing(error: unknown): boolean {
  return ['unreachable', 'ledger-unreachable', 'desk-stopped', 'desk-busy'].includes(reasonOf(error) ?? '')
}

/** What the server answers that does not get as far as a procedure. */
function saidOutright(error: unknown): { readonly reason: string; readonly message: string } | undefined {
  const reason = textAt(error, 'meta', 'responseJSON', 'reason')
  const message = textAt(error, 'meta', 'responseJSON', 'message')
  return reason === undefined || message === undefined ? undefined : { reason, message }
}

function textAt(value: unknown, ...names: readonly string[]): string | undefined {
  let found = value
  for (const name of names) found = typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined
  return typeof found === 'string' ? found : undefined
}
