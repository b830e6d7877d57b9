import { refuse, type Outcome } from '@dutywatch/domain'
import { overlap, type Published } from '@dutywatch/domain/evidence'
import { breakdownOf, type ReleaseAsk } from './ask.ts'
import { placeKey, type Place } from './asked-cells.ts'

/** How a force was told of in earlier releases: as a whole, as parts of the breakdown that is told now, as parts of another, or not. */
export type ToldBefore = 'whole' | 'parts' | 'other-parts' | undefined

/** Where a count stands that was told before, from its key. */
interface ToldCount {
  readonly family: string
  /** The key of its place, without the category. */
  readonly place: string
  readonly question: string
  readonly from: string
  readonly to: string
  readonly category: string
}

const keyParts = /^([^/]*)\/([^/]*\/([^/]*)\/([^/]*)\/([^/]*)\/)(.*)=-?\d+$/

function toldCounts(published: Published | undefined): ToldCount[] {
  const keys = [...(published?.open ?? []), ...(published?.withheld ?? []).map(({ key }) => key)]
  return keys.map((key) => {
    const [, family = '', place = '', question = '', from = '', to = '', category = ''] = keyParts.exec(key) ?? []
    return { family, place, question, from, to, category }
  })
}

/** How each force was told of before, at a place and for a breakdown. */
export function toldBefore(
  published: Published | undefined,
  { only }: Pick<ReleaseAsk, 'only'>,
): (place: Omit<Place, 'category'>, breakdown: string | undefined) => ToldBefore {
  if (only !== '') return () => undefined
  const told = new Map<string, Set<string>>()
  for (const { place, category } of toldCounts(published)) {
    const held = told.get(place) ?? new Set()
    told.set(place, held.add(category === '' ? '' : (breakdownOf(category) ?? category)))
  }
  return (place, breakdown) => {
    const held = told.get(placeKey({ ...place, category: '' }))
    if (held === undefined) return undefined
    const parts = [...held].filter((each) => each !== '')
    if (parts.length === 0) return 'whole'
    return parts.every((each) => each === breakdown) ? 'parts' : 'other-parts'
  }
}

/**
 * Refuses what the protection could not know to be equal: a period that contains another, told now or before, would be a sum of its counts
 * or hold one of them within bounds; and counts that were told before as those of another batch, or of none.
 */
export function refuseUnknownSums(
  ask: ReleaseAsk,
  published: Published | undefined,
): Outcome<never, 'overlapping-periods' | 'told-otherwise'> | undefined {
  const told = toldCounts(published)
  const other = told.find(({ family }) => family !== ask.family)
  if (other)
    return refuse(
      'told-otherwise',
      `An earlier release told of the same returns as “${other.family}”, this would as “${ask.family}”: they cannot be protected together. Leave the batch of a return as it was when it was released.`,
    )
  const clash = ask.questions.flatMap(({ id }) => clashOf([...ask.periods, ...told.filter(({ question }) => question === id)]))[0]
  if (clash === undefined) return undefined
  return refuse(
    'overlapping-periods',
    `${clash} overlap: what is told of one would tell of the other. Ask for periods that have no day in common, and leave totals over several out.`,
  )
}

/** Two periods that overlap and are not one, in words. */
function clashOf(spans: readonly { readonly from: string; readonly to: string }[]): string[] {
  const distinct = [...new Map(spans.map(({ from, to }) => [`${from} to ${to}`, { from, to }]))]
  return distinct.flatMap(([words, span], index) =>
    distinct.slice(index + 1).flatMap(([others, other]) => (overlap(span, other) ? [`${words} and ${others}`] : [])),
  )
}
