import type { Coverage } from '@dutywatch/domain/evidence'
import { ChartFigure, CoverageBar, CoverageKey, sayCoverage, type CoveragePart } from '../charts/index.ts'
import type { CitationShown } from '../ui/citations.tsx'
import { DataTable } from '../ui/data-table.tsx'

export interface CoverageFigureProps {
  readonly coverage: Coverage
  readonly source: readonly CitationShown[]
}

/** A square for every force that was asked, filled when it answered. */
export function CoverageFigure({ coverage, source }: CoverageFigureProps) {
  const parts = partsOf(coverage)
  const { missing } = coverage
  const named = missing.length === 0 ? '' : ` No figure from ${missing.join(', ')}.`
  return (
    <ChartFigure
      sentence={`${sayCoverage(parts, 'forces')}${named}`}
      draw={(proportion) => <CoverageBar proportion={proportion} parts={parts} unit="forces" />}
      legend={<CoverageKey parts={parts} />}
      legendBelow
      table={
        <DataTable
          caption="Forces that answered"
          rows={parts}
          rowKey={({ key }) => key}
          columns={[
            { heading: 'Answer', cell: ({ label }) => label },
            { heading: 'Forces', cell: ({ count }) => count, numeric: true },
          ]}
        />
      }
      source={source}
    />
  )
}

function partsOf({ answered, of }: Coverage): CoveragePart[] {
  const parts: CoveragePart[] = [
    { key: 'answered', label: 'answered', count: answered, look: 'full' },
    { key: 'missing', label: 'gave no figure', count: of - answered, look: 'empty' },
  ]
  return parts.filter(({ count }) => count > 0)
}
