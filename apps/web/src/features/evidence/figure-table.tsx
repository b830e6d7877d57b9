import { sayPartial } from '@dutywatch/domain/date'
import { unitWords, type Footing } from '@dutywatch/domain/evidence'
import { recordPage } from '../../place/record-address.ts'
import { Citations } from '../../ui/citations.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { Mark } from '../../ui/mark.tsx'
import { SharedCitations, sharedCitations } from '../../ui/shared-citations.tsx'
import { sayPerMonth } from '../../panels/release-blocks.ts'
import { namePlace, sayCount, sayFigureCoverage, sayPeriod } from '../../words/figures.ts'
import type { ReleaseShown } from './answers.ts'

export interface FigureTableProps {
  readonly caption: string
  readonly releases: readonly ReleaseShown[]
  /** Rows can be linked to; once on a page only. */
  readonly isLinkable?: boolean
}

type Row = ReleaseShown['figures'][number] & Pick<ReleaseShown, 'release'>

/** Figures with their unit, period, place and coverage, release by release; what all of them rest on is cited once. */
export function FigureTable({ caption, releases, isLinkable }: FigureTableProps) {
  const rows = releases.flatMap(({ release, figures }) => figures.map((shown) => ({ release, ...shown })))
  const shared = sharedCitations(rows.map(({ figure }) => figure.citations))
  return (
    <>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ figure }) => figure.id}
        rowId={isLinkable ? ({ figure }) => figure.id : undefined}
        whenEmpty="No figure was known on this day."
        columns={[
          { heading: 'What was counted', rowHeader: true, cell: ({ figure }) => figure.label },
          {
            heading: 'Count',
            numeric: true,
            cell: ({ figure, release, footing }) => (
              <>
                <span className="amount">{sayCount(figure.cell, release)}</span>{' '}
                <span className="in-small">{unitWords[figure.unit]}</span>
                {footing?.state === 'does-not-foot' && <FootingFlag footing={footing} />}
              </>
            ),
          },
          { heading: 'A month', cell: ({ figure }) => sayPerMonth(figure) ?? 'not known', numeric: true },
          { heading: 'Period', cell: ({ figure }) => sayPeriod(figure.period) },
          { heading: 'Place', cell: ({ figure }) => namePlace(figure) },
          { heading: 'Forces that gave a figure', cell: ({ figure }) => sayFigureCoverage(figure.coverage) },
          ...sourceOf({ isOfOne: releases.length === 1, isShared: shared !== undefined }),
        ]}
      />
      <SharedCitations of={shared} />
    </>
  )
}

/** Where a figure is from: its release where there are several, and its source where not all have the same. */
function sourceOf({ isOfOne, isShared }: { readonly isOfOne: boolean; readonly isShared: boolean }): Column<Row>[] {
  if (isOfOne) return isShared ? [] : [{ heading: 'Source', cell: ({ figure }) => <Citations of={figure.citations} /> }]
  return [
    {
      heading: 'Release',
      cell: ({ figure, release }) => (
        <>
          <Link to={recordPage('releases', release.id)}>
            {release.publisher}, {sayPartial(release.publishedOn)}
          </Link>
          {!isShared && <Citations of={figure.citations} />}
        </>
      ),
    },
  ]
}

/** Says that the forces printed beside a total do not make it. */
export function FootingFlag({ footing }: { readonly footing: Footing }) {
  return (
    <span className="flag">
      <Mark shape="cross" tone="middling" /> {footing.message}
    </span>
  )
}
