import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import { authorityNamed } from '../requests/index.ts'
import type { ReturnWords } from './return-records.ts'

export type WordsRefusal =
  | 'no-such-batch'
  | 'nobody-named'
  | 'no-such-authority'
  | 'not-of-the-batch'
  | 'no-such-return'
  | 'supersedes-another'
  | 'no-reason'
  | 'not-yet'

/** What is said of a return, with the id of its force for any certain name of it; or what is wrong with it, before a file is looked at. */
export function soundWords(tracker: Tracker, words: ReturnWords, today: PlainDate): Outcome<ReturnWords, WordsRefusal> {
  const { force, publisher, supersedes, why, receivedOn } = words
  const batch = find(tracker, 'batches', words.batch)
  if (words.batch !== undefined && !batch) {
    const known = tracker.batches.map(({ id }) => id).join(', ')
    return refuse(
      'no-such-batch',
      `There is no batch “${words.batch}”. ${known === '' ? 'The tracker has none yet.' : `There are: ${known}.`}`,
    )
  }
  if ((force === undefined) === (publisher === undefined))
    return refuse('nobody-named', 'Name the force whose answer it is, or the publisher of a table of many, and not both.')
  if (supersedes !== undefined && !find(tracker, 'returns', supersedes))
    return refuse('no-such-return', `There is no return “${supersedes}”. “dutywatch returns list” names those there are.`)
  if (supersedes !== undefined && why === undefined)
    return refuse(
      'no-reason',
      `Readers are told why “${supersedes}” no longer counts: say what was revised, and by whom, with --why "…". Name no counts in it.`,
    )
  if (supersedes === undefined && why !== undefined)
    return refuse('no-such-return', 'A reason is given for superseding a return, and none is named. Name it with --supersedes.')
  if (receivedOn > today)
    return refuse('not-yet', `${receivedOn} has not come yet. Give the day on which it was received with --received.`)
  if (force === undefined) return supersedesAnother(tracker, words) ?? accept(words)
  const named = authorityNamed(tracker.forces, force)
  if (!named.ok) return named
  const { id, name } = named.value
  if (batch && !batch.authorities.some((each) => each === id))
    return refuse('not-of-the-batch', `${name} is not among the authorities of the batch “${batch.id}”.`)
  const sound = { ...words, force: String(id) }
  return supersedesAnother(tracker, sound) ?? accept(sound)
}

/** Only what the same force or publisher sent before can be superseded. */
function supersedesAnother(tracker: Tracker, { force, publisher, supersedes }: ReturnWords) {
  const earlier = find(tracker, 'returns', supersedes)
  if (!earlier || (earlier.force === force && earlier.publisher === publisher)) return undefined
  const whose = find(tracker, 'forces', earlier.force)?.name ?? earlier.publisher ?? earlier.force
  const sender = find(tracker, 'forces', force)?.name ?? publisher
  return refuse(
    'supersedes-another',
    `“${earlier.id}” is of ${whose}, not of ${sender}. Name an earlier return of the same with --supersedes.`,
  )
}

/** What is odd about what is said of a return, and yet may be so. */
export function oddWords(tracker: Tracker, { batch, receivedOn }: ReturnWords): string[] {
  const asked = find(tracker, 'batches', batch)
  if (!asked || receivedOn >= asked.launchedOn) return []
  return [`It was received on ${receivedOn}, before the batch was launched on ${asked.launchedOn}. Please check the day.`]
}
