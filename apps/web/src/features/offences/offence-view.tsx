import { Territory } from '@dutywatch/domain/offence'
import { recordAddress } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { offenceForceWords, territoryWords, triableWords } from '../../words/offences.ts'
import type { OffenceAnswer, OffenceRow } from './answer.ts'
import { OffenceTable } from './offences-view.tsx'
import { sayOffence } from './say-offences.ts'

/** One offence: what must be proved, how it is tried, where it is law, and what stands beside it. */
export function OffenceView({ row, neighbours }: OffenceAnswer) {
  const { offence } = row
  return (
    <>
      <Opening title={offence.name}>{sayOffence(row)}</Opening>
      <Section id="elements" title="What must be proved">
        <ol>
          {offence.elements.map((element) => (
            <li key={element}>{element}</li>
          ))}
        </ol>
        {offence.note && <p>{offence.note}</p>}
        <FoldedCitations of={offence.citations} />
      </Section>
      <Section id="trial" title="Trial and penalty">
        <KeyFacts
          facts={[
            { term: 'Tried', value: offence.triable === undefined ? 'Not found' : capitalised(triableWords[offence.triable]) },
            {
              term: 'Most it carries',
              value: offence.maximumPenalty === undefined ? 'Not found' : capitalised(offence.maximumPenalty),
            },
            { term: 'Written in', value: `${offence.act}, ${offence.provision}` },
            { term: 'Put there by', value: offence.insertedBy },
          ]}
        />
      </Section>
      <Section id="extent" title="Where it is law">
        <Extent row={row} />
      </Section>
      {neighbours.length > 0 && (
        <Section id="neighbours" title="Its neighbours in law">
          <OffenceTable caption="Offences beside it" offences={neighbours} />
        </Section>
      )}
      <p className="small">
        <Link to={recordAddress('offences', offence.id)}>Permanent address of this record</Link>
      </p>
    </>
  )
}

function Extent({ row: { offence, territories } }: { readonly row: OffenceRow }) {
  const stateIn = (territory: Territory) => {
    const own = territories.find((one) => one.territory === territory)
    if (own === undefined) return offenceForceWords.elsewhere
    return own.inForce ? offenceForceWords.inForce : offenceForceWords.notKnown
  }
  return (
    <DataTable
      caption="In each part of the United Kingdom"
      rows={Territory.options}
      rowKey={(territory) => territory}
      columns={[
        { heading: 'Part', cell: (territory) => territoryWords[territory] },
        { heading: 'State', cell: (territory) => <StateBadge state={stateIn(territory)} /> },
        {
          heading: 'Since',
          cell: (territory) =>
            stateIn(territory) === offenceForceWords.inForce && offence.inForceFrom !== undefined ? (
              <Day on={offence.inForceFrom} />
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
