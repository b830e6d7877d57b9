import { sayPartial } from '@dutywatch/domain/date'
import { cellInterval, printInterval, unitWords } from '@dutywatch/domain/evidence'
import { recordPage } from '../../place/record-address.ts'
import { useSite } from '../../place/site-state.ts'
import { ReleaseFiles } from '../../panels/release-files.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { sayCell } from '../../words/cells.ts'
import { counted } from '../../words/counted.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { ReleaseShown } from './answers.ts'
import { sayTotalCoverage } from './say-coverage.ts'

type Total = ReleaseShown['totals'][number]
type Answered = ReleaseShown['answers'][number]

/** A release made of a batch: its totals with who answered, what single authorities answered, and all of it as data. */
export function BatchRelease({ shown, licence }: { readonly shown: ReleaseShown; readonly licence: string }) {
  const { release, totals, answers } = shown
  const [words, ...others] = new Set([...totals, ...answers].map((each) => each.words))
  const of = others.length === 0 ? words : undefined
  const [whole, split] = [totals.filter(({ category }) => category === undefined), totals.filter(({ category }) => category)]
  return (
    <Section id={`release-${release.id}`} title={<Link to={recordPage('releases', release.id)}>{release.title}</Link>} level={3}>
      <p>
        Published by {release.publisher}, {sayPartial(release.publishedOn)}. {release.method} <Citations of={release.citations} />
      </p>
      <Totals of={of} caption="Totals, each with who answered" totals={whole} />
      {split.length > 0 && (
        <details className="chart-table">
          <summary>The totals split up</summary>
          <Totals of={of} caption="Totals by what they are split by, each with who answered" totals={split} />
        </details>
      )}
      {answers.length > 0 && (
        <details className="chart-table">
          <summary>What each authority answered</summary>
          <Answers answers={answers} of={of} />
        </details>
      )}
      <Dataset shown={shown} licence={licence} />
    </Section>
  )
}

interface TotalsProps {
  /** What the totals are of, where they are all of one thing. */
  readonly of: string | undefined
  readonly caption: string
  readonly totals: readonly Total[]
}

interface CountProps extends Pick<Total, 'unit'> {
  readonly words: string
  readonly of: Total['cell']
}

/** A count with its unit; words alone where there is no number. */
function Count({ words, of, unit }: CountProps) {
  if (cellInterval(of) === undefined) return words
  return (
    <>
      <span className="amount">{words}</span> <span className="in-small">{unitWords[unit]}</span>
    </>
  )
}

/** What the answers together allow: "at least 15,832", or in words why nothing is told. */
function sayTotal(cell: Total['cell']): string {
  const interval = cellInterval(cell)
  return interval ? printInterval(interval) : sayCell(cell)
}

function Totals({ of, caption, totals }: TotalsProps) {
  return (
    <DataTable
      caption={of === undefined ? caption : `${of} ${caption}`}
      rows={totals}
      rowKey={({ key }) => key}
      whenEmpty="This release has no total."
      columns={[
        ...(of === undefined ? [{ heading: 'What was counted', cell: ({ words }: Total) => words }] : []),
        { heading: 'Place', cell: ({ geography }) => geography },
        ...(totals.some(({ category }) => category) ? [{ heading: 'Split', cell: (total: Total) => total.category }] : []),
        { heading: 'Period', cell: ({ period }) => sayPeriodBriefly(period) },
        {
          heading: 'Count',
          numeric: true,
          cell: ({ cell, unit }) => <Count words={sayTotal(cell)} of={cell} unit={unit} />,
        },
        { heading: 'Who answered', cell: sayTotalCoverage },
      ]}
    />
  )
}

function Answers({ answers, of }: Pick<ReleaseShown, 'answers'> & Pick<TotalsProps, 'of'>) {
  return (
    <DataTable
      caption={`${of ?? 'Every question.'} Small counts, and what would give them away, are withheld.`}
      rows={answers}
      rowKey={({ key }) => key}
      columns={[
        { heading: 'Authority', cell: ({ authority }) => authority.name },
        ...(of === undefined ? [{ heading: 'What was counted', cell: ({ words: said }: Answered) => said }] : []),
        { heading: 'Period', cell: ({ period }) => sayPeriodBriefly(period) },
        {
          heading: 'Count',
          numeric: true,
          cell: ({ cell, unit }) => <Count words={sayCell(cell)} of={cell} unit={unit} />,
        },
      ]}
    />
  )
}

function Dataset({ shown: { release, dataset }, licence }: Parameters<typeof BatchRelease>[0]) {
  const { baseUrl } = useSite()
  return (
    <>
      <p>
        All of it as data, {counted(dataset.rows, 'row', 'rows')}, under {licence}. No file holds a count that is withheld.
      </p>
      <ReleaseFiles release={release.id} />
      <details className="chart-table">
        <summary>What the columns mean</summary>
        <DataTable
          caption="Columns of the dataset"
          rows={dataset.columns}
          rowKey={({ name }) => name}
          columns={[
            { heading: 'Column', cell: ({ name }) => <code>{name}</code> },
            { heading: 'What it holds', cell: ({ meaning }) => meaning },
          ]}
        />
      </details>
      <p>
        How to cite it: {dataset.citation},{' '}
        <a href={dataset.permanent} className="address">
          {baseUrl}
          {dataset.permanent}
        </a>
        .
      </p>
    </>
  )
}
