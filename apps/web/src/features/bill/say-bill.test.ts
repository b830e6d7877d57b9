import { expect, test } from 'vitest'
import { sayJourney, sayWhere } from './say-bill.ts'
import type { BillAnswer, BillWay } from './way.ts'

type Journey = Pick<BillWay, 'visits' | 'standing'>

const visit = (stage: string, house: string, ...days: readonly string[]) => ({
  stage,
  house,
  first: days[0],
  last: days.at(-1),
  events: days.map((on) => ({ on })),
})

const commons = visit('commons-committee', 'commons', '2022-05-24', '2022-05-24', '2022-05-26')
const lords = visit('lords-committee', 'lords', '2023-04-19', '2023-04-25', '2023-04-25')

function journey(visits: readonly object[], standing: object): Journey {
  return { visits, standing } as unknown as Journey
}

test('the journey says how long it took and on how many days each House dealt with it, each day once', () => {
  expect(sayJourney(journey([commons, lords], { outcome: 'enacted', on: '2023-10-26' }))).toBe(
    'From introduction on 24 May 2022 to Royal Assent on 26 October 2023 took 520 days. The Bill was before the Commons on 2 days and before the Lords on 2 days.',
  )
})

test('a journey that goes on says where it began, and claims no end', () => {
  expect(sayJourney(journey([commons], { outcome: 'in-progress' }))).toBe(
    'From 24 May 2022, when it was introduced, the Bill was before the Commons on 2 days and before the Lords on none.',
  )
  expect(sayJourney(journey([], { outcome: 'not-introduced' }))).toBe('The Bill has not been introduced.')
})

test('a Bill whose prints are held is not said to be awaited, though no step of it is on record', () => {
  const texts = [
    { kind: 'print', label: 'as introduced', publishedOn: '2022-03-17' },
    { kind: 'print', label: 'as amended in Committee', publishedOn: '2022-06-28' },
  ]
  const way = { standing: { outcome: 'not-introduced' }, title: 'Damp Homes Bill', visits: [] }
  expect(sayWhere({ way, texts, awaited: [] } as unknown as BillAnswer)).toBe(
    'The Damp Homes Bill was printed, last as amended in Committee, on 28 June 2022; its way through Parliament is not recorded here.',
  )
})
