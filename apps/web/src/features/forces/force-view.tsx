import { sayDay, sayPartial } from '@dutywatch/domain/date'
import { PictureFigure } from '../../charts/index.ts'
import { recordAddress, recordPage } from '../../place/record-address.ts'
import { FoldedCitations } from '../../ui/citations.tsx'
import { GetForm, TextField } from '../../ui/form.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import type { ForceAnswer } from './answers.ts'
import { FoiClock } from '../../panels/foi-clock.tsx'
import { forcePicture } from './force-picture.tsx'
import { forceFacts } from './force-facts.tsx'
import { ForceFigureTable } from '../../panels/force-figure-table.tsx'
import { RequestClocks } from './request-clocks.tsx'
import { Requests } from './requests.tsx'
import { sayForce, sayRegime } from './say-forces.ts'

const nations = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  'great-britain': 'Great Britain',
  'united-kingdom': 'United Kingdom',
} as const

/** One force: what it recorded as printed, how it answered, and how long it may take. */
export function ForceView(answer: ForceAnswer & { readonly received: string | undefined }) {
  const { force, figures, silences, requests } = answer
  const picture = forcePicture(answer)
  const table = <ForceFigureTable caption={`Recorded offences, ${force.name}`} figures={figures} shows="release" />
  return (
    <>
      <Opening title={force.name}>{sayForce(answer)}</Opening>
      <KeyFacts
        facts={[
          {
            term: 'Where',
            value: [force.region, nations[force.nation]]
              .filter((part, index, all) => part && all.indexOf(part) === index)
              .join(', '),
          },
          { term: 'Area code', value: force.code },
          { term: 'Answers requests under', value: sayRegime(force.regime) },
          ...forceFacts(answer),
          { term: 'Note', value: force.note },
          {
            term: 'Record',
            value: <Link to={recordAddress('forces', force.id)}>Its permanent address, with every field</Link>,
            source: force.citations,
          },
        ]}
      />
      <Section id="recorded" title="What it recorded, as printed">
        {figures.length === 0 ? (
          <EmptyState>No release known on this day prints a figure of this force alone.</EmptyState>
        ) : (
          <>
            <p>Figures of different releases are not comparable, even of one force.</p>
            {picture ? <PictureFigure picture={picture} table={table} tableOpen /> : table}
          </>
        )}
        {silences.length > 0 && (
          <>
            <p>It is named as having given no figure for:</p>
            <ul>
              {silences.map(({ figure, release, inPart }) => (
                <li key={figure.id}>
                  <Link to={recordPage('releases', release.id)}>
                    {figure.label} ({release.publisher}, {sayPartial(release.publishedOn)})
                  </Link>
                  {inPart && ', though it answered in part, with other figures that were asked for'}
                  <FoldedCitations of={figure.citations} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section id="replies" title="How it answered requests">
        {requests.length === 0 ? (
          <EmptyState>No request to this force is known here on this day.</EmptyState>
        ) : (
          <>
            <Requests requests={requests} ofOneForce />
            <RequestClocks requests={requests} />
          </>
        )}
      </Section>
      <Clock {...answer} />
    </>
  )
}

/** How long a request may take, worked out for a day of the reader's choice. */
function Clock({ force, rule, example, received }: Parameters<typeof ForceView>[0]) {
  if (rule === undefined || example === undefined) return null
  return (
    <Section id="clock" title="How long may it take?">
      <p>
        A request must be answered by the {rule.daysToRespond}th working day after the day it was received. {rule.words} (
        {rule.statute})
      </p>
      <GetForm to={`/evidence/forces/${force.id}`} action="Work out the last day">
        <TextField
          name="received"
          label="Day the request was received"
          help="Year-month-day, like 2021-03-31. It need not be a working day."
          value={received ?? (example.ok ? example.value.startedOn : '')}
          error={example.ok ? undefined : example.message}
          size={12}
        />
      </GetForm>
      {example.ok && (
        <>
          <p>
            A request received on <strong>{sayDay(example.value.startedOn)}</strong> must be answered by{' '}
            <strong>{sayDay(example.value.due)}</strong>, the {example.value.days}th working day after it.
          </p>
          <FoiClock deadline={example.value} />
        </>
      )}
    </Section>
  )
}
