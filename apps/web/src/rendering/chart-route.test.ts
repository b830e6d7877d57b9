import { expect, test } from 'vitest'
import { chart, matchChart } from './chart-route.ts'

const offences = chart('offences', { load: () => ({}), picture: () => undefined })

test.each([
  ['/charts/offences.svg', 'svg'],
  ['/charts/offences.csv', 'csv'],
  ['/embed/offences', 'embed'],
  ['/charts/offences', undefined],
  ['/charts/offences.exe', undefined],
  ['/charts/other.svg', undefined],
  ['/charts/offences/more.svg', undefined],
])('%s asks for a chart as %s', (path, form) => {
  expect(matchChart([offences], path)?.form).toBe(form)
})

test('a chart that has nothing to show on a day says so', async () => {
  const opened = offences.open({ api: {} as never, query: {}, on: '2017-01-01', today: '2026-11-24' })
  await expect(opened).rejects.toThrow('Nothing that this chart could show was known on this day.')
})

test('a chart whose address names an edition in its query is refused with where to name it', async () => {
  const opened = offences.open({ api: {} as never, query: { edition: '99' }, on: '2017-01-01', today: '2026-11-24' })
  await expect(opened).rejects.toThrow('Name an edition before the address, like /edition/1/charts/offences.csv, not after it.')
})
