import { unitWords } from '@dutywatch/domain/evidence'
import { sayPartial } from '@dutywatch/domain/date'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Quantity, Share } from '../../ui/quantity.tsx'
import { Section } from '../../ui/section.tsx'
import { namePlace, sayCount, sayPeriodBriefly } from '../../words/figures.ts'
import type { Overview } from './answer.ts'

/** The latest count of the offence and the largest share of it, each with what it needs to be understood. */
export function EvidenceInBrief({ overview: { evidence } }: { readonly overview: Overview }) {
  return (
    <Section id="evidence" title="What does the evidence say?">
      {evidence ? (
        <Latest evidence={evidence} />
      ) : (
        <EmptyState>No count of the offence had been published by this day.</EmptyState>
      )}
      <p>
        <Link to="/evidence">Every count, by release</Link>
        {evidence && (
          <>
            {', and '}
            <Link to="/evidence/article">published figures checked one by one</Link>
          </>
        )}
      </p>
    </Section>
  )
}

function Latest({ evidence }: { readonly evidence: NonNullable<Overview['evidence']> }) {
  const { figure, release, share, platform, grouping } = evidence
  const { coverage, period } = figure
  const answered = coverage
    ? `${coverage.answered} of ${coverage.of} forces answered`
    : 'how many forces answered is not published'
  const scope = `${figure.label}. ${namePlace(figure)}, ${period.words ?? sayPeriodBriefly(period)}`
  const of = platform?.names.at(-1)?.name ?? grouping?.label
  return (
    <>
      <p className="quantity-row">
        <Quantity
          amount={sayCount(figure.cell, release)}
          unit={unitWords[figure.unit]}
          scope={scope}
          coverage={answered}
          source={figure.citations}
        />
      </p>
      {share?.percent !== undefined && of && (
        <p className="quantity-row">
          <Share
            percent={share.percent}
            of={share.of.words}
            n={share.of.n}
            count={share.count}
            scope={`the share of ${of}, the largest published`}
            source={share.citations}
          />
        </p>
      )}
      <p className="small">
        {release && `Published by ${release.publisher}, ${sayPartial(release.publishedOn)}. `}Figures of different releases cannot
        be added or compared: forces, methods and groupings change between them.
      </p>
    </>
  )
}
