import { sayPartial } from '@dutywatch/domain/date'
import { PictureFigure } from '../../charts/index.ts'
import { recordPage } from '../../place/record-address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { namePlace, sayFigureCoverage, sayPeriodBriefly } from '../../words/figures.ts'
import type { ShareGroup, SharesAnswer } from './answers.ts'
import { sayKnown, sayRecorded, sayShares, sayStanding, sayUntold } from './say-shares.ts'
import { sharesPicture } from './shares-picture.tsx'
import { ShareFigure } from '../../panels/share-figure.tsx'
import { ShareTable } from '../../panels/share-table.tsx'

/** Which platforms were used, never without what the shares are of. */
export function SharesView(answer: SharesAnswer) {
  const { groups, untold } = answer
  const picture = sharesPicture(answer)
  return (
    <>
      <Opening title="Which platforms were used?">{sayShares(answer)}</Opening>
      {groups.length === 0 ? (
        <EmptyState>
          No share had been published by this day. <Link to="/evidence">See what had been counted by then.</Link>
        </EmptyState>
      ) : (
        <>
          {picture && (
            <PictureFigure
              picture={picture}
              table={
                <>
                  <KnownTable groups={groups} />
                  <ShareTable
                    caption="Every published share, in the order of publication"
                    shares={groups.flatMap(({ shares }) => shares)}
                    ofManyFigures
                  />
                </>
              }
            />
          )}
          <Notice kind="caution" title="Reading a share">
            <p>
              {sayKnown(groups)} One offence can involve several platforms, so that shares of one release can come to more than
              100%.
            </p>
          </Notice>
          {untold.length > 0 && <p>{sayUntold(untold)}</p>}
          {groups.map((group) => (
            <Group key={group.figure.id} group={group} isOpen={group === groups.at(-1)} />
          ))}
        </>
      )}
    </>
  )
}

interface GroupProps {
  readonly group: ShareGroup
  readonly isOpen: boolean
}

function Group({ group, isOpen }: GroupProps) {
  const { figure, release } = group
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
      {group.standing && <p>{sayStanding(group)}</p>}
      <ShareFigure {...group} />
    </FoldedSection>
  )
}

/** For how much of each total the method is known: what every share rests on. */
function KnownTable({ groups }: { readonly groups: readonly ShareGroup[] }) {
  return (
    <DataTable
      caption="Offences whose method was recorded, of all recorded offences"
      rows={groups}
      rowKey={({ figure }) => figure.id}
      columns={[
        { heading: 'Period', rowHeader: true, cell: ({ figure }) => sayPeriodBriefly(figure.period) },
        { heading: 'Place', cell: ({ figure }) => namePlace(figure) },
        { heading: 'Method recorded', cell: sayRecorded },
        { heading: 'Forces that gave a figure', cell: ({ figure }) => sayFigureCoverage(figure.coverage) },
      ]}
    />
  )
}
