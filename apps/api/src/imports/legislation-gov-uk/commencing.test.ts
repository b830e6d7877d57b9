import { unappliedEffects, type Effect } from '@dutywatch/bill-text/effects'
import { readXml } from '@dutywatch/bill-text/xml'
import { parseProvisions, printProvisions } from '@dutywatch/domain/provision'
import { expect, test } from 'vitest'
import { keptFile } from '../../testing/kept-file.ts'
import { provisionsAffected } from './affected-provisions.ts'
import { readCommencings } from './commencing.ts'

const act = 'http://www.legislation.gov.uk/id/ukpga/2024/12'

function affected(words: string, ...places: readonly (readonly [string, string?])[]) {
  return {
    uri: act,
    words,
    places: places.map(([path, to]) => ({ uri: `${act}/${path}`, words, isMissing: false, ...(to && { to: `${act}/${to}` }) })),
  }
}

test.each([
  ['s. 4(5)(6)', [['section/4/5'], ['section/4/6']], 'ss. 4(5) and 4(6)'],
  [
    's. 32(1)-(5)(7)-(9)',
    [
      ['section/32/1', 'section/32/5'],
      ['section/32/7', 'section/32/9'],
    ],
    'ss. 32(1)–(5) and 32(7)–(9)',
  ],
  ['s. 10A(1)(a)', [['section/10A/1/a']], 's. 10A(1)(a)'],
  ['Sch. 13 para. 4(2)', [['schedule/13/paragraph/4/2']], 'Sch. 13 para 4(2)'],
  ['Pt. 7 Ch. 6', [['part/7/chapter/6']], 'Part 7 Chapter 6'],
  ['Sch. 2', [['schedule/2']], 'Sch. 2'],
  ['Act', [], 'the whole Act'],
  ['ss. 1 and 2', [], 'ss. 1 and 2'],
] as const)('“%s” is read', (words, places, printed) => {
  expect(printProvisions(provisionsAffected(affected(words, ...places)) ?? [])).toBe(printed)
})

test.each([
  ['s. 4(5)(6)', []],
  ['s. 8(10)-(11)(e)', [['section/8/10', 'section/8/11/e']]],
  ['cross-heading', [['crossheading/water']]],
  ['s. 1 and more', [['section/1'], ['signature']]],
  ['the bits by the river', []],
] as const)('“%s” is left to a person when it may mean several things, or none', (words, places) => {
  expect(provisionsAffected(affected(words, ...places))).toBeUndefined()
})

test('what came into force that had not yet is no part of a purpose; an entry without a day says nothing', () => {
  const effect: Effect = {
    key: 'a',
    id: 'a',
    what: 'coming into force',
    isApplied: false,
    needsApplying: true,
    commencedBy: [],
    savedBy: [],
    affected: affected('s. 1', ['section/1']),
    affecting: { ...affected('art. 2'), uri: 'http://www.legislation.gov.uk/id/ssi/2024/7', year: 2024, number: '7' },
    inForce: ['in force in so far as not already in force', 'for specified purposes, for E.'].map((extent) => ({
      on: '2024-06-01',
      extent,
      isProspective: false,
      isApplied: false,
    })),
  }
  const { commencings } = readCommencings([
    effect,
    { ...effect, inForce: [{ isProspective: true, extent: '', isApplied: false }] },
  ])
  expect(commencings.map(({ partial, instrument }) => [partial, instrument.name])).toEqual([
    [undefined, 'S.S.I. 2024/7'],
    ['for specified purposes, for E.', 'S.S.I. 2024/7'],
  ])
})

const kept = keptFile('data/clml/ukpga-1991-48-metadata.xml')

test.skipIf(!kept)('of 126 entries of an Act of 1991 all but the runs that end at another level are read', () => {
  const root = readXml(kept ?? '')
  const { commencings, unread } = readCommencings(root.ok ? unappliedEffects(root.value) : [])
  expect(commencings).toHaveLength(121)
  expect(unread).toHaveLength(5)
  expect(unread).toContain('s. 8(1)-(4)(6)-(8)(10)-(11)(e), by S.I. 1992/2644')
  for (const { provisions } of commencings)
    expect(parseProvisions(printProvisions(provisions))).toEqual({ ok: true, value: provisions })
})
