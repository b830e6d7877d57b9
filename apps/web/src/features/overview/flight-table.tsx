import { sayReading } from '@dutywatch/domain/date'
import type { Flight } from '../../charts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'

/** The rungs of a staircase as rows: what, said when and by whom, in which words, read as which days, and when it happened. */
export function FlightTable({ flights }: { readonly flights: readonly Flight[] }) {
  const rows = flights.flatMap((flight) => flight.rungs.map((rung) => ({ flight, rung })))
  return (
    <DataTable
      caption="Days named, in the order they were said"
      rows={rows}
      rowKey={({ flight, rung }) => `${flight.key} ${rung.key}`}
      columns={[
        { heading: 'What', cell: ({ flight }) => flight.label },
        { heading: 'Said', cell: ({ rung }) => <Day on={rung.saidOn} /> },
        { heading: 'By', cell: ({ rung }) => rung.by ?? 'not named' },
        { heading: 'In the words', cell: ({ rung }) => `“${rung.words}”` },
        { heading: 'Read as', cell: ({ rung }) => sayReading(rung) },
        { heading: 'It happened', cell: ({ flight }) => (flight.actual ? <Day on={flight.actual.on} /> : 'not by this day') },
      ]}
    />
  )
}
