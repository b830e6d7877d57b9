/** What is known of something that happened to a proposal. */
interface Happened {
  readonly kind: string
  readonly by: string
  readonly at: string
  readonly words: string
  readonly about?: object | undefined
}

/** How far apart steps of one press of a button may be. */
const atOnceMs = 60_000

/** The events of a proposal, in order, without those that led within a minute to its being handed in and tell nothing more than that. */
export function tellingEvents<Event extends Happened>(events: readonly Event[]): Event[] {
  return events.filter((event, index) => {
    const submitted = events.slice(index + 1).find(({ kind }) => kind === 'submitted')
    return submitted === undefined || !isPartOf(event, submitted)
  })
}

function isPartOf({ kind, by, at, words, about }: Happened, submitted: Happened): boolean {
  const isStep = kind === 'begun' || (kind === 'changed' && about === undefined)
  const isSaid = words === '' || words === submitted.words
  return isStep && isSaid && by === submitted.by && Date.parse(submitted.at) - Date.parse(at) < atOnceMs
}
