import { latenessAgainst, type PlainDate } from '@dutywatch/domain/date'
import { namesOf, publicCell, type Force, type ForceFigure, type Release } from '@dutywatch/domain/evidence'
import { firstAnswer, responseDeadline, type Deadline, type FirstAnswer, type FoiRequest } from '@dutywatch/domain/foi'
import { exactnessOf } from '@dutywatch/domain/source'
import { find, type Tracker } from '@dutywatch/domain/tracker'

/** What a force recorded, with the release that printed it. Small counts are withheld. */
export interface ForceFigureView {
  readonly figure: ForceFigure
  readonly force?: Force
  readonly release?: Release
}

/** A request to a force and how it was answered; the deadline and the delay where the days are known. */
export interface RequestView {
  readonly request: FoiRequest
  readonly force?: Force
  readonly answer?: FirstAnswer
  readonly deadline?: Deadline
  readonly daysLate?: number
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

/** A force's figure with what it belongs to. Takes one that may be shown. */
export function forceFigureOf(tracker: Tracker, figure: ForceFigure): ForceFigureView {
  const force = find(tracker, 'forces', figure.force)
  const release = find(tracker, 'releases', figure.release)
  return { figure, ...(force && { force }), ...(release && { release }) }
}

/** A request held against the deadline of the force's Act. */
export function requestOf(tracker: Tracker, request: FoiRequest): RequestView {
  const force = find(tracker, 'forces', request.force)
  const answer = firstAnswer(request)
  const received = exactDay(request.events.find(({ kind }) => kind === 'received')?.on)
  const regime = force?.regime
  const deadline = regime && received !== undefined ? responseDeadline({ regime, receivedOn: received }) : undefined
  const known = { request, ...(force && { force }), ...(answer && { answer }) }
  if (!deadline?.ok) return known
  const answered = exactDay(answer?.on)
  const daysLate = answered === undefined ? undefined : latenessAgainst({ latest: deadline.value.due }, answered)
  return { ...known, deadline: deadline.value, ...(daysLate !== undefined && { daysLate }) }
}

/** The figures of totals that a force is named as missing from, with their releases. */
export function silencesOf(tracker: Tracker, force: Force) {
  return tracker.figures.flatMap((figure) => {
    const names = namesOf(force)
    const release = find(tracker, 'releases', figure.release)
    return release && figure.coverage?.missing.some((name) => names.includes(name)) ? [{ figure, release }] : []
  })
}

function exactDay(partial: string | undefined): PlainDate | undefined {
  return partial !== undefined && exactnessOf(partial) === 'day' ? partial : undefined
}
