import type { Stretch } from './piece.ts'
import { keyOf } from './words-apart.ts'

const opening = /^[(“‘[]$/

/**
 * Draws what was put in or taken out so that brackets stay whole: "(a)" became "(a) or (b)" by "or (b)" or by "(a) or", not by "a) or (".
 */
export function withWholeBrackets(stretches: readonly Stretch[]): Stretch[] {
  const drawn: Stretch[] = []
  for (const stretch of stretches) {
    const previous = drawn.at(-1)
    const slid = previous && slidBack(previous, stretch)
    if (slid) drawn.splice(-1, 1, ...slid)
    else drawn.push(stretch)
  }
  return drawn.filter(({ before, after }) => before.length + after.length > 0)
}

/** A change of one side only that ends with the bracket before it: begun with that bracket instead, which then follows it. */
function slidBack(previous: Stretch, stretch: Stretch): Stretch[] | undefined {
  if (previous.kind !== 'same' || stretch.kind !== 'other') return undefined
  const [bracket, bracketAfter] = [previous.before.at(-1), previous.after.at(-1)]
  const side = stretch.before.length === 0 ? 'after' : 'before'
  const last = stretch[side].at(-1)
  if (stretch[side === 'after' ? 'before' : 'after'].length > 0 || !bracket || !bracketAfter || !last) return undefined
  if (!opening.test(last.text) || keyOf(last) !== keyOf(bracket)) return undefined
  const rest = stretch[side].slice(0, -1)
  const isAfter = side === 'after'
  return [
    { kind: 'same', before: previous.before.slice(0, -1), after: previous.after.slice(0, -1) },
    { kind: 'other', before: isAfter ? [] : [bracket, ...rest], after: isAfter ? [bracketAfter, ...rest] : [] },
    { kind: 'same', before: [isAfter ? bracket : last], after: [isAfter ? last : bracketAfter] },
  ]
}
