import { expect, test } from 'vitest'
import { sayStanding, sayUntold } from './say-shares.ts'

const figure = {
  period: { from: '2018-04-01', to: '2019-03-31' },
  coverage: { answered: 15, of: 46, missing: ['Dorset'] },
}

test('shares over some forces say how much of all counted these recorded, and whose they are', () => {
  const words = '61% of the 500 offences counted'
  const standing = { recorded: 305, counted: 500, percent: { low: 61, high: 61, point: 61 }, words }
  expect(sayStanding({ figure, standing })).toBe(
    'The 15 of 46 forces that told every platform recorded 61% of the 500 offences counted.',
  )
  expect(sayStanding({ figure, standing: undefined })).toBe('')
})

test('a period of which no share can be told is named with the reason', () => {
  expect(sayUntold([figure])).toBe(
    'No share is told of April 2018 to March 2019 (15 of 46 forces, without Dorset): how many cases they would be of is withheld, because with what was published before it would tell of single people.',
  )
  expect(sayUntold([])).toBe('')
})
