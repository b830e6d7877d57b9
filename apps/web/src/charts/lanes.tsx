import type { PlainDate } from '@dutywatch/domain/date'
import { MarkInDrawing } from '../ui/mark.tsx'
import { Drawing, drawingWidth, Label, lettering, type Proportion } from './drawing.tsx'
import { layOutLanes, markSize, placeSegmentWords, type Lane, type PlacedLane, type Segment } from './lanes-layout.ts'
import { TimeAxisBelow, type Stretch } from './time-axis.tsx'
import type { DaySpan, TimeScale } from './time-scale.ts'

export interface LanesProps {
  readonly proportion: Proportion
  readonly lanes: readonly Lane[]
  readonly span: DaySpan
  /** The day the page shows, drawn across every lane when it lies in the span. */
  readonly on: PlainDate
  readonly onLabel?: string | undefined
  readonly title: string
  readonly description: string
}

/** Lanes of time, one under another, on one axis. No line of the axis runs through a lane's name. */
export function Lanes({ proportion, lanes, span, on, onLabel, title, description }: LanesProps) {
  const { lanes: placed, scale, top, bottom } = layOutLanes(lanes, span, proportion)
  const onAt = on >= span.from && on <= span.to ? scale(on) : undefined
  const place = { scale, span, onAt, proportion }
  const bands: readonly Stretch[] =
    proportion === 'desk' ? [[top, bottom]] : placed.map((lane) => [lane.top - 3, lane.bottom + 3])
  return (
    <Drawing proportion={proportion} height={bottom + 30} title={title} description={description}>
      <TimeAxisBelow span={span} scale={scale} at={bottom} grid={bands} room={proportion === 'phone' ? 56 : 70} />
      {placed.map((lane) => (
        <LaneSegments key={lane.lane.key} placed={lane} {...place} />
      ))}
      {onAt !== undefined && <OnLine x={onAt} bands={bands} label={proportion === 'desk' ? onLabel : undefined} />}
      {placed.map((lane) => (
        <LaneWords key={lane.lane.key} placed={lane} {...place} />
      ))}
    </Drawing>
  )
}

interface LanePartProps {
  readonly placed: PlacedLane
  readonly scale: TimeScale
  readonly span: DaySpan
  /** Where the line of the page's day runs. */
  readonly onAt: number | undefined
  readonly proportion: Proportion
}

/** How thick the edge is that tells a segment from its neighbours without colour, under its words. */
const edge = 5

function LaneSegments({ placed: { lane, top, bottom }, scale, span }: LanePartProps) {
  return (
    <g>
      {lane.segments.map((segment) => {
        const [start, end] = endsOf(segment, scale, span)
        return (
          <g key={segment.key}>
            <rect
              className={`segment segment-${segment.look}`}
              x={start}
              y={top}
              width={Math.max(0, end - start)}
              height={bottom - top}
            />
            {(segment.look === 'second' || segment.look === 'third') && (
              <path className={`segment-edge edge-${segment.look}`} d={`M${start} ${bottom - edge / 2}H${end}`} />
            )}
            <path className={segment.isVague ? 'segment-start vague' : 'segment-start'} d={`M${start} ${top}V${bottom}`} />
          </g>
        )
      })}
    </g>
  )
}

function LaneWords({ placed: { lane, nameAt, top, bottom, marks }, scale, span, onAt, proportion }: LanePartProps) {
  return (
    <g>
      <Label x={2} y={nameAt} look="strong">
        {lane.label}
      </Label>
      {lane.segments.map((segment) => {
        const placed = placeSegmentWords(segment.label, endsOf(segment, scale, span), { on: onAt, size: lettering[proportion] })
        return placed === undefined ? null : (
          <text key={segment.key} className={`segment-label on-${segment.look}`} x={placed.x} y={(top + bottom) / 2 + 5}>
            {placed.words}
          </text>
        )
      })}
      {marks.map(({ mark: { key, shape, tone }, x, y }) => (
        <MarkInDrawing key={key} shape={shape} tone={tone} x={x} y={y} size={markSize} />
      ))}
    </g>
  )
}

/** Where a segment begins and ends on the drawing, cut to its span. */
function endsOf({ from, to }: Segment, scale: TimeScale, span: DaySpan): [number, number] {
  const start = from === undefined || from < span.from ? scale(span.from) : scale(from)
  return [start, to === undefined || to > span.to ? scale(span.to) : scale(to)]
}

interface OnLineProps {
  readonly x: number
  readonly bands: readonly Stretch[]
  readonly label?: string | undefined
}

function OnLine({ x, bands, label }: OnLineProps) {
  const isRight = x > drawingWidth.desk * 0.7
  const [[top] = [0]] = bands
  return (
    <g className="on-line">
      <path d={bands.map(([from, to]) => `M${x} ${from}V${to}`).join('')} />
      {label && (
        <Label x={isRight ? x - 6 : x + 6} y={top - 8} anchor={isRight ? 'end' : 'start'}>
          {label}
        </Label>
      )}
    </g>
  )
}
