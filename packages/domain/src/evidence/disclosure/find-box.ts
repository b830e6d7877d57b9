import { Search, type Errand, type Found, type Start } from './box-search.ts'
import { by } from '../../order.ts'
import type { Layer, LayersOf, Stack } from './layer.ts'
import { lossOfSums } from './loss.ts'
import { brokenBy, traceOf, type Box } from './move.ts'
import type { Equation, Unknown } from './unknowns.ts'

/**
 * The box that moves a count as asked and costs the least information. No public sum sees it; where there is no such box, one for which
 * the least is lost by holding back sums. `undefined` when what was published before forbids all.
 */
export function findBox(target: Unknown, { own, joined }: LayersOf, errand: Errand): Box | undefined {
  const startsOf = (layers: readonly Layer[]) =>
    layers.flatMap((layer) => startsIn(layer, target).map((stack) => ({ stack, layer, errand })))
  const [first, further] = [startsOf(own), startsOf(joined)]
  for (const starts of [first, further]) {
    const unseen = cheapest(starts.map(findUnseen))
    if (unseen && brokenBy(unseen.box).length === 0) return unseen.box
  }
  return findSeen([...first, ...further], target.at.length)?.box
}

/** The target with all that stands at its place, and by itself. */
function startsIn(layer: Layer, target: Unknown): Stack[] {
  const stack = layer.stackOf(target)
  if (!stack) return []
  return stack.unknowns.length > 1 ? [stack, { place: stack.place, unknowns: [target] }] : [stack]
}

/** A box that no public sum sees. */
function findUnseen(start: Start): Found | undefined {
  const search = new Search(start)
  const trace = traceOf([start.stack])
  for (const other of companionsOf(start)) if (traceOf([other]) === trace) search.offer([start.stack, other], 0)
  search.extend([start.stack], {
    from: 0,
    lacking: search.allShares,
    visit: (box, lacking) => {
      const isUnseen = lacking === 0 && traceOf(box) === 0
      if (isUnseen) search.offer(box, 0)
      return !isUnseen
    },
  })
  return search.best
}

/** A loss that is worth a search in one more dimension, which takes far longer: that of a sum of some thousands. */
const dear = 60

/** A box with the sums that it breaks reckoned as lost: in one dimension, or in more where that loses much or leads nowhere. */
function findSeen(starts: readonly Start[], mostDimensions: number): Found | undefined {
  let best: Found | undefined
  for (let dimensions = 1; dimensions <= Math.max(1, mostDimensions); dimensions += 1) {
    const isSecond = best !== undefined
    best = starts.reduce((found, start) => findBreaking(start, dimensions, found), best)
    if (best && (isSecond || best.loss <= dear)) return best
  }
  return best
}

/** A box of at most so many dimensions that loses less than what was found, broken sums included; else what was found. */
function findBreaking(start: Start, dimensions: number, found: Found | undefined): Found | undefined {
  const search = new Search(start, found)
  for (const other of companionsOf(start)) search.offer([start.stack, other], lossOfSums(brokenBy([start.stack, other])))
  search.extend([start.stack], {
    from: 0,
    lacking: 0,
    visit: (box) => {
      search.offer(box, lossOfSums(brokenBy(box)))
      return box.length < 2 ** dimensions
    },
  })
  return search.best
}

function cheapest(found: readonly (Found | undefined)[]): Found | undefined {
  return found.reduce((best, one) => (one && (!best || one.loss < best.loss) ? one : best), undefined)
}

/** The stacks that share with this one the sum that binds it most: one that was published before, or the smallest. */
function companionsOf({ stack, layer }: Start): ReadonlySet<Stack> {
  const [most] = stack.unknowns
    .flatMap(({ equations }) => [...equations])
    .sort(
      by<Equation>(
        ({ isFixed }) => (isFixed ? 0 : 1),
        ({ of }) => of.length,
      ),
    )
  const companions = new Set<Stack>()
  for (const unknown of most?.of ?? []) {
    const other = layer.stackOf(unknown)
    if (other && other.place !== stack.place) companions.add(other)
  }
  return companions
}
