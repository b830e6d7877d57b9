import { sayDay, sayPartial, windowOfPartial, type PlainDate } from '@dutywatch/domain/date'
import { ChartFigure, OwnershipLanes, spanOf, type OwnedPlatform } from '../../charts/index.ts'
import { recordPage } from '../../place/record-address.ts'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import type { PlatformShown } from './answers.ts'

export interface OwnerLanesProps {
  readonly platforms: readonly PlatformShown[]
  readonly on: PlainDate
  /** The last day drawn: the day the page shows, or the last that our sources reach. */
  readonly until: PlainDate
  readonly sentence: string
}

/** Who owned each platform through time, a cut where the owner or its name changed. */
export function OwnerLanes({ platforms, on: asked, until, sentence }: OwnerLanesProps) {
  const on = asked < until ? asked : until
  const owned = platforms.filter(({ ownerships }) => ownerships.length > 0)
  return (
    <ChartFigure
      sentence={sentence}
      draw={(proportion) => (
        <OwnershipLanes
          proportion={proportion}
          platforms={owned.map(laneOf)}
          span={spanOf([...owned.flatMap(beginningsOf), until])}
          on={on}
          onLabel={sayDay(on)}
          description={owned.map((shown) => `${shown.name}: ${sayStretches(shown)}`).join('. ')}
        />
      )}
      table={<OwnerTable platforms={owned} />}
    />
  )
}

/** Every ownership, cut where the owner changed its name. */
export function OwnerTable({ platforms }: Pick<OwnerLanesProps, 'platforms'>) {
  const rows = platforms.flatMap(({ platform, name, ownerships }) =>
    ownerships.flatMap(({ ownership, stretches }) =>
      stretches.map((stretch) => ({ platform, name, ownership, stretch, key: `${ownership.id} ${stretch.from}` })),
    ),
  )
  return (
    <DataTable
      caption="Who owned what, when"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          heading: 'Platform',
          rowHeader: true,
          cell: ({ platform, name }) => <Link to={recordPage('platforms', platform.id)}>{name}</Link>,
        },
        { heading: 'Owner, as it was called', cell: ({ stretch }) => stretch.name },
        { heading: 'From', cell: ({ stretch }) => sayPartial(stretch.from) },
        { heading: 'To', cell: ({ stretch }) => (stretch.to === undefined ? 'no end known' : sayPartial(stretch.to)) },
        {
          heading: 'Source',
          cell: ({ ownership }) => (
            <>
              {ownership.note} <Citations of={ownership.citations} />
            </>
          ),
        },
      ]}
    />
  )
}

function laneOf({ platform, name, ownerships }: PlatformShown): OwnedPlatform {
  return {
    key: platform.id,
    name,
    owners: ownerships.flatMap(({ ownership, stretches }) =>
      stretches.map(({ name: company, from, to }, index) => ({
        key: `${ownership.id} ${from}`,
        company,
        from,
        ...(to !== undefined && { to }),
        isRenamed: index > 0,
      })),
    ),
  }
}

function beginningsOf({ ownerships }: PlatformShown): PlainDate[] {
  return ownerships.flatMap(({ stretches }) => stretches.map(({ from }) => windowOfPartial(from).earliest))
}

function sayStretches({ ownerships }: PlatformShown): string {
  const said = ownerships.flatMap(({ stretches }) =>
    stretches.map(({ name, from, to }) => `${name} from ${sayPartial(from)}${to === undefined ? '' : ` to ${sayPartial(to)}`}`),
  )
  return said.join(', ')
}
