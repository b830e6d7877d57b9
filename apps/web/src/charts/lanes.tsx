import type { PlainDate } from '@dutywatch/domain/date'
import type { Shape, Tone } from '../words/tones.ts'
import { MarkInDrawing } from '../ui/mark.tsx'
import { Drawing, drawingWidth, Label, lettering, type Proportion } from './drawing.tsx'
import { textWidth } from './text-measure.ts'
import { TimeAxisBelow } from './time-axis.tsx'
import { timeScale, type DaySpan, type TimeScale } from './time-scale.ts'

/** Something that held from one day to another. */
export interface Segment {
  readonly key: string
  readonly label: string
  /** Absent when it began before the drawing. */
  readonly from?: PlainDate | undefined
  /** Its last day; absent when it has not ended. */
  readonly to?: PlainDate | undefined
  /** One of two tints in turn, solid for what is in force, dashed for what is only announced. */
  readonly look: 'first' | 'second' | 'in-force' | 'announced'
  /** The day it began is not exactly known. */
  readonly isVague?: boolean | undefined
}

/** Something that happened in a lane. */
export interface LaneMark {
  readonly key: string
  readonly on: PlainDate
  readonly shape: Shape
  readonly tone: Tone
}

export interface Lane {
  readonly key: string
  readonly label: string
  readonly segments: readonly Segment[]
  readonly marks?: readonly LaneMark[] | undefined
}

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

const shapes = {
  phone: { left: 2, right: 318, lane: 30, gap: 36, top: 8 },
  desk: { left: 176, right: 944, lane: 32, gap: 12, top: 26 },
} as const

/** Lanes of time, one under another, on one axis. */
export function Lanes({ proportion, lanes, span, on, onLabel, title, description }: LanesProps) {
  const shape = shapes[proportion]
  const scale = timeScale(span, [leftOf(lanes, proportion), shape.right])
  const step = shape.lane + shape.gap
  const place = { scale, span, proportion }
  const yOf = (index: number) => shape.top + index * step + (proportion === 'phone' ? shape.gap - 8 : shape.gap / 2)
  const bottom = shape.top + lanes.length * step + (proportion === 'phone' ? 0 : 4)
  return (
    <Drawing proportion={proportion} height={bottom + 30} title={title} description={description}>
      <TimeAxisBelow span={span} scale={scale} at={bottom} grid={[shape.top, bottom]} room={proportion === 'phone' ? 56 : 70} />
      {lanes.map((lane, index) => (
        <LaneRow key={lane.key} lane={lane} y={yOf(index)} {...place} />
      ))}
      {on >= span.from && on <= span.to && (
        <OnLine x={scale(on)} top={shape.top} bottom={bottom} label={proportion === 'desk' ? onLabel : undefined} />
      )}
      {lanes.map((lane, index) => (
        <LaneWords key={lane.key} lane={lane} y={yOf(index)} {...place} />
      ))}
    </Drawing>
  )
}

/** On a desk the names stand before the lanes, which give way to long ones. */
function leftOf(lanes: readonly Lane[], proportion: Proportion): number {
  const { left } = shapes[proportion]
  if (proportion === 'phone') return left
  const longest = Math.max(0, ...lanes.map(({ label }) => textWidth(label, lettering.desk) * 1.08 + 16))
  return Math.min(Math.max(left, Math.ceil(longest)), 400)
}

interface LaneRowProps {
  readonly lane: Lane
  readonly y: number
  readonly scale: TimeScale
  readonly span: DaySpan
  readonly proportion: Proportion
}

function LaneRow({ lane, y, scale, span, proportion }: LaneRowProps) {
  const { lane: height } = shapes[proportion]
  return (
    <g>
      {lane.segments.map((segment) => {
        const [start, end] = endsOf(segment, scale, span)
        return (
          <g key={segment.key}>
            <rect
              className={`segment segment-${segment.look}`}
              x={start}
              y={y}
              width={Math.max(0, end - start)}
              height={height}
            />
            <path className={segment.isVague ? 'segment-start vague' : 'segment-start'} d={`M${start} ${y}v${height}`} />
          </g>
        )
      })}
    </g>
  )
}

function LaneWords({ lane, y, scale, span, proportion }: LaneRowProps) {
  const { lane: height } = shapes[proportion]
  const middle = y + height / 2 + 5
  return (
    <g>
      <Label x={2} y={proportion === 'phone' ? y - 8 : middle} look="strong">
        {lane.label}
      </Label>
      {lane.segments.map((segment) => {
        const [start, end] = endsOf(segment, scale, span)
        const words = fitted(segment.label, end - start - 14, lettering[proportion])
        return words === undefined ? null : (
          <text key={segment.key} className={`segment-label on-${segment.look}`} x={start + 8} y={middle}>
            {words}
          </text>
        )
      })}
      {lane.marks?.map(({ key, on, shape, tone }) => (
        <MarkInDrawing key={key} shape={shape} tone={tone} x={scale(on)} y={y + height / 2} size={18} />
      ))}
    </g>
  )
}

/** Where a segment begins and ends on the drawing, cut to its span. */
function endsOf({ from, to }: Segment, scale: TimeScale, span: DaySpan): [number, number] {
  const start = from === undefined || from < span.from ? scale(span.from) : scale(from)
  return [start, to === undefined || to > span.to ? scale(span.to) : scale(to)]
}

/** The longest run of whole words that fits; nothing when not even the first does. */
function fitted(label: string, room: number, size: number): string | undefined {
  const words = label.split(' ')
  const counts = words.map((_, index) => words.length - index)
  const fit = counts.map((count) => words.slice(0, count).join(' ')).find((text) => textWidth(text, size) <= room)
  return fit?.replace(/[,;]$/, '')
}

function OnLine({
  x,
  top,
  bottom,
  label,
}: {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly label?: string | undefined
}) {
  const isRight = x > drawingWidth.desk * 0.7
  return (
    <g className="on-line">
      <path d={`M${x} ${top - 6}V${bottom}`} />
      {label && (
        <Label x={isRight ? x - 6 : x + 6} y={top - 8} anchor={isRight ? 'end' : 'start'}>
          {label}
        </Label>
      )}
    </g>
  )
}
