import { by } from '@dutywatch/domain'
import { isOfKnownOnly, printNumber, printPercent, unitWords } from '@dutywatch/domain/evidence'
import { sayPartial } from '@dutywatch/domain/date'
import {
  BarRows,
  ShareMatrix,
  type BarGroup,
  type Picture,
  type ShareCell,
  type ShareColumn,
  type ShareRow,
} from '../../charts/index.ts'
import { plainShares } from '../../panels/share-picture.tsx'
import type { ShareShown } from '../../panels/answers.ts'
import { listed } from '../../words/listed.ts'
import { sayFigureCoverage, sayPart, sayPeriodBriefly } from '../../words/figures.ts'
import type { ShareGroup, SharesAnswer } from './answers.ts'
import { sayKnown, sayRecorded, sayShares } from './say-shares.ts'

/** Every published share by platform and grouping, each in the column of its release; nothing before the first. */
export function sharesPicture({ groups }: Pick<SharesAnswer, 'groups'>): Picture | undefined {
  const newest = groups.at(-1)
  if (newest === undefined) return undefined
  const rows = [knownRow(groups), ...platformRows(groups)]
  const columns = groups.map(({ figure, release }) => ({
    key: figure.id,
    label: sayPeriodBriefly(figure.period),
    published: release ? sayPartial(release.publishedOn) : 'not published',
    answered: figure.coverage ? `${figure.coverage.answered} of ${figure.coverage.of} forces` : 'forces not said',
  }))
  const title = 'Shares by platform, release by release'
  const description = `${sayShares({ groups })} ${sayKnown(groups)} A box is the whole of what the share is of.`
  return {
    name: 'platforms',
    page: { to: '/evidence/platforms' },
    title: 'Which platforms were used, as each release printed it',
    sentence:
      'Each share is of the offences whose method police recorded, not of all offences; the first row says how many those were. Shares of different releases are not a trend: the part that is known differs from one to the next, and releases count other platforms together (“regrouped” marks where the release before did otherwise). Where both numbers were published, “of all” says what the share of all recorded offences may be.',
    coverage: `${sayNewest(newest)} How many forces answered for each total stands with its period.`,
    cited: [
      ...new Map(
        groups.flatMap(({ shares }) => shares.flatMap(({ share }) => share.citations)).map((cited) => [cited.source, cited]),
      ).values(),
    ],
    draw: (proportion) =>
      proportion === 'desk' ? (
        <ShareMatrix columns={columns} rows={rows} title={title} description={description} />
      ) : (
        <BarRows
          proportion={proportion}
          groups={rows.map((row) => groupOf(row, columns)).filter(({ bars }) => bars.length > 0)}
          max={100}
          tick={printPercent}
          unit="share of the offences whose method is known"
          title={title}
          description={description}
        />
      ),
    figures: plainShares(groups),
  }
}

function sayNewest(newest: ShareGroup): string {
  if (isOfKnownOnly(newest.figure))
    return `The newest shares are over ${sayFigureCoverage(newest.figure.coverage)}, and only offences whose method was recorded.`
  return `The method was recorded for ${newest.known ? sayPart(newest.known) : 'a number that was not published'} in the newest release.`
}

/** For how much of each total the method is known: what every other row rests on. */
function knownRow(groups: readonly ShareGroup[]): ShareRow {
  return {
    key: 'known',
    label: 'Method recorded at all',
    note: `share of ${unitWords['recorded-offences']}`,
    isBase: true,
    cells: groups.map(({ figure, known }): ShareCell => {
      const point = known?.percent.point
      if (point === undefined) return { words: sayRecorded({ figure, known }) }
      return { percent: point, words: printPercent(point), of: `of ${printNumber(known?.of.n ?? 0)}` }
    }),
  }
}

interface Counted {
  readonly key: string
  readonly names: readonly string[]
  readonly members: ShareShown['members']
  readonly platform: string | undefined
}

/** A row for each platform and for each set of platforms that a release counted together, those with most shares first. */
function platformRows(groups: readonly ShareGroup[]): ShareRow[] {
  const rows = new Map<string, { counted: Counted; shares: number }>()
  for (const shown of groups.flatMap(({ shares }) => shares)) {
    const key = keyOf(shown)
    const before = rows.get(key)
    const names = [...new Set([...(before?.counted.names ?? []), shown.name])]
    rows.set(key, {
      counted: { key, names, members: shown.members, platform: shown.share.platform },
      shares: (before?.shares ?? 0) + 1,
    })
  }
  return [...rows.values()]
    .toSorted(
      by(
        ({ shares }) => -shares,
        ({ counted }) => counted.names.join(),
      ),
    )
    .map(({ counted }) => rowOf(counted, groups))
}

function keyOf({ share, members }: ShareShown): string {
  return (
    share.platform ??
    members
      .map(({ id }) => id)
      .toSorted()
      .join(' ')
  )
}

function rowOf({ key, names, members, platform }: Counted, groups: readonly ShareGroup[]): ShareRow {
  return {
    key,
    label: names.join(', later '),
    note: members.length === 0 ? undefined : `counts ${listed(members.map(({ name }) => name))} together`,
    cells: groups.map(({ shares }) => {
      const own = shares.findLast((shown) => keyOf(shown) === key)
      if (own) return cellOf(own)
      const together =
        platform === undefined ? undefined : shares.find((shown) => shown.members.some(({ id }) => id === platform))
      return together && { words: 'counted in a group' }
    }),
  }
}

function cellOf({ share, percentage, ofAll, isRegrouped }: ShareShown): ShareCell {
  const point = percentage?.percent.point ?? percentage?.percent.low
  const of = share.of.n === undefined ? 'n not said' : `of ${printNumber(share.of.n)}`
  if (point === undefined) return { words: `“${share.words ?? 'not known'}”`, of, isRegrouped }
  const { low, high } = ofAll?.percent ?? {}
  const whole = (value: number) => String(Math.round(value))
  return {
    percent: point,
    words: printPercent(share.percent ?? point),
    of,
    isRegrouped,
    ...(low !== undefined && high !== undefined && { ofAll: { low, high, words: `of all: ${whole(low)}–${whole(high)}%` } }),
  }
}

/** The same row for a phone: the shares there are, under one another. */
function groupOf({ key, label, note, cells }: ShareRow, columns: readonly ShareColumn[]): BarGroup {
  return {
    key,
    label: note === undefined ? label : `${label}: ${note}`,
    bars: cells.flatMap((cell, index) => {
      const column = columns[index]
      if (cell?.of === undefined || column === undefined) return []
      const words = [cell.words, cell.of, cell.ofAll && `(${cell.ofAll.words})`].filter((part) => part !== undefined)
      return [
        {
          key: column.key,
          label: [column.label, column.answered, ...(cell.isRegrouped ? ['regrouped'] : [])].join('; '),
          low: cell.percent,
          words: words.join(' '),
        },
      ]
    }),
  }
}
