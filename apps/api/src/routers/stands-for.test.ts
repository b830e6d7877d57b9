import { Figure, type Unit } from '@dutywatch/domain/evidence'
import { aRecord } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import { completeLabel } from '../commands/make-release/share-records.ts'
import { standsFor } from './stands-for.ts'

function aFigure(
  label: string,
  value: number,
  over: { unit?: Unit; geography?: string; release?: string; recorded?: number } = {},
) {
  return Figure.parse({
    ...aRecord('figure'),
    release: 'first',
    label,
    unit: 'recorded-offences',
    period: { from: '2019', to: '2019' },
    geography: 'England',
    cell: { kind: 'count', value },
    ...over,
  })
}

test('the forces of a figure stand for a part of the total of the same question, period and place', () => {
  const panel = aFigure('Damp, where the platform was recorded', 200, { unit: 'cases-with-known-method', recorded: 305 })
  const total = aFigure('Damp', 500)
  const elsewhere = [aFigure('Damp', 400, { geography: 'Wales' }), aFigure('Damp', 400, { release: 'second' })]
  const others = [...elsewhere, aFigure('Mould', 400), panel]
  expect(standsFor(panel, [...others, total])).toMatchObject({ recorded: 305, percent: { point: 61 } })
  expect(standsFor(panel, others)).toBeUndefined()
  expect(standsFor(total, [...others, total])).toBeUndefined()
})

test.each(['How many homes were damp?', 'Damp homes:', 'Damp homes.'])(
  'a question that ends with a mark has its total found: %s',
  (words) => {
    const label = completeLabel(words)
    const panel = aFigure(label, 200, { unit: 'cases-with-known-method', recorded: 305 })
    expect(standsFor(panel, [panel, aFigure(words, 500)])).toMatchObject({ recorded: 305, percent: { point: 61 } })
  },
)
