import { sayPartial } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { useSite } from '../../place/site-state.ts'
import { ReleaseFiles } from '../../panels/release-files.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { Section } from '../../ui/section.tsx'
import { counted } from '../../words/counted.ts'
import type { ReleaseShown } from './answers.ts'
import { ReleaseAnswers } from './release-answers.tsx'
import { ReleaseTotals } from './release-totals.tsx'
import { sayPopulationYears } from './say-coverage.ts'

interface MadeRelease {
  readonly shown: ReleaseShown
  readonly licence: string
}

/**
 * A release made of a batch: its totals with who answered, what single authorities answered, and all of it as data. The newest lies open,
 * earlier ones are folded.
 */
export function BatchRelease({ isNewest, ...made }: MadeRelease & { readonly isNewest: boolean }) {
  const { release } = made.shown
  const id = `release-${release.id}`
  if (isNewest) {
    return (
      <Section id={id} title={<Link to={recordPage('releases', release.id)}>{release.title}</Link>} level={3}>
        <Release {...made} />
      </Section>
    )
  }
  return (
    <FoldedSection id={id} title={release.title} note={`An earlier release, ${sayPartial(release.publishedOn)}`} level={3}>
      <p>
        <Link to={recordPage('releases', release.id)}>This release on a page of its own</Link>
      </p>
      <Release {...made} />
    </FoldedSection>
  )
}

function Release({ shown, licence }: MadeRelease) {
  const { release, totals, answers } = shown
  const [words, ...others] = new Set([...totals, ...answers].map((each) => each.words))
  const of = others.length === 0 ? words : undefined
  const [whole, split] = [totals.filter(({ category }) => category === undefined), totals.filter(({ category }) => category)]
  const years = sayPopulationYears(totals)
  return (
    <>
      <p>
        Published by {release.publisher}, {sayPartial(release.publishedOn)}. {release.method} <Citations of={release.citations} />
      </p>
      {release.caveats.length > 0 && (
        <>
          <p>Before using it:</p>
          <ul>
            {release.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
      <ReleaseTotals of={of} what="Totals" totals={whole} />
      {years !== undefined && <p className="small">{years}</p>}
      {split.length > 0 && (
        <details className="chart-table">
          <summary>The totals split up</summary>
          <ReleaseTotals of={of} what="Totals split up" totals={split} />
        </details>
      )}
      {answers.length > 0 && (
        <details className="chart-table">
          <summary>What each authority answered</summary>
          <ReleaseAnswers answers={answers} of={of} />
        </details>
      )}
      <Dataset shown={shown} licence={licence} />
    </>
  )
}

function Dataset({ shown: { release, dataset }, licence }: MadeRelease) {
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
        {baseUrl === undefined && ', with the address of this site before it'}.
      </p>
    </>
  )
}
