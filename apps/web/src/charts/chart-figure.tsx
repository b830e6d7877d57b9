import type { ReactNode } from 'react'
import { FoldedCitations, type CitationShown } from '../ui/citations.tsx'
import type { Proportion } from './drawing.tsx'

export interface ChartFigureProps {
  /** What the drawing shows, in one generated sentence that names unit, denominator and coverage. */
  readonly sentence: ReactNode
  /** Draws one proportion; both are sent and the stylesheet shows the one that fits. */
  readonly draw: (proportion: Proportion) => ReactNode
  /** The same data as a table. */
  readonly table: ReactNode
  /** What explains the marks on the drawing, where labels on it would not fit. */
  readonly legend?: ReactNode
  /** Keeps the explanation under the drawing where there would be room beside it. */
  readonly legendBelow?: boolean
  readonly source?: readonly CitationShown[] | undefined
  /** Leaves the table open, for a page that is about it. */
  readonly tableOpen?: boolean
  /** The ways to take it elsewhere. */
  readonly offers?: ReactNode
}

/** A drawing under its sentence and over its data. */
export function ChartFigure({ sentence, draw, table, legend, legendBelow, source, tableOpen, offers }: ChartFigureProps) {
  return (
    <figure className="chart">
      <figcaption>{sentence}</figcaption>
      <div className={legend && !legendBelow ? 'chart-body with-legend' : 'chart-body'}>
        <div className="drawings">
          {draw('phone')}
          {draw('desk')}
        </div>
        {legend}
      </div>
      {source && source.length > 0 && (
        <div className="chart-source">
          <FoldedCitations of={source} />
        </div>
      )}
      {tableOpen ? (
        table
      ) : (
        <details className="chart-table">
          <summary>The same figures as a table</summary>
          {table}
        </details>
      )}
      {offers}
    </figure>
  )
}
