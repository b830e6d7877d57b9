import { Square, type CoverageLook } from './coverage-bar.tsx'
import { Drawing, drawingWidth, Label, type Proportion } from './drawing.tsx'

/** How long one authority took to answer, or has let a request wait so far. */
export interface AnswerTime {
  readonly key: string
  readonly workingDays: number
  /** How fully it answered; `empty` for one that has not answered yet. */
  readonly look: CoverageLook
}

export interface AnswerTimesProps {
  readonly proportion: Proportion
  readonly times: readonly AnswerTime[]
  /** The working days that the law allows. */
  readonly limit: number
  readonly title: string
  readonly description: string
}

const shapes = {
  phone: { size: 18, step: 21, side: 1, across: 1 },
  desk: { size: 18, step: 22, side: 4, across: 3 },
} as const satisfies Record<Proportion, object>

/** Working days in one column, and where the last column begins that holds all that took longer. */
const daysInColumn = 5
const lastColumn = 12
const columnsInAll = lastColumn + 1
const head = 52

/** A square for every authority, stacked over the working days that it took; a line where the time of the law ends. */
export function AnswerTimes({ proportion, times, limit, title, description }: AnswerTimesProps) {
  const { size, step, side, across } = shapes[proportion]
  const width = drawingWidth[proportion]
  const column = (width - 2 * side) / columnsInAll
  const x = (days: number) => side + (days / daysInColumn) * column
  const columns = stacked(times)
  const rows = Math.max(2, ...columns.map((own) => Math.ceil(own.length / across)))
  const ground = head + rows * step + 4
  const inset = (column - ((Math.min(across, 3) - 1) * step + size)) / 2
  return (
    <Drawing proportion={proportion} height={ground + 30} title={title} description={description}>
      <Label x={2} y={15} look="soft">
        working days to the answer, or so far
      </Label>
      <Label x={x(limit) + 6} y={40} look="strong">
        {`the law allows ${limit}`}
      </Label>
      <path className="grid" d={`M${side} ${ground}H${width - side}`} />
      <path className="zero" d={`M${x(limit)} 26V${ground + 6}`} />
      {columns.flatMap((own, index) =>
        own.map(({ key, look }, place) => (
          <Square
            key={key}
            look={look}
            x={side + index * column + inset + (place % across) * step}
            y={ground - 4 - (Math.floor(place / across) + 1) * step + (step - size)}
            size={size - 2}
          />
        )),
      )}
      {[0, 10, 20, 30, 40, 50].map((days) => (
        <Label key={days} x={days === 0 ? 2 : x(days)} y={ground + 22} anchor={days === 0 ? 'start' : 'middle'} look="soft">
          {String(days)}
        </Label>
      ))}
      <Label x={width - 2} y={ground + 22} anchor="end" look="soft">
        {proportion === 'desk' ? 'more than 60' : '60+'}
      </Label>
    </Drawing>
  )
}

/** The times in columns of five working days, the fullest answers at the foot; what took longest is in the last. */
function stacked(times: readonly AnswerTime[]): AnswerTime[][] {
  const order: readonly CoverageLook[] = ['full', 'half', 'cross', 'empty']
  const columns: AnswerTime[][] = Array.from({ length: columnsInAll }, () => [])
  for (const time of times.toSorted((a, b) => order.indexOf(a.look) - order.indexOf(b.look))) {
    const index = Math.min(lastColumn, Math.max(0, Math.ceil(time.workingDays / daysInColumn) - 1))
    columns[index]?.push(time)
  }
  return columns
}
