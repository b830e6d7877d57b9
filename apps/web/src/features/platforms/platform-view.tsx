import { sayPartial } from '@dutywatch/domain/date'
import { recordAddress } from '../../place/record-address.ts'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { ShareTable } from '../../panels/share-table.tsx'
import type { PlatformAnswer } from './answers.ts'
import { DayForm } from './day-form.tsx'
import { Groupings } from './groupings.tsx'
import { OwnerLanes } from './owner-lanes.tsx'
import { sayNames } from './platforms-view.tsx'
import { howToRead, sayOwner } from './say-platforms.ts'

/** One platform: its names, its owners, and every share that counts it. */
export function PlatformView(answer: PlatformAnswer & { readonly typed: string | undefined }) {
  const { platform, name, ownerships, groupings, shares, asked, day, on, informedTo, typed } = answer
  return (
    <>
      <Opening title={name}>{sayOwner(answer)}</Opening>
      <DayForm
        to={`/platforms/${platform.id}`}
        label={`Show who owned ${name} on`}
        value={typed ?? asked}
        error={day.ok ? undefined : day.message}
      />
      {ownerships.length === 0 ? (
        <EmptyState>No owner of {name} is recorded here.</EmptyState>
      ) : (
        <OwnerLanes
          platforms={[answer]}
          on={asked}
          until={on < informedTo ? on : informedTo}
          sentence={`Who owned ${name} through time. ${howToRead}`}
        />
      )}
      <KeyFacts
        facts={[
          { term: 'What it is', value: platform.sort, source: platform.citations },
          { term: 'Names over time', value: sayNames(platform.names) },
          { term: 'Also written', value: platform.aliases.join(', ') },
          { term: 'Launched', value: platform.launched && sayPartial(platform.launched) },
          { term: 'Ended', value: platform.ended && sayPartial(platform.ended) },
          { term: 'Note', value: platform.note },
          {
            term: 'Record',
            value: <Link to={recordAddress('platforms', platform.id)}>Its permanent address, with every field</Link>,
          },
        ]}
      />
      <Section id="shares" title="In the statistics">
        {shares.length === 0 ? (
          <EmptyState>No release known on this day gives a share of {name}.</EmptyState>
        ) : (
          <>
            <p>
              Shares of different releases are not a trend: the forces, the groupings and the part of offences with a known method
              change.
            </p>
            <ShareTable caption={`Every share that counts ${name}, in the order of publication`} shares={shares} ofManyFigures />
          </>
        )}
      </Section>
      <Section id="groupings" title="Counted together with">
        {groupings.length === 0 ? (
          <EmptyState>No release known on this day counts {name} together with another platform.</EmptyState>
        ) : (
          <Groupings groupings={groupings} />
        )}
      </Section>
    </>
  )
}
