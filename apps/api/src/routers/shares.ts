import { by } from '@dutywatch/domain'
import { knownMethodOf, type Figure } from '@dutywatch/domain/evidence'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'
import { shareOf } from './share-views.ts'

/** Which platforms were used, as shares that never part from what they are shares of. */
export const sharesRouter = router({
  /** Every share under the figure it belongs to, in the order of publication, and for how much of each figure the method was known. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const groups = tracker.figures
      .filter((figure) => tracker.shares.some((share) => share.figure === figure.id))
      .sort(by(({ knownFrom }) => knownFrom))
      .map((figure) => figureOf(tracker, figure))
    return { on, informedTo: tracker.informedTo, groups, sources: sourcesCited(tracker, groups) }
  }),
})

function figureOf(tracker: Tracker, figure: Figure) {
  const shares = tracker.shares.filter((share) => share.figure === figure.id)
  const release = find(tracker, 'releases', figure.release)
  const known = shares.map((share) => knownMethodOf(figure, share)).find((outcome) => outcome.ok)
  return {
    figure,
    ...(release && { release }),
    ...(known && { known: known.value }),
    shares: shares.map((share) => shareOf(tracker, share)),
  }
}
