import { sayDay, sayPartial } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import type { CompanyShown, PlatformsAnswer } from './answers.ts'
import { DayForm } from './day-form.tsx'
import { Groupings } from './groupings.tsx'
import { OwnerLanes } from './owner-lanes.tsx'
import { sayLanes, sayOwners } from './say-platforms.ts'

/** Platforms and owners through time. */
export function PlatformsView(answer: PlatformsAnswer & { readonly typed: string | undefined }) {
  const { platforms, companies, groupings, buckets, asked, day, on, informedTo, typed } = answer
  return (
    <>
      <Opening title="Who owns the platforms?">{sayOwners(answer)}</Opening>
      <DayForm to="/platforms" label="Show who owned them on" value={typed ?? asked} error={day.ok ? undefined : day.message} />
      <OwnerLanes platforms={platforms} on={asked} until={on < informedTo ? on : informedTo} sentence={sayLanes(answer)} />
      <FoldedSection id="groupings" title="Groupings are not owners">
        <p>
          A grouping is what a publisher counted together, as it defined it. It need not be what one company owned, and it changes
          from release to release.
        </p>
        {groupings.length === 0 ? (
          <EmptyState>No publisher had grouped platforms in a release known by this day.</EmptyState>
        ) : (
          <Groupings groupings={groupings} />
        )}
      </FoldedSection>
      <FoldedSection id="companies" title="Companies">
        <Companies companies={companies} asked={asked} />
      </FoldedSection>
      <FoldedSection id="platforms" title="Platforms">
        <DataTable
          caption={`Platforms as they were called, and their owners, on ${sayDay(asked)}`}
          rows={platforms}
          rowKey={({ platform }) => platform.id}
          rowId={({ platform }) => platform.id}
          columns={[
            {
              heading: 'Platform',
              rowHeader: true,
              cell: ({ platform, name }) => <Link to={recordPage('platforms', platform.id)}>{name}</Link>,
            },
            { heading: 'What it is', cell: ({ platform }) => platform.sort },
            {
              heading: 'Owner',
              cell: ({ owner }) => (owner ? <a href={`#company-${owner.id}`}>{owner.name}</a> : 'not recorded'),
            },
            { heading: 'Launched', cell: ({ platform }) => (platform.launched ? sayPartial(platform.launched) : 'not known') },
            { heading: 'Ended', cell: ({ platform }) => (platform.ended ? sayPartial(platform.ended) : '') },
            { heading: 'Source', cell: ({ platform }) => <Citations of={platform.citations} /> },
          ]}
        />
        {buckets.length > 0 && (
          <p className="small">
            Statistics also count what is no platform:{' '}
            {buckets.map(({ id, names, note }, index) => (
              <span key={id} id={id}>
                {index > 0 && ' '}“{names[0]?.name}”. {note}
              </span>
            ))}
          </p>
        )}
      </FoldedSection>
    </>
  )
}

function Companies({ companies, asked }: { readonly companies: readonly CompanyShown[]; readonly asked: string }) {
  return (
    <DataTable
      caption={`Companies, their names and what they owned on ${sayDay(asked)}`}
      rows={companies}
      rowKey={({ company }) => company.id}
      rowId={({ company }) => `company-${company.id}`}
      whenEmpty="No company was known on this day."
      columns={[
        { heading: 'Company', rowHeader: true, cell: ({ name }) => name },
        { heading: 'Names over time', cell: ({ company }) => sayNames(company.names) },
        {
          heading: 'Owned',
          cell: ({ owned }) => (owned.length === 0 ? 'none of those listed' : owned.map(({ name }) => name).join(', ')),
        },
        {
          heading: 'Source',
          cell: ({ company }) => (
            <>
              {company.note} <Citations of={company.citations} />
            </>
          ),
        },
      ]}
    />
  )
}

/** "Facebook, Inc. to 27 October 2021; Meta Platforms, Inc. from 28 October 2021". */
export function sayNames(names: CompanyShown['company']['names']): string {
  return names
    .map(
      ({ name, from, to }) =>
        `${name}${from === undefined ? '' : ` from ${sayPartial(from)}`}${to === undefined ? '' : ` to ${sayPartial(to)}`}`,
    )
    .join('; ')
}
