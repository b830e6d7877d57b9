import type { PlainDate } from '../date/index.ts'
import type { Return } from '../evidence/return.ts'

/** Whose reply is looked for: one request, or what an authority was asked in a batch. */
export interface RepliedTo {
  readonly id?: string | undefined
  readonly batch?: string | undefined
  readonly force?: string | undefined
}

/** The day on which the first reply that is held of a request came, by a day; undefined while none is, or every one was withdrawn. */
export function replyHeldOn(returns: readonly Return[], { id, batch, force }: RepliedTo, on: PlainDate): PlainDate | undefined {
  const days = returns
    .filter(
      (sent) =>
        (id !== undefined && sent.request === id) || (batch !== undefined && sent.batch === batch && sent.force === force),
    )
    .filter(({ force: by, receivedOn, withdrawn }) => by !== undefined && receivedOn <= on && !(withdrawn && withdrawn.on <= on))
    .map(({ receivedOn }) => receivedOn)
  return days.toSorted()[0]
}
