import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'

/** The SHA-256 of something public, in hexadecimal: what names a release's table. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 digits and small letters from a to f')
export type Sha256 = z.infer<typeof Sha256>

/**
 * The name of the cells that were read from a file: a UUID drawn by chance, so that it says nothing of them. A digest would not do: of a
 * small table somebody could try one count after the other until it agrees.
 */
export const ReadingName = z.uuid({ version: 'v4', error: 'must be a random UUID (version 4), as imports give' })
export type ReadingName = z.infer<typeof ReadingName>

/**
 * A table that an authority sent, or that a publisher gives for many, as it was handed in and read. It holds no counts, and nothing
 * that is worked out from them: they are named by `reading` and stay with the team until a release protects them. A revised answer is a return of its own that supersedes the first.
 */
export const Return = cited('returns', {
  title: z.string().min(1),
  batch: reference('batches').optional(),
  request: reference('requests').optional(),
  /** Whose answer it is; absent when `publisher` gives a table of many forces. */
  force: reference('forces').optional(),
  publisher: z.string().min(1).optional(),
  receivedOn: PlainDate,
  file: z.strictObject({ name: z.string().min(1) }),
  /** Names the cells that were read from the file, and the mapping they were read with. */
  reading: ReadingName,
  /** How many cells were read. */
  cells: z.int().positive(),
  supersedes: reference('returns').optional(),
  /** Why it comes in the place of the return that it supersedes. */
  why: z.string().min(1).optional(),
  withdrawn: z.strictObject({ on: PlainDate, why: z.string().min(1) }).optional(),
}).refine((sent) => (sent.force === undefined) !== (sent.publisher === undefined), {
  error: 'names both a force and a publisher, or neither: name the force whose answer it is, or who published a table of many',
})
export type Return = z.infer<typeof Return>

/** The returns that count at the end of a day: received by then, neither withdrawn nor superseded by one that counts as received. */
export function returnsOn(returns: readonly Return[], day: PlainDate): Return[] {
  const received = returns.filter(({ receivedOn }) => receivedOn <= day)
  const standing = received.filter(({ withdrawn }) => withdrawn === undefined || withdrawn.on > day)
  const superseded = new Set<string | undefined>(standing.flatMap(({ id }) => earlierThan(received, id)))
  return standing.filter(({ id }) => !superseded.has(id))
}

/** Whether a return counts on a day, and if not, why: superseded `by` another, or withdrawn. */
export type ReturnStanding =
  | { readonly state: 'counts' }
  | { readonly state: 'superseded'; readonly by: Return }
  | { readonly state: 'withdrawn'; readonly on: PlainDate; readonly why: string }

/** Every return received by a day, with its standing at the end of it. One that is withdrawn supersedes nothing. */
export function returnStandings(
  returns: readonly Return[],
  day: PlainDate,
): { readonly sent: Return; readonly standing: ReturnStanding }[] {
  const received = returns.filter(({ receivedOn }) => receivedOn <= day)
  const isWithdrawn = ({ withdrawn }: Return) => withdrawn !== undefined && withdrawn.on <= day
  return received.map((sent) => {
    if (sent.withdrawn && isWithdrawn(sent)) return { sent, standing: { state: 'withdrawn', ...sent.withdrawn } }
    const by = received.findLast((each) => !isWithdrawn(each) && earlierThan(received, each.id).includes(sent.id))
    return { sent, standing: by ? { state: 'superseded', by } : { state: 'counts' } }
  })
}

/** The returns that one supersedes, the last of them first: it, what that one supersedes, and so on. */
export function earlierThan(returns: readonly Return[], id: string): string[] {
  const byId = new Map<string, Return>(returns.map((each) => [each.id, each]))
  const earlier: string[] = []
  let next = byId.get(id)?.supersedes
  while (next !== undefined && !earlier.includes(next)) {
    earlier.push(next)
    next = byId.get(next)?.supersedes
  }
  return earlier
}
