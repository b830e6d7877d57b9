import { expect, test } from 'vitest'
import type { PlatformShown } from './answers.ts'
import { howToRead, sayLanes } from './say-platforms.ts'

function aPlatform(name: string, owner?: string, ended?: string): PlatformShown {
  const id = name.toLowerCase()
  const record = { id, knownFrom: '2010-01-01', citations: [{ source: 's', confidence: 'confirmed' }] }
  return {
    platform: { ...record, names: [{ name }], aliases: [], sort: 'messaging', ...(ended !== undefined && { ended }) },
    name,
    ...(owner !== undefined && { owner: { id: owner, name: owner } }),
    ownerships: [{ ownership: { ...record, platform: id, company: 'c', from: '2010' }, stretches: [] }],
  } as unknown as PlatformShown
}

test('the drawing says why it shows more platforms than had an owner on the day', () => {
  const platforms = [aPlatform('A', 'One'), aPlatform('B', 'Two'), aPlatform('C', undefined, '2018-08-02'), aPlatform('D')]
  expect(sayLanes({ platforms, asked: '2026-11-25' })).toBe(
    `Owners of 4 platforms through time. On 25 November 2026 2 of them had a recorded owner: C had ended and for D none is recorded then. ${howToRead}`,
  )
})

test('and nothing more when every one had', () => {
  expect(sayLanes({ platforms: [aPlatform('A', 'One')], asked: '2026-11-25' })).toBe(
    `Owners of 1 platform through time. ${howToRead}`,
  )
})
