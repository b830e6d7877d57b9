import { sayPartial } from '@dutywatch/domain/date'
import { unitWords } from '@dutywatch/domain/evidence'
import { recordPage } from '../../place/record-address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { Mark } from '../../ui/mark.tsx'
import { sayCell } from '../../words/cells.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import { requestStateOf } from '../../words/requests.ts'
import type { ForceShown } from './answers.ts'

/** Every force with the latest count printed of it, where it is named as silent, and how it answered. */
export function ForceTable({ forces }: { readonly forces: readonly ForceShown[] }) {
  return (
    <DataTable
      caption="Police forces, and the latest count printed of each: every number is of one force alone"
      rows={forces}
      rowKey={({ force }) => force.id}
      rowId={({ force }) => force.id}
      columns={[
        { heading: 'Force', rowHeader: true, cell: ({ force }) => <Link to={recordPage('forces', force.id)}>{force.name}</Link> },
        { heading: 'Where', cell: ({ force }) => force.region ?? 'Railways of Great Britain' },
        { heading: 'Latest printed count', cell: (shown) => <Latest shown={shown} /> },
        { heading: 'Gave no figure for', cell: (shown) => <Silences shown={shown} /> },
        { heading: 'Requests known here', cell: (shown) => <Outcomes shown={shown} /> },
        { heading: 'Answers under', cell: ({ force }) => force.regime ?? 'none known' },
      ]}
    />
  )
}

function Latest({ shown: { figures } }: { readonly shown: ForceShown }) {
  const latest = figures.findLast(({ release }) => release?.counts === undefined) ?? figures.at(-1)
  if (latest === undefined) return <span className="in-small nothing">none printed</span>
  const { figure, release } = latest
  return (
    <>
      <span className="amount">{sayCell(figure.cell)}</span>{' '}
      <span className="in-small">
        {figure.cell.kind === 'count' && `${unitWords[figure.unit]}, `}
        {sayPeriodBriefly(figure.period)}
        {release?.counts && `, ${release.counts}`}
      </span>
    </>
  )
}

function Silences({ shown: { silences } }: { readonly shown: ForceShown }) {
  if (silences.length === 0) return <span className="in-small nothing">none</span>
  const releases = new Map(silences.map(({ release }) => [release.id, release]))
  const inPart = new Set(silences.flatMap(({ release, inPart }) => (inPart ? [release.id] : [])))
  return (
    <ul className="plain-list">
      {[...releases.values()].map((release) => (
        <li key={release.id}>
          <Link to={recordPage('releases', release.id)}>
            {release.publisher}, {sayPartial(release.publishedOn)}
          </Link>
          {inPart.has(release.id) && ' (gave a part)'}
        </li>
      ))}
    </ul>
  )
}

function Outcomes({ shown: { requests } }: { readonly shown: ForceShown }) {
  if (requests.length === 0) return <span className="in-small nothing">none</span>
  return requests.map(({ request, standing }) => {
    const { word, shape, tone } = requestStateOf(standing.state)
    return (
      <span key={request.id}>
        <Mark shape={shape} tone={tone} /> {word}
      </span>
    )
  })
}
