import { saidWhen, sayDay, sayPartial } from '@dutywatch/domain/date'
import { PictureFigure, StaircaseKey } from '../charts/index.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DateWords, Day } from '../ui/day.tsx'
import { Link } from '../ui/link.tsx'
import { flightsOf } from './flights.ts'
import { promisePicture, type PromisesDrawn } from './promise-picture.tsx'

/** When something was promised for, against when it was said. Draws nothing where no day was ever given. */
export function PromiseStaircase(drawn: PromisesDrawn) {
  const picture = promisePicture(drawn)
  if (picture === undefined) return null
  const flights = flightsOf(drawn.histories)
  const rows = flights.flatMap((flight) =>
    flight.rungs.map((rung) => ({ ...rung, milestone: flight.label, actual: flight.actual })),
  )
  return (
    <PictureFigure
      picture={picture}
      legendBeside={<StaircaseKey flights={flights} />}
      table={
        <DataTable
          caption={`Days promised, forecast, set and asked for, as known on ${sayDay(drawn.on)}`}
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
