import { sayPartial } from '@dutywatch/domain/date'
import { recordAddress, recordPage } from '../../place/record-address.ts'
import { Day } from '../../ui/day.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { sayFigure, sayFigureCoverage, sayPart, sayPeriodBriefly, sayPlace } from '../../words/figures.ts'
import { ReleaseFiles } from '../../panels/release-files.tsx'
import { ForceFigureTable } from '../../panels/force-figure-table.tsx'
import { ShareFigure } from '../../panels/share-figure.tsx'
import type { FigureShown, ReleaseAnswer } from './answers.ts'
import { CoverageFigure } from '../../panels/coverage-figure.tsx'
import { FigureTable } from './figure-table.tsx'
import { Restatements } from './restatements.tsx'
import { UnequalPeriods } from './unequal-periods.tsx'

/** The release in a sentence: its first figure with everything that belongs to it. */
export function sayRelease({ release, figures }: Pick<ReleaseAnswer, 'release' | 'figures'>): string {
  const shown = figures.find(({ figure }) => figure.headline) ?? figures[0]
  const published = `${release.publisher}, ${sayPartial(release.publishedOn)}`
  if (shown === undefined) return `Published by ${published}, with figures of single forces and no total.`
  const { figure } = shown
  return `${capitalised(sayFigure(figure, release))} in ${sayPlace(figure)}, ${sayPeriodBriefly(figure.period)}; ${sayFigureCoverage(figure.coverage)}. Published by ${published}.`
}

/** One frozen publication: how it counted, what it printed, and what must be known before using it. */
export function ReleaseView(answer: ReleaseAnswer) {
  const { release, figures, unequal, shares, forceFigures, restatements } = answer
  const coverages = coveragesOf(figures)
  return (
    <>
      <Opening title={release.title}>{sayRelease(answer)}</Opening>
      <KeyFacts
        facts={[
          { term: 'Published', value: <Day on={release.publishedOn} />, source: release.citations },
          { term: 'How it counted', value: release.method },
          { term: 'Before using it', value: release.caveats.length > 0 && <Caveats caveats={release.caveats} /> },
          {
            term: 'Record',
            value: <Link to={recordAddress('releases', release.id)}>Its permanent address, with every field</Link>,
          },
        ]}
      />
      <Section id="figures" title="Its figures">
        <FigureTable caption={`Every figure of this release`} releases={[{ release, figures, leads: true }]} isLinkable />
        {figures.map(
          ({ figure, known }) =>
            known && (
              <p key={figure.id}>
                {figure.label}: the method was recorded for {sayPart(known)}.
              </p>
            ),
        )}
        <UnequalPeriods pairs={unequal} />
      </Section>
      <Section id="coverage" title="Who answered">
        {coverages.length === 0 ? (
          <EmptyState>How many forces were asked and how many answered is not said.</EmptyState>
        ) : (
          coverages.map((figure) => <CoverageFigure key={figure.id} figure={figure} release={release} />)
        )}
      </Section>
      {shares.length > 0 && (
        <Section id="shares" title="Platforms">
          {figures
            .filter(({ figure }) => shares.some(({ share }) => share.figure === figure.id))
            .map(({ figure, known }) => (
              <ShareFigure
                key={figure.id}
                figure={figure}
                release={release}
                known={known}
                shares={shares.filter(({ share }) => share.figure === figure.id)}
              />
            ))}
        </Section>
      )}
      {forceFigures.length > 0 && (
        <Section id="forces" title="Single forces, as printed">
          <ForceFigureTable
            caption="Recorded offences by force, as this release printed them"
            figures={forceFigures}
            shows="force"
          />
        </Section>
      )}
      {restatements.length > 0 && (
        <Section id="restated" title="Given otherwise elsewhere">
          <Restatements restatements={restatements} />
        </Section>
      )}
      <Section id="data" title="As data">
        <p>
          Every number of this release with its kind, bounds and coverage, one a row. What is withheld is in no file.
          {release.batch !== undefined && (
            <>
              {' '}
              <Link to={recordPage('batches', release.batch)}>The requests that it answers</Link>.
            </>
          )}
        </p>
        <ReleaseFiles release={release.id} />
      </Section>
    </>
  )
}

function Caveats({ caveats }: { readonly caveats: readonly string[] }) {
  return (
    <ul className="plain-list">
      {caveats.map((caveat) => (
        <li key={caveat}>{caveat}</li>
      ))}
    </ul>
  )
}

/** Each coverage once: a release often has one for all its figures. */
function coveragesOf(figures: readonly FigureShown[]) {
  const covered = figures.flatMap(({ figure }) => (figure.coverage ? [{ ...figure, coverage: figure.coverage }] : []))
  const key = ({ coverage }: (typeof covered)[number]) => JSON.stringify(coverage)
  return [...new Map(covered.map((figure) => [key(figure), figure])).values()]
}
