import { by } from '@dutywatch/domain'
import { isOfKnownOnly, knownMethodOf, type Figure } from '@dutywatch/domain/evidence'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { printStanding } from '../commands/release-dataset/index.ts'
import { publicProcedure, router } from '../trpc.ts'
import { shareOf } from './share-views.ts'
import { standsFor } from './stands-for.ts'

/** Which platforms were used, as shares that never part from what they are shares of. */
export const sharesRouter = router({
  /**
   * Every share under the figure it belongs to, in the order of publication, for how much of each figure the method was known, and how much of
   * all that was counted the forces stand for that it is over; `untold` are figures that would have shares if they were not withheld.
   */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const groups = tracker.figures
      .filter((figure) => tracker.shares.some((share) => share.figure === figure.id))
      .sort(by(({ knownFrom }) => knownFrom))
      .map((figure) => figureOf(tracker, figure))
    const untold = tracker.figures.filter((figure) => isOfKnownOnly(figure) && figure.cell.kind === 'withheld')
    return { on, informedTo: tracker.informedTo, groups, untold, sources: sourcesCited(tracker, [groups, untold]) }
  }),
})

function figureOf(tracker: Tracker, figure: Figure) {
  const shares = tracker.shares.filter((share) => share.figure === figure.id)
  const release = find(tracker, 'releases', figure.release)
  const known = shares.map((share) => knownMethodOf(figure, share)).find((outcome) => outcome.ok)
  const standing = standsFor(figure, tracker.figures)
  return {
    figure,
    ...(release && { release }),
    ...(known && { known: known.value }),
    ...(standing && { standing: { ...standing, words: printStanding(standing) } }),
    shares: shares.map((share) => shareOf(tracker, share)),
  }
}
