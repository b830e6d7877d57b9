import { scaleLinear } from 'd3-scale'
import { Drawing, drawingWidth, Label, lettering, type Proportion } from './drawing.tsx'
import { textWidth, wrapText } from './text-measure.ts'
import { round } from './time-scale.ts'

/** One quantity, drawn from zero. What is not exactly known is drawn as the interval it lies in. */
export interface Bar {
  readonly key: string
  readonly label: string
  /** The least it can be; the whole bar when nothing else is given. Absent when nothing is known. */
  readonly low?: number | undefined
  /** The most it can be, when that is more. */
  readonly high?: number | undefined
  /** The best single value inside the interval. */
  readonly point?: number | undefined
  /** "More than": the bar has no end. */
  readonly isOpenEnded?: boolean | undefined
  /** What is written at the bar's end: "10,119", "55% of 5,784". */
  readonly words: string
}

/** Bars that may be compared with one another. Bars of different groups are set apart and never joined. */
export interface BarGroup {
  readonly key: string
  readonly label?: string | undefined
  readonly bars: readonly Bar[]
}

export interface BarRowsProps {
  readonly proportion: Proportion
  readonly groups: readonly BarGroup[]
  /** The end of the axis; the largest value when absent. The axis always begins at zero. */
  readonly max?: number | undefined
  /** What an axis tick reads: 5,000 or 50%. */
  readonly tick: (value: number) => string
  /** What is counted, written at the axis: "recorded offences". */
  readonly unit: string
  readonly title: string
  readonly description: string
}

const leading = 18

const shapes = {
  phone: { bar: 16, row: 50, head: 34, left: 2, labelAbove: true, top: 44, ticks: 3 },
  desk: { bar: 18, row: 32, head: 40, left: 216, labelAbove: false, top: 44, ticks: 6 },
} as const

/** Bars that run across from zero, group under group. */
export function BarRows({ proportion, groups, max, tick, unit, title, description }: BarRowsProps) {
  const shape = shapes[proportion]
  const width = drawingWidth[proportion]
  const size = lettering[proportion]
  const bars = groups.flatMap((group) => group.bars)
  const widest = Math.max(...bars.map(({ words }) => textWidth(words, size)), 40)
  const right = width - (shape.labelAbove ? 6 : widest + 16)
  const end = max ?? Math.max(1, ...bars.map(({ low = 0, high = 0, point = 0 }) => Math.max(low, high, point)))
  const scale = scaleLinear([0, end], [shape.left, right])
  const x = (value: number) => round(scale(value))
  const rows = placeRows(groups, { ...shape, labelWidth: shape.labelAbove ? width - 8 : shape.left - 16, size })
  const height = rows.height + 8
  return (
    <Drawing proportion={proportion} height={height} title={title} description={description}>
      <Label x={shape.left} y={14} look="soft">
        {unit}
      </Label>
      {scale.ticks(shape.ticks).map((value) => (
        <g key={value}>
          <path className={value === 0 && !shape.labelAbove ? 'zero' : 'grid'} d={`M${x(value)} ${shape.top}V${height}`} />
          <Label
            x={x(value)}
            y={shape.top - 8}
            anchor={value === 0 ? 'start' : x(value) > width - 30 ? 'end' : 'middle'}
            look="soft"
          >
            {tick(value)}
          </Label>
        </g>
      ))}
      {rows.heads.map(({ key, label, y }) => (
        <Label key={key} x={2} y={y} look="strong">
          {label}
        </Label>
      ))}
      {rows.bars.map((placed) => (
        <Row key={placed.bar.key} placed={placed} x={x} shape={shape} width={width} size={size} />
      ))}
    </Drawing>
  )
}

interface PlacedBar {
  readonly bar: Bar
  /** The top of the bar itself. */
  readonly y: number
  readonly lines: readonly string[]
  /** The label and the words do not fit on one line. */
  readonly isTight: boolean
}

interface RowShape {
  readonly bar: number
  readonly row: number
  readonly head: number
  readonly top: number
  readonly labelAbove: boolean
  readonly labelWidth: number
  readonly size: number
}

function placeRows(groups: readonly BarGroup[], shape: RowShape) {
  const heads: { key: string; label: string; y: number }[] = []
  const bars: PlacedBar[] = []
  let y = shape.top + 4
  for (const group of groups) {
    if (group.label !== undefined) {
      heads.push({ key: group.key, label: group.label, y: y + shape.head - 12 })
      y += shape.head
    }
    for (const bar of group.bars) {
      const lines = wrapText(bar.label, shape.labelWidth, shape.size)
      const isTight =
        shape.labelAbove && textWidth(lines.at(-1) ?? '', shape.size) + textWidth(bar.words, shape.size) * 1.08 > shape.labelWidth
      const above = (lines.length + (isTight ? 1 : 0)) * leading
      const row = shape.labelAbove ? above + shape.bar + 18 : Math.max(shape.row, lines.length * leading + 10)
      bars.push({ bar, lines, isTight, y: shape.labelAbove ? y + above + 6 : y + (row - shape.bar) / 2 })
      y += row
    }
    y += group.label === undefined ? 0 : 6
  }
  return { heads, bars, height: y }
}

interface RowProps {
  readonly placed: PlacedBar
  readonly x: (value: number) => number
  readonly shape: (typeof shapes)[Proportion]
  readonly width: number
  readonly size: number
}

function Row({ placed: { bar, y, lines, isTight }, x, shape, width, size }: RowProps) {
  const above = lines.length + (isTight ? 1 : 0)
  const end = bar.low === undefined ? x(0) + 42 : x(Math.max(bar.low, bar.high ?? 0, bar.point ?? 0)) + (bar.isOpenEnded ? 14 : 0)
  const middle = y + shape.bar / 2 + 5
  return (
    <g>
      {shape.labelAbove ? (
        <>
          <Label x={2} y={y - 6 - (above - 1) * leading} leading={leading}>
            {lines}
          </Label>
          <Label x={isTight ? 2 : width - 4} y={y - 6} anchor={isTight ? 'start' : 'end'} look="strong">
            {bar.words}
          </Label>
        </>
      ) : (
        <>
          <Label x={2} y={middle - ((lines.length - 1) * leading) / 2} leading={leading}>
            {lines}
          </Label>
          <Label x={Math.min(end + 8, width - textWidth(bar.words, size))} y={middle} look="strong">
            {bar.words}
          </Label>
        </>
      )}
      <BarShape bar={bar} x={x} y={y} thickness={shape.bar} />
    </g>
  )
}

function BarShape({
  bar,
  x,
  y,
  thickness,
}: {
  readonly bar: Bar
  readonly x: (value: number) => number
  readonly y: number
  readonly thickness: number
}) {
  const { low, high, point, isOpenEnded } = bar
  if (low === undefined) return <path className="unknown-line" d={`M${x(0)} ${y + thickness / 2}h40`} />
  const [zero, from] = [x(0), x(low)]
  return (
    <g>
      <rect className="bar" x={zero} y={y} width={Math.max(1.5, from - zero)} height={thickness} />
      {high !== undefined && high > low && (
        <rect className="bar-interval" x={from} y={y + 1} width={x(high) - from} height={thickness - 2} />
      )}
      {isOpenEnded && <path className="bar-open" d={`M${from + 2} ${y}h4l6 ${thickness / 2}l-6 ${thickness / 2}h-4Z`} />}
      {point !== undefined && point !== low && <path className="bar-point" d={`M${x(point)} ${y - 3}v${thickness + 6}`} />}
    </g>
  )
}
