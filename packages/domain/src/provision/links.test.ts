import { expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { provisionLinks, ProvisionThread } from './index.ts'

const threads = ['12', '35', '37', '81'].map((number) =>
  ProvisionThread.parse({ ...aRecord(`section-${number}`), bill: 'bill', labels: [{ text: 'act', label: `s. ${number}` }] }),
)

test.each([
  ['s. 12(3)(a)', [{ label: 's. 12(3)(a)', thread: 'section-12' }]],
  [
    'ss. 12(4)-(7), 81',
    [
      { label: 's. 12(4)', thread: 'section-12' },
      { label: 's. 12(7)', thread: 'section-12', endsRun: true },
      { label: 's. 81', thread: 'section-81' },
    ],
  ],
  [
    'ss. 35-37',
    [
      { label: 's. 35', thread: 'section-35' },
      { label: 's. 37', thread: 'section-37', endsRun: true },
    ],
  ],
  ['s. 99; Part 7', [{ label: 's. 99' }, { label: 'Part 7' }]],
  ['the schedule of fees', [{ label: 'the schedule of fees' }]],
])('%j leads to its threads', (provisions, links) => {
  expect(provisionLinks(provisions, threads, 'act')).toEqual(links)
})

test('a text that numbers nothing has no threads', () => {
  expect(provisionLinks('s. 12', threads, 'introduced')).toEqual([{ label: 's. 12' }])
})
