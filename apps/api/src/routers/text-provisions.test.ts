import type { Block, Provision } from '@dutywatch/bill-text/document'
import { expect, test } from 'vitest'
import { contentsWithin, namedProvision, pageOf } from './text-provisions.ts'

function aProvision(level: Provision['level'], address: string, ...content: readonly Block[]): Provision {
  return { kind: 'provision', level, address, content }
}

const words = (count: number): Block => ({ kind: 'words', runs: ['word '.repeat(count)] })
const paragraph = (address: string, count: number) => aProvision('paragraph', address, words(count))

const short = aProvision('schedule', 'schedule-1', paragraph('schedule-1-paragraph-1', 10))
const long = aProvision(
  'schedule',
  'schedule-2',
  aProvision('part', 'schedule-2-part-1', paragraph('schedule-2-paragraph-1', 15_000)),
  aProvision('part', 'schedule-2-part-2', paragraph('schedule-2-paragraph-2', 15_000)),
)
const body = [aProvision('clause', 'clause-1', aProvision('subsection', 'clause-1-1', words(5))), short, long]

function pageAt(address: string) {
  const named = namedProvision(body, address)
  if (!named) throw new Error(`There is no ${address}.`)
  const { provision, before, after } = pageOf(body, named)
  return [before?.address, provision.address, after?.address]
}

test.each([
  ['clause-1-1', [undefined, 'clause-1', 'schedule-1']],
  ['schedule-1-paragraph-1', ['clause-1', 'schedule-1', 'schedule-2']],
  ['schedule-2', ['schedule-1', 'schedule-2', undefined]],
  ['schedule-2-paragraph-2', ['schedule-2-part-1', 'schedule-2-part-2', undefined]],
])('%s is read on a page that a phone can bear, between the pages beside it', (address, page) => {
  expect(pageAt(address)).toEqual(page)
})

test('what is too long for one page lists what stands in it, so that every word has a page', () => {
  expect(contentsWithin(long).map(({ address }) => address)).toEqual(['schedule-2-part-1', 'schedule-2-part-2'])
})
