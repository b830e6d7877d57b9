import { crossoverOf, printMoney, type PenaltyRule } from '@dutywatch/domain/regulator'
import { ChartFigure, FineCurve } from '../../charts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { FinePage } from './answer.ts'
import { sayRule, shortTurnoverName, turnoverName } from './say-fines.ts'

/** The most a fine can be at any turnover, with the turnover asked about marked. */
export function FineFigure({ answer, rule }: { readonly answer: FinePage; readonly rule: PenaltyRule }) {
  const crossover = crossoverOf(rule)
  const isMarked = answer.turnover?.ok && answer.turnover.value.currency === rule.currency
  const sentence = `${sayRule(rule)}${crossover === undefined ? '' : ` The two are equal at ${printMoney(crossover)}.`}`
  const points = [...answer.examples, ...askedPoint(answer)].toSorted((a, b) => a.turnover.amount - b.turnover.amount)
  return (
    <ChartFigure
      sentence={sentence}
      draw={(proportion) => (
        <FineCurve
          proportion={proportion}
          currency={rule.currency}
          fixedCap={rule.fixedCap}
          percent={rule.percent}
          turnover={isMarked && answer.turnover?.ok ? answer.turnover.value.amount : undefined}
          turnoverName={rule.percent === undefined ? 'turnover, which changes nothing' : shortTurnoverName(rule)}
          description={sentence}
        />
      )}
      table={
        <DataTable
          caption={`Maximum fine by ${turnoverName(rule)}`}
          rows={points}
          rowKey={({ turnover }) => String(turnover.amount)}
          whenEmpty={sentence}
          columns={[
            { heading: 'Turnover', numeric: true, rowHeader: true, cell: ({ turnover }) => printMoney(turnover) },
            { heading: 'Maximum', numeric: true, cell: ({ maximum }) => printMoney(maximum) },
          ]}
        />
      }
      source={rule.citations}
    />
  )
}

function askedPoint({ turnover, penalty, examples }: FinePage) {
  if (!turnover?.ok || !penalty?.ok) return []
  const isExample = examples.some((example) => example.turnover.amount === turnover.value.amount)
  return isExample ? [] : [{ turnover: turnover.value, maximum: penalty.value.maximum }]
}
