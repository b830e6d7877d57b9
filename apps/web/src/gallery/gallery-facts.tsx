import { StateBadge, VerdictBadge } from '../ui/badge.tsx'
import { Citations } from '../ui/citations.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateWords, Day } from '../ui/day.tsx'
import { ChoiceField, GetForm, TextField } from '../ui/form.tsx'
import { KeyFacts } from '../ui/key-facts.tsx'
import { Link, OutsideLink } from '../ui/link.tsx'
import { EmptyState, Notice } from '../ui/notice.tsx'
import { Opening } from '../ui/opening.tsx'
import { Quantity, Share } from '../ui/quantity.tsx'
import { OnThisPage, Section } from '../ui/section.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { confidenceWords } from '../words/confidence.ts'
import { outcomeWords } from '../words/outcomes.ts'
import { verdictWords, type VerdictState } from '../words/verdicts.ts'
import { many, one, several } from './sample.data.ts'

const sections = [
  { id: 'states', title: 'States' },
  { id: 'figures', title: 'Figures' },
  { id: 'tables', title: 'Tables' },
  { id: 'time', title: 'Time' },
  { id: 'drawings', title: 'Drawings' },
]

const forces = [
  { name: 'Dyfed-Powys', nation: 'Wales', count: 82, state: 'kept' },
  { name: 'Hampshire and Isle of Wight', nation: 'England', count: 279, state: 'missed' },
  { name: 'Metropolitan Police', nation: 'England', count: 1204, state: 'late' },
] as const

/** The parts that state facts. */
export function GalleryFacts() {
  return (
    <>
      <Opening title="The Online Safety Act is law, and parts of it are still to come">
        The Act became law on 26 October 2023, 696 days after the day campaigners had asked for. Of their 14 asks, 6 are met, 6
        partly and 2 not.
      </Opening>
      <p>
        The charities asked on <Day on="2020-05-29" /> for a Bill{' '}
        <DateWords words="within 18 months" window={{ latest: '2021-11-29' }} />. <Citations of={one} /> The minister had promised
        a full response <DateWords words="in the spring" window={{ earliest: '2020-03-01', latest: '2020-05-31' }} />. See{' '}
        <Link to="/promises">every promise</Link> or the{' '}
        <OutsideLink href="https://www.legislation.gov.uk/ukpga/2023/50">Act itself</OutsideLink>. Heddlu Gogledd Cymru, Tŷ’r
        Cyffredin and Ŵyl test the Welsh letters.
      </p>
      <OnThisPage sections={sections} />
      <Section id="states" title="States">
        <ul className="plain-list">
          {(Object.keys(verdictWords) as VerdictState[]).map((verdict) => (
            <li key={verdict}>
              <VerdictBadge verdict={verdict} /> {verdictWords[verdict].meaning}
            </li>
          ))}
        </ul>
        <ul className="plain-list">
          {Object.values(outcomeWords).map((state) => (
            <li key={state.word}>
              <StateBadge state={state} /> {state.meaning}
            </li>
          ))}
        </ul>
        <ul className="plain-list">
          {Object.values(confidenceWords).map((state) => (
            <li key={state.word}>
              <StateBadge state={state} /> {state.meaning}
            </li>
          ))}
        </ul>
        <Notice kind="judgement" title="Our judgement">
          <p>Verdicts are ours and not an official finding. Each rests on named provisions of one text.</p>
        </Notice>
        <Notice kind="caution" title="Not comparable">
          <p>10,119 and 3,217 + 4,373 come from different releases. They cannot be added or compared.</p>
        </Notice>
        <EmptyState>Nothing is known of this after 30 June 2026. Our sources reach no further.</EmptyState>
      </Section>
      <Section id="figures" title="Figures">
        <p>
          <Quantity
            amount={10119}
            unit="recorded offences"
            scope="England and Wales, 3 April 2017 to October 2019"
            coverage="forces that answered: not published"
            source={several}
          />
        </p>
        <p>
          <Share percent={55.4} of="cases with a known method" n={5784} count={3203} scope="England and Wales" source={one} />
        </p>
        <KeyFacts
          facts={[
            { term: 'Said', value: <Day on="2020-02-13" />, source: one },
            {
              term: 'By',
              value: 'Matt Warman MP, Parliamentary Under-Secretary at the Department for Digital, Culture, Media and Sport',
            },
            { term: 'For', value: <DateWords words="in the spring" window={{ earliest: '2020-03-01', latest: '2020-05-31' }} /> },
            { term: 'Outcome', value: <StateBadge state={outcomeWords.missed} />, source: many },
          ]}
        />
      </Section>
      <Section id="forms" title="Forms">
        <GetForm to="/gallery" action="Work out the maximum">
          <TextField
            name="turnover"
            label="Qualifying worldwide revenue"
            help="In pounds, for the last complete accounting period."
            error="“lots” is not an amount. Write it in figures, like 180,000,000."
            value="lots"
            keys="numeric"
            size={20}
          />
          <ChoiceField
            name="rule"
            label="Under which rule"
            value="osa"
            choices={[
              { value: 'osa', label: 'Online Safety Act 2023' },
              { value: 'gdpr', label: 'UK GDPR, higher tier' },
            ]}
          />
        </GetForm>
      </Section>
      <Section id="tables" title="Tables">
        <DataTable
          caption="Recorded offences by force, 2022/23"
          rows={forces}
          rowKey={({ name }) => name}
          columns={[
            { heading: 'Force', cell: ({ name }) => name },
            { heading: 'Nation', cell: ({ nation }) => nation },
            { heading: 'State', cell: ({ state }) => <StateBadge state={outcomeWords[state]} /> },
            { heading: 'Offences', cell: ({ count }) => count.toLocaleString('en-GB'), numeric: true },
            { heading: 'Source', cell: () => <Citations of={one} /> },
          ]}
        />
      </Section>
      <Section id="time" title="Time">
        <Timeline
          items={[
            { id: 'e1', on: '2022-03-17', title: 'The Online Safety Bill is introduced', kind: 'Parliament', source: one },
            {
              id: 'e2',
              on: '2022-05-24',
              until: '2022-06-28',
              title: 'Public Bill Committee',
              body: 'Seventeen sittings on nine days; the first four heard evidence.',
            },
            { id: 'e3', on: '2023-10-26', title: 'Royal Assent', kind: 'Parliament' },
            { id: 'e4', on: '2026-09', words: 'autumn 2026', title: 'Remaining safety measures due', isAhead: true },
          ]}
        />
      </Section>
    </>
  )
}
