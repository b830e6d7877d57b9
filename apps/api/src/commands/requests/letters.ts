import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { letterFor, type Sender } from '@dutywatch/domain/foi'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import { addressedAs } from './addressed-as.ts'

/** The letter to one authority, and where it goes. */
export interface Letter {
  readonly authority: { readonly id: string; readonly name: string; readonly regime: 'FOIA' | 'FOISA' }
  /** Its address or page for requests; absent where none is known. */
  readonly sendTo?: string
  readonly file: string
  readonly text: string
}

/** The letters of a batch, one an authority, in the order of the batch, signed by who asks. Refuses one that cannot be filled in, and then there is none. */
export function lettersOf(
  tracker: Tracker,
  id: string,
  sender: Sender,
): Outcome<readonly Letter[], 'no-such-batch' | 'bound-by-no-act' | 'unknown-placeholder' | 'no-questions'> {
  const batch = find(tracker, 'batches', id)
  if (!batch) return refuse('no-such-batch', `There is no batch “${id}” in the tracker.`)
  const letters: Letter[] = []
  for (const force of batch.authorities.flatMap((each) => find(tracker, 'forces', each) ?? [])) {
    const { id: authority, name, regime, requests } = force
    if (!regime) return refuse('bound-by-no-act', `No freedom of information Act is recorded for ${name}.`)
    const letter = letterFor(batch, { name: addressedAs(force), regime }, sender)
    if (!letter.ok) return letter
    const to = requests === undefined ? {} : { sendTo: requests }
    letters.push({ authority: { id: authority, name, regime }, ...to, file: `${authority}.txt`, text: letter.value })
  }
  return accept(letters)
}
