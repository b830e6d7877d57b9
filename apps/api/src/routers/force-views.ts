import type { PlainDate } from '@dutywatch/domain/date'
import {
  footingOf,
  namesOf,
  publicCell,
  type Figure,
  type Footing,
  type Force,
  type ForceFigure,
  type Release,
} from '@dutywatch/domain/evidence'
import { replyHeldOn, requestStanding, type FoiRequest, type RequestStanding } from '@dutywatch/domain/foi'
import { find, lastInformed, type Tracker } from '@dutywatch/domain/tracker'

/** What a force recorded, with the release that printed it. Small counts are withheld. */
export interface ForceFigureView {
  readonly figure: ForceFigure
  readonly force?: Force
  readonly release?: Release
}

/** A request to a force, and where it stands on the last day our sources reach. */
export interface RequestView {
  readonly request: FoiRequest
  readonly force: Force
  readonly standing: RequestStanding
}

const seen = new WeakMap<Tracker, readonly ForceFigure[]>()

/** Every figure of a single force as it may be shown to the public. */
export function publicForceFigures(tracker: Tracker): readonly ForceFigure[] {
  const held = seen.get(tracker)
  if (held) return held
  const figures = tracker.forceFigures.map((figure) => ({ ...figure, cell: publicCell(figure.cell) }))
  seen.set(tracker, figures)
  return figures
}

/**
 * Whether the forces printed beside a total make it. Not asked of a release that was made here: its sums are added up from its cells, and
 * some of these are withheld.
 */
export function footingIn(tracker: Tracker, figure: Figure): Footing | undefined {
  const isOurs = find(tracker, 'releases', figure.release)?.table !== undefined
  return isOurs ? undefined : footingOf(figure, publicForceFigures(tracker), tracker.forces)
}

/** A force's figure with what it belongs to. Takes one that may be shown. */
export function forceFigureOf(tracker: Tracker, figure: ForceFigure): ForceFigureView {
  const force = find(tracker, 'forces', figure.force)
  const release = find(tracker, 'releases', figure.release)
  return { figure, ...(force && { force }), ...(release && { release }) }
}

/** Every request known on a day, or those to one force, and where each stands. What was to come after the last day our sources reach is not guessed. */
export function requestViews(tracker: Tracker, on: PlainDate, only?: Force): RequestView[] {
  const day = lastInformed(tracker, on)
  return tracker.requests.flatMap((request) => {
    const force = find(tracker, 'forces', request.force)
    if (!force?.regime || (only && only.id !== force.id)) return []
    const reply = replyHeldOn(tracker.returns, request, day)
    return [{ request, force, standing: requestStanding(request, { regime: force.regime, on: day, reply }) }]
  })
}

/** The totals that a force is named as having given no figure for, with their releases; `inPart` where it gave others of what was asked. */
export function silencesOf(tracker: Tracker, force: Force) {
  const names = namesOf(force)
  const isNamed = (among: readonly string[] = []) => among.some((name) => names.includes(name))
  return tracker.figures.flatMap((figure) => {
    const release = find(tracker, 'releases', figure.release)
    const inPart = isNamed(figure.coverage?.inPart)
    return release && (inPart || isNamed(figure.coverage?.missing)) ? [{ figure, release, inPart }] : []
  })
}
