import { printInterval, printNumber, printPercent } from '@dutywatch/domain/evidence'
import { ChartFigure, KnownParts, KnownPartsKey } from '../../charts/index.ts'
import type { CitationShown } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { TakenApart } from './answers.ts'

const eachUse = 'each use counted as one offence'

/** Why a share of the known is not a share of all: the part, the rest of the known, and what was not recorded. */
export function KnownFigure({ apart, source }: { readonly apart: TakenApart; readonly source: readonly CitationShown[] }) {
  const { share, parts } = apart
  const ofKnown = printPercent(parts.ofKnown.percent.point ?? 0)
  const ofWhole = printInterval(parts.ofWhole.percent, printPercent)
  const sentence = sayApart(apart)
  const rows = [
    { key: 'part', what: share.name, count: parts.part },
    { key: 'other', what: 'Another method, and it was recorded', count: parts.otherKnown },
    { key: 'not-recorded', what: 'Method not recorded', count: parts.notRecorded },
    { key: 'whole', what: 'All', count: parts.whole },
  ]
  return (
    <ChartFigure
      sentence={sentence}
      draw={(proportion) => (
        <KnownParts
          proportion={proportion}
          parts={parts}
          ofKnown={`${ofKnown} of the ${printNumber(parts.known)} whose method is known, ${eachUse}`}
          ofWhole={`${ofWhole} of all ${printNumber(parts.whole)}`}
          description={sentence}
        />
      )}
      legend={<KnownPartsKey parts={parts} names={{ part: share.name, whole: 'What the pieces are' }} />}
      legendBelow
      table={
        <DataTable
          caption="Recorded offences, by what is known of their method"
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { heading: 'Method', cell: ({ what }) => what },
            { heading: 'Recorded offences', cell: ({ count }) => printNumber(count), numeric: true },
          ]}
        />
      }
      source={source}
    />
  )
}

/** The share of the known, on what reading it is one, and the range it leaves for all. */
export function sayApart({ share, parts }: TakenApart): string {
  const ofKnown = printPercent(parts.ofKnown.percent.point ?? 0)
  const ofWhole = printInterval(parts.ofWhole.percent, printPercent)
  return `${share.name} are ${ofKnown} of the ${printNumber(parts.known)} recorded offences whose method is known, if each use counts as one offence. Of all ${printNumber(parts.whole)} they are ${ofWhole}: the method of ${printNumber(parts.notRecorded)} was not recorded.`
}
