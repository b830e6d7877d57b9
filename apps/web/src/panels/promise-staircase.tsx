import { saidWhen, sayDay, sayPartial, type PlainDate } from '@dutywatch/domain/date'
import { ChartFigure, sayStaircase, Staircase, StaircaseKey } from '../charts/index.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DateWords, Day } from '../ui/day.tsx'
import { Link } from '../ui/link.tsx'
import type { MilestoneHistory } from './answers.ts'
import { flightsOf } from './flights.ts'

export interface PromiseStaircaseProps {
  readonly histories: readonly MilestoneHistory[]
  /** The day the drawing goes up to: no later than our sources reach. */
  readonly on: PlainDate
  /** Said in place of a sentence for every flight, where there are many. */
  readonly sentence?: string
}

/** When something was promised for, against when it was said. Draws nothing where no day was ever given. */
export function PromiseStaircase({ histories, on, sentence }: PromiseStaircaseProps) {
  const flights = flightsOf(histories)
  if (flights.length === 0) return null
  const rows = flights.flatMap((flight) =>
    flight.rungs.map((rung) => ({ ...rung, milestone: flight.label, actual: flight.actual })),
  )
  return (
    <ChartFigure
      sentence={sentence ?? sayStaircase(flights, on)}
      draw={(proportion) => <Staircase proportion={proportion} flights={flights} on={on} />}
      legend={<StaircaseKey flights={flights} />}
      source={citedOf(histories)}
      table={
        <DataTable
          caption={`Days promised, forecast, set and asked for, as known on ${sayDay(on)}`}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { heading: 'For what', cell: ({ milestone }) => milestone },
            {
              heading: 'Said',
              cell: (rung) =>
                rung.to === undefined ? <Day on={saidWhen(rung)} /> : <Link to={rung.to}>{sayPartial(saidWhen(rung))}</Link>,
            },
            { heading: 'By', cell: ({ by }) => by ?? 'Nobody named' },
            {
              heading: 'For when',
              cell: ({ words, earliest, latest }) => <DateWords words={words} window={{ earliest, latest }} />,
            },
            { heading: 'Happened', cell: ({ actual }) => (actual ? <Day on={actual.on} /> : 'Not by then') },
          ]}
        />
      }
    />
  )
}

/** Every source of what is drawn, once, as sure as it is anywhere. */
function citedOf(histories: readonly MilestoneHistory[]) {
  const cited = histories.flatMap(({ said }) => said.flatMap(({ record }) => record.citations))
  return [...new Map(cited.map(({ source, confidence }) => [source, { source, confidence }])).values()]
}
