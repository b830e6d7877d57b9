import { sayDay, sayPartial, type PlainDate } from '@dutywatch/domain/date'
import { countUses, isUse } from '@dutywatch/domain/regulator'
import { exactnessOf, middleOf } from '@dutywatch/domain/source'
import { ChartFigure, Lanes, spanOf } from '../../charts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { Action, PowerRow } from './answer.ts'

/** A lane a power, a mark a use, from the first to the day the page speaks of. */
export function UseLanes({ powers, day }: { readonly powers: readonly PowerRow[]; readonly day: PlainDate }) {
  const actions = powers.flatMap((row) => row.actions.map((action) => ({ action, power: row.power.name })))
  if (actions.length === 0) return null
  const uses = countUses(actions.map(({ action }) => action))
  const several = actions.some(({ action: { count } }) => count !== undefined)
  const vague = actions.some(({ action }) => exactnessOf(action.on) !== 'day')
  const sentence = `${counted(uses, 'known use', 'known uses')} of ${sayHeld(powers)}, each on its day${several ? '; what was told of together is one mark' : ''}${vague ? '; where only the month or year is known, in the middle of it' : ''}.`
  return (
    <ChartFigure
      sentence={sentence}
      draw={(proportion) => (
        <Lanes
          proportion={proportion}
          lanes={powers.map(({ power, actions: own }) => ({
            key: power.id,
            label: power.name,
            segments: [],
            marks: own.map((action) => ({ key: action.id, on: middleOf(action.on), ...markOf(action) })),
          }))}
          span={spanOf([...actions.map(({ action }) => middleOf(action.on)), day], 30)}
          on={day}
          onLabel={sayDay(day)}
          title="Uses of each power over time"
          description={sentence}
        />
      )}
      legend={<Key actions={actions.map(({ action }) => action)} />}
      legendBelow
      table={
        <DataTable
          caption="Uses of powers, power by power"
          rows={actions}
          rowKey={({ action }) => action.id}
          columns={[
            { heading: 'Power or duty', cell: ({ power }) => power },
            { heading: 'Day', cell: ({ action }) => sayPartial(action.on) },
            {
              heading: 'What happened',
              cell: ({ action }) => `${action.against === undefined ? '' : `${action.against}: `}${action.what}`,
            },
            { heading: 'Uses', cell: ({ action }) => countUses([action]), numeric: true },
          ]}
        />
      }
    />
  )
}

/** "5 powers and 1 duty". */
function sayHeld(powers: readonly PowerRow[]): string {
  const duties = powers.filter(({ power }) => power.kind === 'duty').length
  const rest = powers.length - duties
  return listed([
    ...(rest > 0 ? [counted(rest, 'power', 'powers')] : []),
    ...(duties > 0 ? [counted(duties, 'duty', 'duties')] : []),
  ])
}

const looks = {
  exact: { shape: 'full', tone: 'good', words: 'used, on a known day' },
  vague: { shape: 'half', tone: 'middling', words: 'used, in a known month or year' },
  considered: { shape: 'open', tone: 'unknown', words: 'considered or threatened only' },
} as const

function lookOf(action: Action): keyof typeof looks {
  if (!isUse(action)) return 'considered'
  return exactnessOf(action.on) === 'day' ? 'exact' : 'vague'
}

function markOf(action: Action) {
  const { shape, tone } = looks[lookOf(action)]
  return { shape, tone }
}

function Key({ actions }: { readonly actions: readonly Action[] }) {
  const shown = Object.entries(looks).filter(([look]) => actions.some((action) => lookOf(action) === look))
  return (
    <ul className="chart-key">
      {shown.map(([look, { shape, tone, words }]) => (
        <li key={look}>
          <Mark shape={shape} tone={tone} /> {words}
        </li>
      ))}
    </ul>
  )
}
