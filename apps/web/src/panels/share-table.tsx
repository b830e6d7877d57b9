import { printNumber, printPercent } from '@dutywatch/domain/evidence'
import { recordPage } from '../place/record-address.ts'
import { Citations } from '../ui/citations.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Link } from '../ui/link.tsx'
import { Mark } from '../ui/mark.tsx'
import { namePlace, sayPeriodBriefly } from '../words/figures.ts'
import type { ShareShown } from './answers.ts'

export interface ShareTableProps {
  readonly caption: string
  readonly shares: readonly ShareShown[]
  /** Of several figures: says the period of each, and its rows can be linked to. Once on a page only. */
  readonly ofManyFigures?: boolean
}

/** Shares with what they are shares of, and how many of those there were. */
export function ShareTable({ caption, shares, ofManyFigures }: ShareTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={shares}
      rowKey={({ share }) => share.id}
      rowId={ofManyFigures ? ({ share }) => share.id : undefined}
      columns={[
        { heading: 'Platform', rowHeader: true, cell: (shown) => <PlatformCell {...shown} /> },
        ...(ofManyFigures ? [period] : []),
        { heading: 'Share as printed', cell: ({ share }) => sayPrinted(share), numeric: true },
        {
          heading: 'Count',
          cell: ({ share }) => (share.count === undefined ? 'not published' : printNumber(share.count)),
          numeric: true,
        },
        { heading: 'Share of', cell: ({ share }) => share.of.words },
        {
          heading: 'How many of those',
          cell: ({ share }) => (share.of.n === undefined ? 'not published' : printNumber(share.of.n)),
          numeric: true,
        },
        {
          heading: 'Source',
          cell: ({ share }) => (
            <>
              {share.note} <Citations of={share.citations} />
            </>
          ),
        },
      ]}
    />
  )
}

const period: Column<ShareShown> = {
  heading: 'Period and place',
  cell: ({ figure }) => figure && `${sayPeriodBriefly(figure.period)}, ${namePlace(figure)}`,
}

function PlatformCell({ share, name, members, isRegrouped, contradictsItself }: ShareShown) {
  return (
    <>
      {share.platform === undefined ? name : <Link to={recordPage('platforms', share.platform)}>{name}</Link>}
      {members.length > 0 && <span className="in-small"> counts {members.map((member) => member.name).join(', ')} together</span>}
      {isRegrouped && (
        <span className="flag">
          <Mark shape="clock" tone="middling" /> Grouped otherwise by the release before: not comparable with it
        </span>
      )}
      {contradictsItself && (
        <span className="flag">
          <Mark shape="cross" tone="middling" /> Not what its own count and denominator round to
        </span>
      )}
    </>
  )
}

function sayPrinted({ percent, words }: ShareShown['share']): string {
  if (percent !== undefined) return printPercent(percent)
  return words === undefined ? 'only the count' : `“${words}”`
}
