import { printNumber } from '@dutywatch/domain/evidence'
import { scaleLinear } from 'd3-scale'
import { Drawing, drawingWidth, Label, lettering, type Proportion } from './drawing.tsx'
import { textWidth, wrapText } from './text-measure.ts'
import { round } from './time-scale.ts'

/** A total of which only some is classified. `part + otherKnown + notRecorded` is the total. */
export interface PartsShown {
  readonly part: number
  readonly otherKnown: number
  readonly notRecorded: number
}

export interface KnownPartsProps {
  readonly proportion: Proportion
  readonly parts: PartsShown
  /** What stands over the bar of the known: "55.4% of the 5,784 whose method is known". */
  readonly ofKnown: string
  /** What stands over the bar of the whole: "between 31.7% and 74.5% of all 10,119". */
  readonly ofWhole: string
  readonly description: string
}

const shapes = {
  phone: { left: 2, right: 318, bar: 34, gap: 26 },
  desk: { left: 2, right: 958, bar: 40, gap: 34 },
} as const

/** The same part twice on one scale: in what is known, and in the whole, where what was not recorded could be part of it or not. */
export function KnownParts({ proportion, parts, ofKnown, ofWhole, description }: KnownPartsProps) {
  const { left, right, bar, gap } = shapes[proportion]
  const { part, otherKnown, notRecorded } = parts
  const scale = scaleLinear([0, part + otherKnown + notRecorded], [left, right])
  const x = (value: number) => round(scale(value))
  const known = wrapText(ofKnown, drawingWidth[proportion] - 8, lettering[proportion])
  const whole = wrapText(ofWhole, drawingWidth[proportion] - 8, lettering[proportion])
  const first = known.length * 19
  const second = first + bar + gap + whole.length * 19
  const bracket = second + bar + 12
  return (
    <Drawing
      proportion={proportion}
      height={bracket + 30}
      title="The part among what is known, and among all"
      description={description}
    >
      <Label x={left} y={14} look="strong">
        {known}
      </Label>
      <Piece look="part" from={x(0)} to={x(part)} y={first + 4} height={bar} count={part} size={lettering[proportion]} />
      <Piece
        look="other"
        from={x(part)}
        to={x(part + otherKnown)}
        y={first + 4}
        height={bar}
        count={otherKnown}
        size={lettering[proportion]}
      />
      <Label x={left} y={first + bar + gap + 10} look="strong">
        {whole}
      </Label>
      <Piece look="part" from={x(0)} to={x(part)} y={second} height={bar} count={part} size={lettering[proportion]} />
      <Piece
        look="not-recorded"
        from={x(part)}
        to={x(part + notRecorded)}
        y={second}
        height={bar}
        count={notRecorded}
        size={lettering[proportion]}
      />
      <Piece
        look="other"
        from={x(part + notRecorded)}
        to={x(part + notRecorded + otherKnown)}
        y={second}
        height={bar}
        count={otherKnown}
        size={lettering[proportion]}
      />
      <path className="leader" d={`M${x(part)} ${bracket - 6}v6H${x(part + notRecorded)}v-6`} />
      <Label x={(x(part) + x(part + notRecorded)) / 2} y={bracket + 18} anchor="middle" look="soft">
        {proportion === 'phone' ? 'the share ends in here' : 'the share ends somewhere in here'}
      </Label>
    </Drawing>
  )
}

interface PieceProps {
  readonly look: 'part' | 'other' | 'not-recorded'
  readonly from: number
  readonly to: number
  readonly y: number
  readonly height: number
  readonly count: number
  readonly size: number
}

function Piece({ look, from, to, y, height, count, size }: PieceProps) {
  const words = printNumber(count)
  return (
    <g>
      <rect className={`piece piece-${look}`} x={from} y={y} width={round(Math.max(0, to - from))} height={height} />
      {textWidth(words, size) < to - from - 8 && (
        <text className={`piece-count on-piece-${look}`} x={from + 8} y={y + height / 2 + 5}>
          {words}
        </text>
      )}
    </g>
  )
}

/** What the pieces stand for. */
export function KnownPartsKey({
  parts,
  names,
}: {
  readonly parts: PartsShown
  readonly names: { readonly part: string; readonly whole: string }
}) {
  const rows = [
    { look: 'part', count: parts.part, words: names.part },
    { look: 'other', count: parts.otherKnown, words: 'another method, and it was recorded' },
    { look: 'not-recorded', count: parts.notRecorded, words: 'method not recorded: it may be either' },
  ]
  return (
    <ul className="chart-key" aria-label={names.whole}>
      {rows.map(({ look, count, words }) => (
        <li key={look}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <rect className={`piece piece-${look}`} x="1.5" y="1.5" width="17" height="17" />
          </svg>{' '}
          <strong>{printNumber(count)}</strong> {words}
        </li>
      ))}
    </ul>
  )
}
