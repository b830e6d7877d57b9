import { useId, type ReactNode } from 'react'

/** The two proportions a drawing is made in. A stylesheet shows one of them, by the room there is. */
export type Proportion = 'phone' | 'desk'

/** The size of lettering in a drawing's units: never under 14 pixels where the drawing is shown. */
export const lettering: Readonly<Record<Proportion, number>> = { phone: 16, desk: 15 }

/** The width of a drawing in its own units. */
export const drawingWidth: Readonly<Record<Proportion, number>> = { phone: 320, desk: 960 }

export interface DrawingProps {
  readonly proportion: Proportion
  readonly width?: number
  readonly height: number
  /** What the drawing is, in a few words. */
  readonly title: string
  /** What it shows, in a sentence or two: what a reader who cannot see it needs. */
  readonly description: string
  readonly children: ReactNode
}

/** One drawing, with its name and description for those who cannot see it. */
export function Drawing({ proportion, width = drawingWidth[proportion], height, title, description, children }: DrawingProps) {
  const id = useId()
  return (
    <svg
      className={`drawing drawing-${proportion}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      fontSize={lettering[proportion]}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {children}
    </svg>
  )
}

export interface LabelProps {
  readonly x: number
  readonly y: number
  /** One line, or several under one another. */
  readonly children: string | readonly string[]
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A class of charts.css: `soft`, `strong`, `tone-bad`. */
  readonly look?: string
  /** The distance between lines, in the drawing's units. */
  readonly leading?: number
}

/** Words on a drawing. Lines behind them are masked so that they stay legible. */
export function Label({ x, y, children, anchor = 'start', look, leading = 19 }: LabelProps) {
  const lines = typeof children === 'string' ? [children] : children
  return (
    <text x={x} y={y} textAnchor={anchor} className={look === undefined ? 'label' : `label ${look}`}>
      {lines.length === 1
        ? lines[0]
        : lines.map((line, index) => (
            <tspan key={line} x={x} dy={index === 0 ? 0 : leading}>
              {line}
            </tspan>
          ))}
    </text>
  )
}
