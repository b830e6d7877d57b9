import { sayPartial } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { namePlace, sayFigureCoverage, sayPeriodBriefly } from '../../words/figures.ts'
import { CoverageFigure } from '../../panels/coverage-figure.tsx'
import type { ForceRelease, ForcesAnswer, Measure } from './answers.ts'
import { ForcesMap } from './forces-map.tsx'
import { ForceTable } from './force-table.tsx'
import { Requests } from './requests.tsx'
import { sayForces } from './say-forces.ts'
import { Sums } from './sums.tsx'

/** What the page is drawn from: every force, and one period of one release. */
export interface ForcesPage extends ForcesAnswer {
  readonly byRelease: ForceRelease
  readonly measure: Measure
}

/** What each police force recorded, and how it answers. */
export function ForcesView(answer: ForcesPage) {
  const { forces, others, leading, requests, byRelease, measure } = answer
  const covered = leading.find(({ figure }) => figure.coverage !== undefined)
  return (
    <>
      <Opening title="What did each police force record?">{sayForces(answer)}</Opening>
      <ForcesMap answer={byRelease} measure={measure} offence={byRelease.offence} />
      <FoldedSection id="forces" title={`Every force (${forces.length})`}>
        <ul className="choices" aria-label="Every force by name">
          {forces.map(({ force: { id, name } }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
        <ForceTable forces={forces} />
      </FoldedSection>
      {others.length > 0 && (
        <FoldedSection id="others" title={`Bodies that are no police force (${others.length})`}>
          <p>They stand beside the forces in published tables, and are kept apart in every total here.</p>
          <ul className="plain-list">
            {others.map(({ force: { id, name } }) => (
              <li key={id}>
                <Link to={recordPage('forces', id)}>{name}</Link>
              </li>
            ))}
          </ul>
        </FoldedSection>
      )}
      <FoldedSection id="answered" title="Who answered, release by release">
        {covered && <CoverageFigure {...covered} />}
        <DataTable
          caption="Forces that gave a figure for the figure each release led with"
          rows={leading}
          rowKey={({ figure }) => figure.id}
          whenEmpty="No release was known on this day."
          columns={[
            {
              heading: 'Release',
              cell: ({ release }) => (
                <Link to={recordPage('releases', release.id)}>
                  {release.publisher}, {sayPartial(release.publishedOn)}
                </Link>
              ),
            },
            { heading: 'Period', cell: ({ figure }) => sayPeriodBriefly(figure.period) },
            { heading: 'Place', cell: ({ figure }) => namePlace(figure) },
            { heading: 'Gave a figure', cell: ({ figure }) => sayFigureCoverage(figure.coverage) },
          ]}
        />
      </FoldedSection>
      <Sums {...answer} />
      <FoldedSection id="replies" title="Requests and answers">
        {requests.length === 0 ? (
          <EmptyState>No answer to a request was known on this day.</EmptyState>
        ) : (
          <Requests requests={requests} />
        )}
      </FoldedSection>
    </>
  )
}
