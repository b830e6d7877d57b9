import { PictureFigure } from '../charts/index.ts'
import { DataTable } from '../ui/data-table.tsx'
import { coverageParts, coveragePicture, type CoveredFigure } from './coverage-picture.tsx'

/** A square for every force that was asked, filled when it answered. */
export function CoverageFigure(covered: CoveredFigure) {
  const picture = coveragePicture(covered)
  const parts = covered.figure.coverage ? coverageParts(covered.figure.coverage) : []
  if (picture === undefined) return null
  return (
    <PictureFigure
      picture={picture}
      table={
        <DataTable
          caption="Forces that gave a figure"
          rows={parts}
          rowKey={({ key }) => key}
          columns={[
            { heading: 'Answer', cell: ({ label }) => label },
            { heading: 'Forces', cell: ({ count }) => count, numeric: true },
          ]}
        />
      }
    />
  )
}
