import { sayStretch } from '@dutywatch/domain/date'
import type { IntervalCheck, IntervalRule } from '@dutywatch/domain/parliament'
import { StateBadge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { OutsideLink } from '../../ui/link.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { StateWords } from '../../words/tones.ts'
import type { BillWay } from './way.ts'

const results = {
  met: { word: 'kept', shape: 'full', tone: 'good', meaning: 'At least as long as the rule asks.' },
  broken: { word: 'not kept', shape: 'cross', tone: 'bad', meaning: 'Shorter than the rule asks.' },
  'not-known': { word: 'not known', shape: 'hatched', tone: 'unknown', meaning: 'The sitting days are not held.' },
} as const satisfies Record<IntervalCheck['result'], StateWords>

/** Whether the stages kept to procedure: the least time between them, and everything that was out of order. */
export function Procedure({ way: { intervals, findings } }: { readonly way: BillWay }) {
  return (
    <FoldedSection id="procedure" title="Checked against procedure">
      {findings.length === 0 ? (
        <p>Every step follows from the one before, and no stage came sooner than the rules of the two Houses ask.</p>
      ) : (
        <ul>
          {findings.map(({ code, on, message }) => (
            <li key={`${code} ${on}`}>{message}</li>
          ))}
        </ul>
      )}
      <DataTable
        caption="The least time between stages"
        rows={intervals}
        rowKey={({ check: { rule, to } }) => `${rule.id} ${to}`}
        whenEmpty="No two stages with a least time between them have been taken yet."
        columns={[
          { heading: 'Rule', cell: ({ check: { rule } }) => capitalised(rule.words) },
          { heading: 'Counted', cell: ({ check: { from, to } }) => sayStretch(from, to) },
          {
            heading: 'There were',
            cell: ({ check: { actual, rule } }) => (actual === undefined ? 'not known' : sayCount(actual, rule)),
            numeric: true,
          },
          {
            heading: 'Rule kept?',
            cell: ({ check: { result }, waiver }) => (
              <>
                <StateBadge state={results[result]} />
                {waiver && <span className="under">Set aside: {waiver}</span>}
              </>
            ),
          },
          {
            heading: 'Where the rule is',
            cell: ({ check: { rule } }) =>
              rule.rule.url ? <OutsideLink href={rule.rule.url}>{rule.rule.title}</OutsideLink> : rule.rule.title,
          },
        ]}
      />
    </FoldedSection>
  )
}

function sayCount(count: number, { unit }: IntervalRule): string {
  const units = unit === 'sitting-days' ? 'sitting days' : unit
  return `${count} ${count === 1 ? units.slice(0, -1) : units}`
}
