import { by, reversed } from '@dutywatch/domain'
import { windowOfPartial, type PlainDate } from '@dutywatch/domain/date'
import {
  contradictsItself,
  percentageOf,
  shareOfAll,
  type Figure,
  type Percentage,
  type Release,
  type Share,
} from '@dutywatch/domain/evidence'
import { isRegrouped, nameOn, type CountedTogether, type Grouping } from '@dutywatch/domain/platform'
import { find, type Tracker } from '@dutywatch/domain/tracker'

/** A published share, with its platform or grouping as it was called when it was published. */
export interface ShareView {
  readonly share: Share
  /** The total it is a share of some of. */
  readonly figure?: Figure
  readonly name: string
  /** What a grouping counts together; absent for a platform by itself. */
  readonly grouping?: Grouping
  readonly members: readonly { readonly id: string; readonly name: string }[]
  /** Absent when it was published only in words. */
  readonly percentage?: Percentage
  /** What that leaves possible for the share of everything counted, the unknown included; absent where it cannot be worked out. */
  readonly ofAll?: Percentage
  /** The printed percentage is not what its own count and denominator round to. */
  readonly contradictsItself: boolean
  /** One of its platforms was counted in other company by the last release of the same publisher that named it. */
  readonly isRegrouped: boolean
}

/** A share as a page shows it. */
export function shareOf(tracker: Tracker, share: Share): ShareView {
  const figure = find(tracker, 'figures', share.figure)
  const release = releaseOf(tracker, share)
  const day = release ? windowOfPartial(release.publishedOn).latest : share.knownFrom
  const grouping = find(tracker, 'groupings', share.grouping)
  const percentage = percentageOf(share)
  const ofAll = figure && shareOfAll(figure, share)
  return {
    share,
    ...(figure && { figure }),
    name: grouping?.label ?? platformName(tracker, share.platform ?? '', day),
    ...(grouping && { grouping }),
    members: grouping?.members.map((id) => ({ id, name: platformName(tracker, id, day) })) ?? [],
    ...(percentage.ok && { percentage: percentage.value }),
    ...(ofAll?.ok && { ofAll: ofAll.value }),
    contradictsItself: contradictsItself(share),
    isRegrouped: isRegrouped(together(tracker, share), countedBefore(tracker, release)),
  }
}

/** A platform by the name it bore on a day; its id when it is not known then. */
export function platformName(tracker: Tracker, id: string, on: PlainDate): string {
  const platform = find(tracker, 'platforms', id)
  return platform ? nameOn(platform.names, on) : id
}

function releaseOf(tracker: Tracker, share: Share): Release | undefined {
  return find(tracker, 'releases', find(tracker, 'figures', share.figure)?.release)
}

function together(tracker: Tracker, share: Share): CountedTogether {
  return find(tracker, 'groupings', share.grouping)?.members ?? (share.platform === undefined ? [] : [share.platform])
}

/** What the last release of the same publisher before one counted together: what others count is another thing in any case. */
function countedBefore(tracker: Tracker, release: Release | undefined): CountedTogether[] {
  if (release === undefined) return []
  const earlier = tracker.shares.flatMap((share) => {
    const own = releaseOf(tracker, share)
    return own && own.publisher === release.publisher && own.knownFrom < release.knownFrom ? [{ share, own }] : []
  })
  const [last] = earlier.map(({ own }) => own).sort(reversed(by(({ knownFrom }) => knownFrom)))
  return earlier.filter(({ own }) => own.id === last?.id).map(({ share }) => together(tracker, share))
}
