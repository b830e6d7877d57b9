import { printMoney, type MaximumPenalty } from '@dutywatch/domain/regulator'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { FineAnswer, RuleRow } from './answer.ts'
import { limbWords, regimeName, turnoverName } from './say-fines.ts'

export interface ComparisonProps {
  readonly answer: Pick<FineAnswer, 'rules' | 'comparison' | 'turnover'>
}

/** What each regime allows: for the turnover asked about in its own currency, else its limits. Nothing is converted or ranked. */
export function Comparison({ answer: { rules, comparison, turnover } }: ComparisonProps) {
  if (rules.length === 0) return null
  if (!comparison || !turnover?.ok) return <Limits rules={rules} />
  const { currency } = turnover.value
  const answered = rules.flatMap((row) => {
    const penalty = comparison.find(({ rule }) => rule.id === row.rule.id)?.penalty
    return penalty?.ok && row.rule.currency === currency ? [{ ...row, penalty: penalty.value }] : []
  })
  const others = rules.filter(({ rule }) => rule.currency !== currency)
  return (
    <Section id="regimes" title="The same turnover under other laws">
      <DataTable
        caption={`Regimes that count in ${currency}, for a turnover of ${printMoney(turnover.value)}`}
        rows={answered}
        rowKey={({ rule }) => rule.id}
        rowId={({ rule }) => rule.id}
        whenEmpty={`No regime known here counts in ${currency}.`}
        columns={[
          { heading: 'Law', cell: (row) => <Law row={row} /> },
          { heading: 'Maximum', numeric: true, cell: ({ penalty }) => printMoney(penalty.maximum) },
          { heading: 'What decides', cell: ({ penalty }) => capitalised(limbWords[penalty.limb]) },
          { heading: 'Limits equal at', numeric: true, cell: ({ penalty }) => crossing(penalty) },
          { heading: 'Source', cell: ({ rule }) => <Citations of={rule.citations} /> },
        ]}
      />
      {others.length > 0 && (
        <>
          <h3>Not converted</h3>
          <ul>
            {[...new Set(others.map((row) => sayOther(row, comparison)))].map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** Why a regime of another currency has no maximum here, or the fixed sum that needs no turnover. */
function sayOther({ rule }: RuleRow, comparison: NonNullable<FineAnswer['comparison']>): string {
  const penalty = comparison.find((own) => own.rule.id === rule.id)?.penalty
  if (!penalty?.ok) return penalty?.message ?? ''
  return `${regimeName(rule)}: ${penalty.value.explanation}`
}

function Limits({ rules }: { readonly rules: readonly RuleRow[] }) {
  return (
    <Section id="regimes" title="How other laws cap a fine">
      <DataTable
        caption="Limits, each in its own currency; the greater of the two applies"
        rows={rules}
        rowKey={({ rule }) => rule.id}
        rowId={({ rule }) => rule.id}
        columns={[
          { heading: 'Law', cell: (row) => <Law row={row} /> },
          {
            heading: 'Fixed sum',
            numeric: true,
            cell: ({ rule }) =>
              rule.fixedCap === undefined ? 'none' : printMoney({ amount: rule.fixedCap, currency: rule.currency }),
          },
          {
            heading: 'Percentage',
            cell: ({ rule }) => (rule.percent === undefined ? 'none' : `${rule.percent}% of ${turnoverName(rule)}`),
          },
          { heading: 'Equal at', numeric: true, cell: ({ crossover }) => (crossover ? printMoney(crossover) : '–') },
          { heading: 'Source', cell: ({ rule }) => <Citations of={rule.citations} /> },
        ]}
      />
    </Section>
  )
}

function Law({ row: { rule, repealed } }: { readonly row: RuleRow }) {
  return (
    <>
      {regimeName(rule)}
      {rule.provision && <span className="line small">{rule.provision}</span>}
      {repealed && rule.repealedOn && (
        <span className="line small">
          repealed <Day on={rule.repealedOn} />
        </span>
      )}
    </>
  )
}

function crossing({ crossover }: MaximumPenalty): string {
  return crossover ? printMoney(crossover) : '–'
}
