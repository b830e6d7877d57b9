import { by } from '@dutywatch/domain'
import { sayPartial } from '@dutywatch/domain/date'
import { continues, type Figure } from '@dutywatch/domain/evidence'
import type { LaneGroup, ReleaseLane } from '../../charts/index.ts'
import { blockOf } from '../../panels/release-blocks.ts'
import { namePlace } from '../../words/figures.ts'
import type { FigureShown, ReleaseShown, ReleasesAnswer, RestatementShown } from './answers.ts'

/**
 * Releases under the place they lead with, in the order of publication, a new heading whenever it changes; then what they count in other
 * places, each under its own.
 */
export function groupsOf(drawn: readonly ReleaseShown[], { restatements, notKnown }: ReleasesAnswer): LaneGroup[] {
  const groups: { key: string; label: string; lanes: ReleaseLane[] }[] = []
  const drawnIn = drawn.map(inPlaces)
  const add = (shown: ReleaseShown | undefined, key: string) => {
    const lead = shown && leadOf(shown)
    if (!lead) return
    const place = namePlace(lead)
    if (groups.at(-1)?.label !== place) groups.push({ key, label: place, lanes: [] })
    groups.at(-1)?.lanes.push({ ...laneOf(shown, restatements), key })
  }
  for (const [leading] of drawnIn) add(leading, leading?.release.id ?? '')
  const others = drawnIn.flatMap(([, ...rest]) => rest)
  for (const shown of others.toSorted(by((each) => leadOf(each)?.geography ?? ''))) {
    add(shown, `${shown.release.id} ${leadOf(shown)?.geography}`)
  }
  if (notKnown.length === 0) return groups
  const lane: ReleaseLane = {
    key: 'not-known',
    label: 'No release known here',
    detail: 'for the period after the newest',
    blocks: notKnown.map((figure) => blockOf(figure, { key: figure.id, continues: false })),
  }
  return [...groups, { key: 'not-known', label: 'Not known', lanes: [lane] }]
}

/** A release once for each place it counts, with its figures of that place, the one it leads with first. */
function inPlaces(shown: ReleaseShown): ReleaseShown[] {
  const lead = leadOf(shown)?.geography ?? ''
  const others = new Set(shown.figures.map(({ figure }) => figure.geography).filter((place) => place !== lead))
  return [lead, ...others].map((place) => ({
    ...shown,
    figures: shown.figures.filter(({ figure }) => figure.geography === place),
  }))
}

function leadOf({ figures }: ReleaseShown): Figure | undefined {
  return (figures.find(({ figure }) => figure.headline) ?? figures[0])?.figure
}

function laneOf(shown: ReleaseShown, restatements: readonly RestatementShown[]): ReleaseLane {
  const { release, figures } = shown
  const lead = leadOf(shown)
  const whole = figures.filter((each) => !isPart(each, figures)).map(({ figure }) => figure)
  const ordered = whole.toSorted((a, b) => Number(b.headline) - Number(a.headline))
  return {
    key: release.id,
    label: `${release.publisher}, ${sayPartial(release.publishedOn)}`,
    detail: sayAnswered(lead),
    blocks: ordered.map((figure) =>
      blockOf(figure, {
        key: figure.id,
        note: sayAnswered(figure) === sayAnswered(lead) ? undefined : sayAnswered(figure),
        former: formerOf(figure, restatements),
        release,
        continues: whole.some((other) => other.period.from < figure.period.from && continues(other, figure, [release])),
      }),
    ),
  }
}

/** "39 of 43 forces answered". */
function sayAnswered(figure: Figure | undefined): string {
  const coverage = figure?.coverage
  return coverage ? `${coverage.answered} of ${coverage.of} forces answered` : 'how many forces answered is not said'
}

/** Whether a figure takes apart the one its release led with: the same period and place over again. */
function isPart({ figure }: FigureShown, figures: readonly FigureShown[]): boolean {
  return (
    !figure.headline &&
    figures.some(
      ({ figure: { headline, period, geography } }) =>
        headline && geography === figure.geography && period.from === figure.period.from && period.to === figure.period.to,
    )
  )
}

/** The value that the release before this one gave for the same, where a restatement names the figure. */
export function formerOf(
  { id }: Pick<Figure, 'id'>,
  restatements: readonly Pick<RestatementShown, 'restatement'>[],
): string | undefined {
  for (const { values } of restatements.map(({ restatement }) => restatement)) {
    const at = values.findIndex(({ figure }) => figure === id)
    if (at > 0) return values[at - 1]?.value
  }
  return undefined
}
