import { sayPartial } from '@dutywatch/domain/date'
import { printNumber, printPercent } from '@dutywatch/domain/evidence'
import { ChartFigure, ShareBars } from '../../charts/index.ts'
import { recordPage } from '../../place/record-address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { sayPart, sayPeriodBriefly } from '../../words/figures.ts'
import type { ShareGroup, SharesAnswer } from './answers.ts'
import { sayKnown, sayShares } from './say-shares.ts'
import { ShareFigure } from '../../panels/share-figure.tsx'
import { ShareTable } from '../../panels/share-table.tsx'

/** Which platforms were used, never without what the shares are of. */
export function SharesView(answer: SharesAnswer) {
  const { groups } = answer
  return (
    <>
      <Opening title="Which platforms were used?">{sayShares(answer)}</Opening>
      {groups.length === 0 ? (
        <EmptyState>
          No share had been published by this day. <Link to="/evidence">See what had been counted by then.</Link>
        </EmptyState>
      ) : (
        <>
          <KnownPart groups={groups} />
          <Notice kind="caution" title="Reading a share">
            <p>
              A share here is of the offences whose method police recorded, not of all offences. One offence can involve several
              platforms, and releases group platforms differently, so shares of different releases are not a trend.
            </p>
          </Notice>
          {groups.map((group) => (
            <Group key={group.figure.id} group={group} isOpen={group === groups.at(-1)} />
          ))}
          <FoldedSection id="every-share" title="Every share">
            <ShareTable
              caption="Every published share, in the order of publication"
              shares={groups.flatMap(({ shares }) => shares)}
              ofManyFigures
            />
          </FoldedSection>
        </>
      )}
    </>
  )
}

interface GroupProps {
  readonly group: ShareGroup
  readonly isOpen: boolean
}

function Group({ group: { figure, release, known, shares }, isOpen }: GroupProps) {
  return (
    <FoldedSection
      id={`shares-${figure.id}`}
      title={sayPeriodBriefly(figure.period)}
      note={release && `${release.publisher}, ${sayPartial(release.publishedOn)}`}
      isOpen={isOpen}
    >
      {release && (
        <p>
          From <Link to={recordPage('releases', release.id)}>“{release.title}”</Link>, {release.publisher},{' '}
          {sayPartial(release.publishedOn)}.
        </p>
      )}
      <ShareFigure figure={figure} shares={shares} {...(known && { known })} />
    </FoldedSection>
  )
}

/** For how much of each total the method is known: what every share below rests on. */
function KnownPart({ groups }: { readonly groups: readonly ShareGroup[] }) {
  const known = groups.flatMap((group) => (group.known ? [{ ...group, known: group.known }] : []))
  if (known.length === 0) return null
  const label = ({ figure }: ShareGroup) => sayPeriodBriefly(figure.period)
  return (
    <ChartFigure
      sentence="Recorded offences whose method police recorded, as a share of all of them. For other periods the number was not published."
      draw={(proportion) => (
        <ShareBars
          proportion={proportion}
          bars={known.map((group) => ({
            key: group.figure.id,
            label: label(group),
            ...(group.known.percent.point !== undefined && { low: group.known.percent.point }),
            words: `${printPercent(group.known.percent.point ?? 0)} of ${printNumber(group.known.of.n ?? 0)}`,
          }))}
          of="recorded offences whose method is known"
          title="How much of each total has a known method"
          description={sayKnown(groups)}
        />
      )}
      table={
        <DataTable
          caption="Offences whose method was recorded, of all recorded offences"
          rows={known}
          rowKey={({ figure }) => figure.id}
          columns={[
            { heading: 'Period', cell: label },
            { heading: 'Place', cell: ({ figure }) => figure.geography },
            { heading: 'Method recorded', cell: (group) => sayPart(group.known) },
          ]}
        />
      }
      source={known.flatMap(({ figure }) => figure.citations)}
    />
  )
}
