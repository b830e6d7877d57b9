import type { PlainDate } from '@dutywatch/domain/date'
import { Drawing, Label, type Proportion } from './drawing.tsx'
import { sayStaircase } from './say-staircase.ts'
import { diagonalWords, placeWords, type StaircaseWords } from './staircase-words.ts'
import {
  diagonalOf,
  layOutStaircase,
  type Flight,
  type PlacedRung,
  type StaircaseLayout,
  type Tread,
} from './staircase-layout.ts'
import { TimeAxisBelow, TimeAxisBeside } from './time-axis.tsx'
import { round } from './time-scale.ts'

export interface StaircaseProps {
  readonly proportion: Proportion
  readonly flights: readonly Flight[]
  /** The day the page shows. What has not happened by then is drawn up to it. */
  readonly on: PlainDate
}

/**
 * When something was promised for, against when it was said. Each rung is the window of days that was given; a tread runs from it until
 * the next was said; the diagonal is where promised days come. A tread beyond the diagonal is overdue.
 */
export function Staircase({ proportion, flights, on }: StaircaseProps) {
  const layout = layOutStaircase(flights, on, proportion)
  const { width, height, plot, x, y } = layout
  const words = placeWords(flights, layout, proportion)
  return (
    <Drawing
      proportion={proportion}
      width={width}
      height={height}
      title="Promised days against the days they were said"
      description={sayStaircase(flights, on)}
    >
      <TimeAxisBelow span={layout.said} scale={x} at={plot.bottom} grid={[[plot.top, plot.bottom]]} room={56} />
      <TimeAxisBeside span={layout.promised} scale={y} at={plot.left - 8} grid={[[plot.left, plot.right]]} />
      <Diagonal layout={layout} name={words.diagonal} />
      {layout.treads.map((tread) => (
        <TreadLine key={`${tread.flight} ${tread.from}`} tread={tread} />
      ))}
      {layout.rungs.map((placed) => (
        <RungBar key={placed.rung.key} placed={placed} />
      ))}
      <Lateness {...words} />
      {flights.map((flight, index) => (
        <Happened key={flight.key} flight={flight} index={index} layout={layout} />
      ))}
      {layout.rungs.map((placed) => (
        <RungNumber key={placed.rung.key} placed={placed} disc={layout.disc} />
      ))}
      <Label x={2} y={16} look="soft">
        promised for
      </Label>
      <Label x={plot.right} y={height - 6} anchor="end" look="soft">
        said on
      </Label>
    </Drawing>
  )
}

/** Where a day that was promised has come: the line on which both axes show the same day. */
function Diagonal({ layout, name }: { readonly layout: StaircaseLayout; readonly name: StaircaseWords['diagonal'] }) {
  const { plot } = layout
  const { from, to } = diagonalOf(layout)
  return (
    <g>
      <path className="past-area" d={`M${from.x} ${from.y}L${to.x} ${to.y}H${plot.right}V${plot.bottom}H${from.x}Z`} />
      <path className="diagonal" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      {name && (
        <g transform={`translate(${round(name.x)} ${round(name.y)}) rotate(${round((name.slope * 180) / Math.PI)})`}>
          <Label x={0} y={0} anchor="end" look="soft">
            {diagonalWords}
          </Label>
        </g>
      )}
    </g>
  )
}

function TreadLine({ tread: { flight, y, from, to, due, riser } }: { readonly tread: Tread }) {
  return (
    <g className={`series-${(flight % 5) + 1}`}>
      <path className="tread" d={`M${from} ${y}H${due ?? to}`} />
      {due !== undefined && <path className="tread overdue" d={`M${Math.max(due, from)} ${y}H${to}`} />}
      {riser !== undefined && <path className="riser" d={`M${to} ${y}V${riser}`} />}
    </g>
  )
}

function RungBar({ placed: { x, low, high, isOpenEnded, flight } }: { readonly placed: PlacedRung }) {
  const length = low - high
  return (
    <g className={`series-${(flight % 5) + 1}`}>
      {length < 6 ? (
        <circle className="rung-day" cx={x} cy={high} r={6} />
      ) : (
        <path className={isOpenEnded ? 'rung open-ended' : 'rung'} d={`M${x} ${low}V${high}`} />
      )}
      {isOpenEnded && <path className="rung-arrow" d={`M${x - 7} ${high + 9}L${x} ${high - 1}L${x + 7} ${high + 9}Z`} />}
    </g>
  )
}

function RungNumber({ placed: { mark, x, high, flight, number }, disc }: { readonly placed: PlacedRung; readonly disc: number }) {
  return (
    <g className={`series-${(flight % 5) + 1}`}>
      {(mark.x !== x || Math.abs(mark.y - high) > 1) && <path className="leader" d={`M${x} ${high}L${mark.x} ${mark.y}`} />}
      <circle className="disc" cx={mark.x} cy={mark.y} r={disc} />
      <text className="disc-number" x={mark.x} y={mark.y + 5} textAnchor="middle">
        {number}
      </text>
    </g>
  )
}

/** How far the day something happened is from the first promise: the brackets, then over them the words. */
function Lateness({ brackets, lateness }: StaircaseWords) {
  return (
    <>
      {brackets.map(({ flight, x, from, to }) => (
        <path key={flight} className="bracket" d={`M${x - 5} ${from}H${x}V${to}H${x - 5}`} />
      ))}
      {lateness.map(({ x, y, anchor, words }) => (
        <Label key={`${x} ${y}`} x={round(x)} y={round(y)} anchor={anchor} look="tone-bad strong">
          {words}
        </Label>
      ))}
    </>
  )
}

/** Where the thing happened, on the diagonal. */
function Happened({
  flight: { actual },
  index,
  layout: { x, y },
}: {
  readonly flight: Flight
  readonly index: number
  readonly layout: StaircaseLayout
}) {
  if (actual === undefined) return null
  return <path className={`diamond series-${(index % 5) + 1}`} d={`M${x(actual.on)} ${y(actual.on) - 9}l9 9l-9 9l-9-9Z`} />
}
