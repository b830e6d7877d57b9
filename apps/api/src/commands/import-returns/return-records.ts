import { find, type DraftChange, type RecordInput, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import type { Reading } from '../../db/queries/readings.ts'
import { freshId } from '../fresh-id.ts'

/** What a person says of a return that its file does not. */
export interface ReturnWords {
  readonly batch?: string | undefined
  readonly force?: string | undefined
  readonly publisher?: string | undefined
  readonly title?: string | undefined
  /** What readers must know beside it: that it counts another offence, say. */
  readonly note?: string | undefined
  readonly receivedOn: string
  readonly supersedes?: string | undefined
  /** Why it comes in the place of the one it supersedes, for readers. */
  readonly why?: string | undefined
  /** Whether it is to count beside what the same force has sent already, or what another sent in the same file. */
  readonly also?: boolean | undefined
}

/** A file whose cells are held. */
export interface HeldFile {
  readonly name: string
  readonly reading: Reading
}

/** The records that tell of a return: itself, and the source that it is. */
export function returnRecords(
  tracker: Tracker,
  words: ReturnWords,
  {
    file,
    knownFrom,
    isTaken,
  }: { readonly file: HeldFile; readonly knownFrom: string; readonly isTaken: (id: string) => boolean },
): { readonly id: string; readonly changes: readonly DraftChange[] } {
  const { batch, force, publisher, note, receivedOn, supersedes, why } = words
  const title = words.title ?? titleOf(tracker, words, file)
  const sender = publisher ?? find(tracker, 'forces', force)?.name ?? title
  const held = (id: string) => [...tracker.returns, ...tracker.sources].some((record) => record.id === id)
  // Ids are cut: what tells the answers to one batch apart comes first.
  const named = force === undefined ? `return ${title} ${sender}` : `return ${force} ${batch ?? title}`
  const id = freshId(named, (each) => held(each) || isTaken(each))
  const record: RecordInput<'returns'> = {
    id,
    knownFrom,
    citations: [{ source: id, confidence: 'confirmed' }],
    ...(note === undefined ? {} : { note }),
    title,
    ...(batch === undefined ? {} : { batch }),
    ...requestOf(tracker, words),
    ...(publisher === undefined ? { force } : { publisher }),
    receivedOn,
    file: { name: file.name },
    reading: file.reading.name,
    cells: file.reading.cells,
    ...(supersedes === undefined ? {} : { supersedes, why }),
  }
  const source = { id, title, publisher: sender, kind: 'official', published: receivedOn }
  return {
    id,
    changes: [
      { collection: 'sources', id, record: source },
      { collection: 'returns', id, record },
    ],
  }
}

function titleOf(tracker: Tracker, { batch }: ReturnWords, file: HeldFile): string {
  const asked: RecordOf<'batches'> | undefined = find(tracker, 'batches', batch)
  return asked ? `Reply to “${asked.title}”` : file.name
}

function requestOf(tracker: Tracker, { batch, force }: ReturnWords): { readonly request?: string } {
  const request = tracker.requests.find((each) => batch !== undefined && each.batch === batch && each.force === force)
  return request ? { request: request.id } : {}
}
