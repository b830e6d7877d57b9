import { daysBetween, sayDay, saySpan, type PlainDate } from '@dutywatch/domain/date'
import { ChartFigure, CommencementLane, spanOf, type CommencingPart } from '../../charts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { dutyEventWords } from '../../words/duties.ts'
import type { DutyRow } from './answer.ts'

/** The parts of a duty on one line of time: when a day was set, and when it bites. Nothing while no day is known. */
export function DutyLane({ row, day }: { readonly row: DutyRow; readonly day: PlainDate }) {
  const starts = row.dates.flatMap(({ id, event, on, scope, knownFrom }) =>
    event === 'in-force' && on !== undefined ? [{ id, on, scope, knownFrom }] : [],
  )
  if (starts.length === 0) return null
  const waits = row.dates.some(({ event }) => event === 'awaiting')
  const parts: CommencingPart[] = starts.map(({ id, on, scope, knownFrom }) => ({
    key: id,
    label: scope ?? 'The whole duty',
    ...(knownFrom < on && { setOn: knownFrom }),
    inForce: on,
  }))
  const drawn = waits ? [...parts, { key: 'waiting', label: 'the rest: waiting' }] : parts
  const days = [...starts.flatMap(({ on, knownFrom }) => [on, knownFrom]), day]
  const sentence = starts.map(({ on, scope, knownFrom }) => sayStart({ on, scope, knownFrom }, day)).join(' ')
  return (
    <ChartFigure
      sentence={sentence}
      draw={(proportion) => (
        <CommencementLane
          proportion={proportion}
          parts={drawn}
          span={{ from: spanOf(days, 45).from, to: spanOf(days).to }}
          on={day}
          onLabel={sayDay(day)}
          description={sentence}
        />
      )}
      table={
        <DataTable
          caption="When each part was set and when it bites"
          rows={starts}
          rowKey={({ id }) => id}
          columns={[
            { heading: 'Part', cell: ({ scope }) => scope ?? 'The whole duty' },
            { heading: 'Day known from', cell: ({ knownFrom }) => sayDay(knownFrom) },
            { heading: dutyEventWords['in-force'], cell: ({ on }) => sayDay(on) },
          ]}
        />
      }
      source={starts.flatMap(({ id }) => row.dates.find((date) => date.id === id)?.citations ?? [])}
    />
  )
}

interface Start {
  readonly on: PlainDate
  readonly scope?: string | undefined
  readonly knownFrom: PlainDate
}

function sayStart({ on, scope, knownFrom }: Start, day: PlainDate): string {
  const verb = on <= day ? 'came' : 'comes'
  const notice = daysBetween(knownFrom, on)
  const told = notice > 0 ? `, ${saySpan(notice)} after the day was set` : ''
  return `${scope === undefined ? 'The duty' : `For ${scope} it`} ${verb} into force on ${sayDay(on)}${told}.`
}
