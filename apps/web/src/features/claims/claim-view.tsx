import { printAsserted, unitWords } from '@dutywatch/domain/evidence'
import { recordAddress, recordPage } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { claimStateWords } from '../../words/evidence.ts'
import { namePlace, sayCount, sayFigureCoverage, sayPeriod } from '../../words/figures.ts'
import type { ClaimAnswer } from './answers.ts'
import { KnownFigure } from './known-figure.tsx'
import { leftUnsaid } from './left-unsaid.ts'
import { sayClaim, sayPublished } from './say-claims.ts'

/** One published statement: who said it, what becomes of it when it is worked out again, line by line, and from which records. */
export function ClaimView(answer: ClaimAnswer) {
  const { claim, check, apart, evidence, siblings, publishedIn } = answer
  const isComputed = publishedIn?.kind === 'computed'
  const others = siblings.filter(({ id }) => id !== claim.id)
  return (
    <>
      <Opening title={claim.statement}>{sayClaim(answer)}</Opening>
      <AboutClaim {...answer} />
      {check.working.length > 0 && (
        <Section id="working" title="The working">
          <ol className="working">
            {check.working.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Section>
      )}
      {apart && <KnownFigure apart={apart} source={claim.citations} />}
      {evidence.figures.length > 0 && <WorkedOutFrom evidence={evidence} />}
      <Lines id="unsaid" title="What it does not say" lines={leftUnsaid(answer)} />
      <Lines
        id="cautions"
        title="Before using its figures"
        lines={[...new Set(evidence.releases.flatMap(({ caveats }) => caveats))]}
      />
      {others.length > 0 && (
        <FoldedSection id="others" title={`${isComputed ? 'Also worked out here' : 'Also said there'} (${others.length})`}>
          <ul>
            {others.map(({ id, statement }) => (
              <li key={id}>
                <Link to={recordPage('claims', id)}>{statement}</Link>
              </li>
            ))}
          </ul>
        </FoldedSection>
      )}
    </>
  )
}

/** A section of single sentences; nothing where there are none. */
function Lines({ id, title, lines }: { readonly id: string; readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}

function AboutClaim({ claim, check, commitments, publishedIn }: ClaimAnswer) {
  const state = claimStateWords[check.state]
  return (
    <KeyFacts
      facts={[
        {
          term: 'Said in',
          value: publishedIn && <Link to={recordPage('sources', publishedIn.id)}>{sayPublished(publishedIn)}</Link>,
          source: claim.citations,
        },
        { term: 'It says', value: publishedIn?.kind === 'computed' ? undefined : printAsserted(claim.asserted, claim.unit) },
        {
          term: 'State',
          value: (
            <>
              <StateBadge state={state} /> {state.meaning}
            </>
          ),
        },
        { term: 'What it means', value: claim.meaning },
        { term: 'The record', value: claim.record },
        {
          term: 'What became of it',
          value:
            commitments.length === 0 ? undefined : (
              <ul className="plain-list">
                {commitments.map(({ id, what }) => (
                  <li key={id}>
                    <Link to={recordPage('commitments', id)}>{what}</Link>
                  </li>
                ))}
              </ul>
            ),
        },
        { term: 'Record', value: <Link to={recordAddress('claims', claim.id)}>Its permanent address, with every field</Link> },
      ]}
    />
  )
}

function WorkedOutFrom({ evidence: { figures, shares } }: Pick<ClaimAnswer, 'evidence'>) {
  return (
    <Section id="records" title="The records it is worked out from">
      <DataTable
        caption="Figures, as their releases printed them"
        rows={figures}
        rowKey={({ figure }) => figure.id}
        columns={[
          {
            heading: 'What was counted',
            rowHeader: true,
            cell: ({ figure }) => <Link to={recordAddress('figures', figure.id)}>{figure.label}</Link>,
          },
          {
            heading: 'Count',
            numeric: true,
            cell: ({ figure, release }) => (
              <>
                <span className="amount">{sayCount(figure.cell, release)}</span>{' '}
                <span className="in-small">{unitWords[figure.unit]}</span>
              </>
            ),
          },
          { heading: 'Period', cell: ({ figure }) => sayPeriod(figure.period) },
          { heading: 'Place', cell: ({ figure }) => namePlace(figure) },
          { heading: 'Forces that gave a figure', cell: ({ figure }) => sayFigureCoverage(figure.coverage) },
          {
            heading: 'Release',
            cell: ({ figure, release }) => (
              <>
                {release && <Link to={recordPage('releases', release.id)}>{release.title}</Link>}{' '}
                <Citations of={figure.citations} />
              </>
            ),
          },
        ]}
      />
      {shares.length > 0 && (
        <ul>
          {shares.map(({ share, name }) => (
            <li key={share.id}>
              <Link to={recordAddress('shares', share.id)}>{name}</Link>, as a share of {share.of.words}{' '}
              <Citations of={share.citations} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
