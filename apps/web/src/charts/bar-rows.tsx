import { scaleLinear } from 'd3-scale'
import { barShapes, layOutBars, type Bar, type BarGroup, type PlacedBar } from './bar-layout.ts'
import { Drawing, drawingWidth, Label, lettering, type Proportion } from './drawing.tsx'
import { leading } from './room.ts'
import { textWidth, wrapText } from './text-measure.ts'
import { round } from './time-scale.ts'

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

/** Bars that run across from zero, group under group. */
export function BarRows({ proportion, groups, max, tick, unit, title, description }: BarRowsProps) {
  const shape = barShapes[proportion]
  const width = drawingWidth[proportion]
  const bars = groups.flatMap((group) => group.bars)
  const end = max ?? Math.max(1, ...bars.map(({ low = 0, high = 0, point = 0 }) => Math.max(low, high, point)))
  const scale = scaleLinear([0, end], [shape.left, shape.labelAbove ? width - 6 : furthestRight(bars, end)])
  const x = (value: number) => round(scale(value))
  const units = wrapText(unit, width - shape.left - 8, lettering[proportion])
  const top = 26 + units.length * leading
  const rows = layOutBars(groups, proportion, top)
  const height = rows.height + 8
  return (
    <Drawing proportion={proportion} height={height} title={title} description={description}>
      <Label x={shape.left} y={14} look="soft" leading={leading}>
        {units}
      </Label>
      {scale.ticks(shape.ticks).map((value) => (
        <g key={value}>
          <path
            className={value === 0 && !shape.labelAbove ? 'zero' : 'grid'}
            d={rows.bands.map(([from, to]) => `M${x(value)} ${from}V${to}`).join('')}
          />
          <Label x={x(value)} y={top - 8} anchor={anchorOf(value, x(value), width)} look="soft">
            {tick(value)}
          </Label>
        </g>
      ))}
      {rows.heads.map(({ key, lines, y }) => (
        <Label key={key} x={2} y={y} look="strong" leading={leading}>
          {lines}
        </Label>
      ))}
      {rows.bars.map((placed) => (
        <g key={placed.bar.key}>
          {shape.labelAbove ? <WordsAbove placed={placed} width={width} /> : <WordsBeside placed={placed} x={x} />}
          <BarShape bar={placed.bar} x={x} y={placed.y} thickness={shape.bar} />
        </g>
      ))}
    </Drawing>
  )
}

/** Where the axis ends on a desk, so that every bar has room for its words after it. */
function furthestRight(bars: readonly Bar[], end: number): number {
  const room = drawingWidth.desk - barShapes.desk.left
  const most = bars.map(({ low = 0, high = 0, point = 0, words, isOpenEnded }) => {
    const own = textWidth(words, lettering.desk) + (isOpenEnded ? 30 : 16)
    return ((room - own) * end) / Math.max(low, high, point, end / 100)
  })
  return barShapes.desk.left + Math.min(room - 56, ...most)
}

function anchorOf(value: number, x: number, width: number): 'start' | 'middle' | 'end' {
  if (value === 0) return 'start'
  return x > width - 30 ? 'end' : 'middle'
}

function WordsAbove({ placed: { bar, y, lines, isTight }, width }: { readonly placed: PlacedBar; readonly width: number }) {
  const above = lines.length + (isTight ? 1 : 0)
  return (
    <>
      <Label x={2} y={y - 6 - (above - 1) * leading} leading={leading}>
        {lines}
      </Label>
      <Label x={isTight ? 2 : width - 4} y={y - 6} anchor={isTight ? 'start' : 'end'} look="strong">
        {bar.words}
      </Label>
    </>
  )
}

function WordsBeside({ placed: { bar, y, lines }, x }: { readonly placed: PlacedBar; readonly x: (value: number) => number }) {
  const middle = y + barShapes.desk.bar / 2 + 5
  const furthest = drawingWidth.desk - textWidth(bar.words, lettering.desk)
  return (
    <>
      <Label x={2} y={middle - ((lines.length - 1) * leading) / 2} leading={leading}>
        {lines}
      </Label>
      <Label x={Math.min(endOf(bar, x) + 8, furthest)} y={middle} look="strong">
        {bar.words}
      </Label>
    </>
  )
}

function endOf({ low, high = 0, point = 0, isOpenEnded }: Bar, x: (value: number) => number): number {
  return low === undefined ? x(0) + 42 : x(Math.max(low, high, point)) + (isOpenEnded ? 14 : 0)
}

interface BarShapeProps {
  readonly bar: Bar
  readonly x: (value: number) => number
  readonly y: number
  readonly thickness: number
}

function BarShape({ bar: { low, high, point, isOpenEnded }, x, y, thickness }: BarShapeProps) {
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
