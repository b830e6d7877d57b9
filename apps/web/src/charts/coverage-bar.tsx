import { Drawing, drawingWidth, type Proportion } from './drawing.tsx'

/** How the authorities in one part of the bar are drawn: the fuller the square, the fuller the answer. */
export type CoverageLook = 'full' | 'half' | 'cross' | 'empty'

export interface CoveragePart {
  readonly key: string
  /** "answered", "answered in part", "refused", "no reply". */
  readonly label: string
  readonly count: number
  readonly look: CoverageLook
}

export interface CoverageBarProps {
  readonly proportion: Proportion
  readonly parts: readonly CoveragePart[]
  /** "forces". */
  readonly unit: string
  /** What the drawing is, when it is not about answers. */
  readonly title?: string | undefined
}

const perRow = { phone: 15, desk: 46 } as const

/** A square for every authority that was asked, in the order of how fully it answered. */
export function CoverageBar({ proportion, parts, unit, title }: CoverageBarProps) {
  const squares = parts.flatMap(({ look, count, key }) =>
    Array.from({ length: count }, (_, index) => ({ look, key: `${key} ${index}` })),
  )
  const columns = Math.min(perRow[proportion], Math.max(squares.length, 1))
  const step = Math.min(drawingWidth[proportion] / columns, 26)
  const height = Math.ceil(squares.length / columns) * step
  return (
    <Drawing
      proportion={proportion}
      height={Math.round(height)}
      title={title ?? `How many ${unit} answered`}
      description={sayCoverage(parts, unit)}
    >
      {squares.map(({ look, key }, index) => (
        <Square key={key} look={look} x={(index % columns) * step} y={Math.floor(index / columns) * step} size={step - 4} />
      ))}
    </Drawing>
  )
}

export interface SquareProps {
  readonly look: CoverageLook
  /** Its upper left corner, in the drawing’s units. */
  readonly x: number
  readonly y: number
  readonly size: number
}

/** One authority: the fuller the square, the fuller its answer. */
export function Square({ look, x, y, size }: SquareProps) {
  return (
    <g
      className={`coverage coverage-${look}`}
      transform={`translate(${Math.round(x * 10) / 10 + 1} ${Math.round(y * 10) / 10 + 1})`}
    >
      <rect width={size} height={size} />
      {look === 'half' && <path className="filled" d={`M0 ${size}V0L${size} ${size}Z`} />}
      {look === 'cross' && <path d={`M4 4L${size - 4} ${size - 4}M${size - 4} 4L4 ${size - 4}`} />}
    </g>
  )
}

/** "41 of 43 forces answered, 1 answered in part, 1 gave no reply." */
export function sayCoverage(parts: readonly CoveragePart[], unit: string): string {
  const asked = parts.reduce((sum, { count }) => sum + count, 0)
  const present = parts.filter(({ count }) => count > 0)
  const said = present.map(({ count, label }, index) =>
    index === 0 ? `${count} of ${asked} ${unit} ${label}` : `${count} ${label}`,
  )
  return said.length === 0 ? `No ${unit} were asked.` : `${said.join(', ')}.`
}

/** The squares with what they stand for and how many there are. */
export function CoverageKey({ parts }: { readonly parts: readonly CoveragePart[] }) {
  return (
    <ul className="chart-key">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ key, label, count, look }) => (
          <li key={key}>
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <Square look={look} x={1} y={1} size={16} />
            </svg>{' '}
            <strong>{count}</strong> {label}
          </li>
        ))}
    </ul>
  )
}
