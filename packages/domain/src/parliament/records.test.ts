import { describe, expect, test } from 'vitest'
import { Bill, BillText, titleOn } from './bill.ts'
import { inOrder, StageEvent, type Step } from './stage-event.ts'

const citations = [{ source: 'annex-b', confidence: 'confirmed' }]

describe('a Bill', () => {
  const bill = Bill.parse({
    id: 'online-safety-bill',
    knownFrom: '2021-05-12',
    citations,
    titles: [
      { title: 'Online Safety Act 2023', from: '2023-10-26' },
      { title: 'Draft Online Safety Bill', from: '2021-05-12' },
      { title: 'Online Safety Bill', from: '2022-03-17' },
    ],
    originatingHouse: 'commons',
    kind: 'government',
    longAndComplex: true,
    summary: 'Duties on providers of services where people meet and search.',
  })

  test('is called on a day what it was called then', () => {
    expect(titleOn(bill, '2022-03-16')).toBe('Draft Online Safety Bill')
    expect(titleOn(bill, '2022-03-17')).toBe('Online Safety Bill')
    expect(titleOn(bill, '2026-01-01')).toBe('Online Safety Act 2023')
    expect(titleOn(bill, '2019-01-01')).toBe('Draft Online Safety Bill')
  })

  test('has all its steps held unless it says otherwise, and needs a title', () => {
    expect(bill.stepsHeld).toBe('all')
    expect(Bill.safeParse({ ...bill, titles: [] }).success).toBe(false)
  })
})

test('a text may stand before any Bill, as a white paper does', () => {
  const paper = {
    id: 'white-paper',
    knownFrom: '2019-04-08',
    citations,
    kind: 'white-paper',
    title: 'Online Harms',
    label: 'white paper',
    publishedOn: '2019-04-08',
    order: 1,
  }
  expect(BillText.safeParse(paper).success).toBe(true)
})

describe('a stage event', () => {
  const event = { id: 'x', knownFrom: '2023-03-13', citations, bill: 'online-safety-bill', on: '2023-03-13' }

  test('that extends carry-over says until when', () => {
    expect(StageEvent.safeParse({ ...event, stage: 'carry-over-extension' }).success).toBe(false)
    expect(StageEvent.safeParse({ ...event, stage: 'carry-over-extension', until: '2023-11-03' }).success).toBe(true)
  })

  test('claims the Parliament Acts on Royal Assent only, and refuses stages that do not exist', () => {
    expect(StageEvent.safeParse({ ...event, stage: 'lords-report', parliamentActs: true }).success).toBe(false)
    expect(StageEvent.safeParse({ ...event, stage: 'lords-fourth-reading' }).success).toBe(false)
  })
})

test('steps of one day keep the order they are given, then their own', () => {
  const steps: Step[] = [
    { stage: 'commons-third-reading', on: '2023-01-17', order: 1 },
    { stage: 'lords-first-reading', on: '2023-01-18' },
    { stage: 'commons-report', on: '2023-01-17' },
  ]
  expect(inOrder(steps).map((step) => step.stage)).toEqual(['commons-report', 'commons-third-reading', 'lords-first-reading'])
})
