import type { Shape, Tone } from '../words/tones.ts'

/** The lines and areas of a shape, in a square of 16 units around (8, 8). Coloured by `currentColor` and the paper. */
const drawings: Record<Shape, React.ReactNode> = {
  full: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3 7 10.7l4.5-5" fill="none" className="mark-paper" strokeWidth="1.9" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  cross: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" />
      <path d="M5 5l6 6M11 5l-6 6" fill="none" className="mark-paper" strokeWidth="1.9" />
    </>
  ),
  hatched: (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.9" />
      <path d="M4.6 9.4 9.4 4.6M5.6 11.6l6-6" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  open: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="M8 4.2V8l2.9 1.9" fill="none" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  down: <path d="M1.2 2.5h13.6L8 14.6z" fill="currentColor" />,
  dash: (
    <>
      <rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="M4.8 8h6.4" fill="none" stroke="currentColor" strokeWidth="1.9" />
    </>
  ),
}

export interface MarkProps {
  readonly shape: Shape
  readonly tone?: Tone
}

/** A state's shape beside its word. Says nothing to a screen reader: the word does. */
export function Mark({ shape, tone = 'plain' }: MarkProps) {
  return (
    <svg className={`mark tone-${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {drawings[shape]}
    </svg>
  )
}

export interface MarkInDrawingProps extends MarkProps {
  /** The middle of the mark, in the drawing's units. */
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The same shape as part of a drawing. */
export function MarkInDrawing({ shape, tone = 'plain', x, y, size }: MarkInDrawingProps) {
  const scale = size / 16
  return (
    <g className={`tone-${tone}`} transform={`translate(${x - 8 * scale} ${y - 8 * scale}) scale(${scale})`}>
      {drawings[shape]}
    </g>
  )
}
