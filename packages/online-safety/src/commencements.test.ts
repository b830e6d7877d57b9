import { Commencement, inForce, parseProvision, provisionsIn, ProvisionThread, threadOf } from '@dutywatch/domain/provision'
import { describe, expect, test } from 'vitest'
import { commencements as written } from './commencements.data.ts'
import { threads as writtenThreads } from './threads.ts'

const all = (written ?? []).map((record) => Commencement.parse(record))
const commencements = all.filter(({ bill }) => bill === 'online-safety-bill')
const threads = (writtenThreads ?? []).map((thread) => ProvisionThread.parse(thread))

function statusOf(provision: string, on: string) {
  const ref = parseProvision(provision)
  if (!ref.ok) throw new Error(ref.message)
  const knownThen = commencements.filter(({ knownFrom }) => knownFrom <= on)
  return inForce(knownThen, ref.value, on).status
}

describe('when provisions of the Act take effect', () => {
  test.each([
    ['s. 114(2)', '2023-11-21', 'appointed'],
    ['s. 114(2)', '2023-11-22', 'in-force'],
    ['s. 103', '2024-01-09', 'appointed'],
    ['s. 103', '2024-01-10', 'in-force'],
    ['s. 179', '2024-01-31', 'in-force'],
    ['s. 10', '2023-10-26', 'not-commenced'],
    ['s. 10', '2025-03-16', 'in-force-in-part'],
    ['s. 10', '2025-03-17', 'in-force'],
    ['s. 12', '2025-07-25', 'in-force'],
    ['s. 71', '2026-06-30', 'not-commenced'],
    ['s. 77', '2026-06-30', 'not-commenced'],
    ['s. 214A', '2026-06-30', 'not-commenced'],
    ['s. 169', '2025-12-30', 'appointed'],
    ['s. 169', '2025-12-31', 'in-force'],
  ])('%s on %s is %s', (provision, on, status) => {
    expect(statusOf(provision, on)).toBe(status)
  })

  test('the duty to report to the National Crime Agency was set, undone, and set again for some', () => {
    expect(statusOf('s. 66', '2025-03-19')).toBe('not-commenced')
    expect(statusOf('s. 66', '2025-09-01')).toBe('appointed')
    expect(statusOf('s. 66', '2025-11-03')).toBe('not-commenced')
    expect(statusOf('s. 66', '2026-04-07')).toBe('in-force-in-part')
  })

  test('every provision named is a section or Schedule of the Act, or the section put in later', () => {
    const unknown = commencements
      .flatMap(({ provisions }) => provisionsIn(provisions))
      .filter(({ kind, levels: [number = ''], to, levels }) => {
        const ends = levels.length === 1 && to !== undefined ? [number, to] : [number]
        return ends.some((end) => end !== '214A' && !threadOf(threads, 'act', { kind, levels: [end] }))
      })
    expect(unknown).toEqual([])
  })

  test('nobody could know that a provision had come into force before it did', () => {
    expect(all.filter(({ event, on, knownFrom }) => event === 'came-into-force' && knownFrom < (on ?? ''))).toEqual([])
  })
})
