import { by } from '@dutywatch/domain'
import {
  comparable,
  comparableRates,
  headlines,
  knownMethodOf,
  type Figure,
  type Headline,
  type Release,
  type Restatement,
} from '@dutywatch/domain/evidence'
import { countedOffence, find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { footingIn, forceFigureOf, publicForceFigures } from './force-views.ts'
import { shareOf } from './share-views.ts'

/** What was counted, release by release. */
export const releasesRouter = router({
  /**
   * Every release with its figures in the order of publication; those that led come first, newest first, and are never one series.
   * `offence` is the name of what they count.
   */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const leading = headlines(tracker.figures, tracker.releases)
    const releases = inOrder(tracker.releases).map((release) => releaseOf(tracker, release))
    const restatements = tracker.restatements.map((restatement) => restatementOf(tracker, restatement))
    return {
      on,
      informedTo: tracker.informedTo,
      leading,
      offence: countedOffence(tracker)?.name,
      ...whyApart(tracker, leading),
      releases,
      restatements,
      notKnown: tracker.figures.filter(({ cell }) => cell.kind === 'not-known'),
      sources: sourcesCited(tracker, leading, releases, restatements),
    }
  }),

  /** One release: its method, figures, shares, what it printed of single forces, whether its sums are right, how periods of unequal length compare, and what was restated. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker, on }, input: { id } }) => {
    const release = found(find(tracker, 'releases', id), `release “${id}”`)
    const figures = tracker.figures.filter((figure) => figure.release === id)
    const parts = {
      ...releaseOf(tracker, release),
      unequal: unequalPeriods(tracker, figures),
      shares: tracker.shares
        .filter((share) => figures.some((figure) => figure.id === share.figure))
        .map((share) => shareOf(tracker, share)),
      forceFigures: publicForceFigures(tracker)
        .filter((figure) => figure.release === id)
        .map((figure) => forceFigureOf(tracker, figure)),
      restatements: tracker.restatements
        .filter(({ values }) => values.some((value) => value.release === id))
        .map((restatement) => restatementOf(tracker, restatement)),
    }
    return { on, informedTo: tracker.informedTo, ...parts, sources: sourcesCited(tracker, parts) }
  }),
})

/** A release with what it printed. A figure that nobody has published stands with no release. */
function releaseOf(tracker: Tracker, release: Release) {
  const figures = tracker.figures.filter((figure) => figure.release === release.id && figure.cell.kind !== 'not-known')
  const leads = release.counts === undefined && figures.some(({ headline }) => headline)
  return { release, leads, figures: figures.map((figure) => figureOf(tracker, figure)) }
}

/** A figure with whether the forces printed beside it make it, and for how much of it the method is known. */
function figureOf(tracker: Tracker, figure: Figure) {
  const footing = footingIn(tracker, figure)
  const known = tracker.shares
    .filter((share) => share.figure === figure.id)
    .map((share) => knownMethodOf(figure, share))
    .find((outcome) => outcome.ok)
  return { figure, ...(footing && { footing }), ...(known && { known: known.value }) }
}

function restatementOf(tracker: Tracker, restatement: Restatement) {
  const values = restatement.values.map(({ value, release }) => ({
    value,
    release: found(find(tracker, 'releases', release), `release “${release}”`),
  }))
  return { restatement, values }
}

/** Figures whose periods differ in length and in nothing that forbids comparing them, two by two, the earlier first, by their rates. */
function unequalPeriods({ releases }: Tracker, figures: readonly Figure[]) {
  return figures.flatMap((before) =>
    figures.flatMap((after) => {
      if (before.period.from >= after.period.from || comparable(before, after, releases).ok) return []
      const rates = comparableRates(before, after, releases)
      return rates.ok ? [{ before, after, rates: rates.value }] : []
    }),
  )
}

/** Why the two newest figures that releases led with cannot be compared, in the words of the rule. */
function whyApart(tracker: Tracker, [newest, before]: readonly Headline[]): { readonly apart?: string } {
  if (newest === undefined || before === undefined) return {}
  const comparison = comparable(before.figure, newest.figure, tracker.releases)
  return comparison.ok ? {} : { apart: comparison.message }
}

function inOrder(releases: readonly Release[]): Release[] {
  return releases.toSorted(
    by(
      ({ knownFrom }) => knownFrom,
      ({ id }) => id,
    ),
  )
}
