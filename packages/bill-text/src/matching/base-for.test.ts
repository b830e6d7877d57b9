import { expect, test } from 'vitest'
import type { TextFacts } from '../document/index.ts'
import { aText } from '../testing/a-text.ts'
import { baseFor, comparePrints } from './index.ts'

function aPrint(facts: Partial<TextFacts>): TextFacts {
  return aText([], { title: 'Harbours Bill [HL]', ...facts }).facts
}

const introduced = aPrint({ number: 'HL Bill 1', house: 'lords', stage: 'As introduced' })
const committee = aPrint({ number: 'HL Bill 2', house: 'lords', stage: 'As amended in Committee' })
const report = aPrint({ number: 'HL Bill 3', house: 'lords', stage: 'As amended on Report' })
const brought = aPrint({ number: 'Bill 4', house: 'commons', stage: 'As brought from the Lords' })
const amended = aPrint({ number: 'Bill 5', house: 'commons', stage: 'As amended in Public Bill Committee' })
const between = aPrint({ number: 'HL Bill 6', house: 'lords', stage: 'Commons Amendments' })
const act = aPrint({ kind: 'act', title: 'Harbours Act 2030' })
const prints = [act, between, amended, brought, report, committee, introduced]

test.each([
  [committee, introduced],
  [report, committee],
  [brought, report],
  [amended, brought],
  [between, amended],
  [act, amended],
])('$stage is compared with the right earlier print', (print, base) => {
  expect(baseFor(print, prints)?.print).toBe(base)
})

test('the first print of all has nothing to be compared with', () => {
  expect(baseFor(introduced, prints)).toBeUndefined()
})

test('the reason is said in words', () => {
  expect(baseFor(amended, prints)?.reason).toBe(
    'Bill 5, as amended in Public Bill Committee, is compared with Bill 4, as brought from the Lords, the print before it in the same House.',
  )
})

test('prints of another Bill are left alone', () => {
  const other = aPrint({ title: 'Theatres Bill', house: 'lords', stage: 'As introduced' })

  expect(baseFor(committee, [other, introduced])?.print).toBe(introduced)
  expect(baseFor(committee, [other])).toBeUndefined()
})

test('days decide where both prints give one: a second look in committee is compared with the first', () => {
  const first = { ...committee, dates: [{ what: 'printed', on: '2030-01-10' }] } as const
  const second = { ...committee, number: 'HL Bill 7', dates: [{ what: 'printed', on: '2030-02-10' }] } as const

  expect(baseFor(second, [second, first])?.print).toBe(first)
  expect(baseFor(first, [second, first])).toBeUndefined()
})

test('a Bill carried over is compared with the last print of the session before', () => {
  const again = aPrint({ house: 'lords', stage: 'As introduced', dates: [{ what: 'printed', on: '2031-01-10' }] })
  const last = { ...report, dates: [{ what: 'printed', on: '2030-06-10' }] } as const

  expect(baseFor(again, [again, last])).toMatchObject({ print: last, because: 'earlier-session' })
})

test('an Act as amended later is compared with the version before it, and its reason says which is which', () => {
  const enacted = { ...act, version: 'enacted', dates: [{ what: 'enacted', on: '2030-06-01' }] } as const
  const revised = { ...enacted, version: '2031-04-01' } as const

  expect(baseFor(revised, [revised, enacted, amended])).toMatchObject({ print: enacted, because: 'earlier-version' })
  expect(baseFor(enacted, [revised, enacted, amended])?.print).toBe(amended)
  expect(baseFor(revised, [revised, enacted])?.reason).toContain(
    'as amended to 1 April 2031, is compared with the Harbours Act 2030,',
  )
})

test('prints of one day come out in the order of their steps', () => {
  const sameDay = [brought, report].map((print) => ({ ...print, dates: [{ what: 'printed', on: '2030-02-10' }] as const }))

  expect(sameDay.toSorted(comparePrints).map(({ number }) => number)).toEqual(['HL Bill 3', 'Bill 4'])
})
