import { expect, test } from 'vitest'
import { aRecord, aTracker, aTrackerInput } from '../testing/index.ts'
import { campaignOf } from './campaign-of.ts'
import { collectionNames } from './tracker.ts'

const [warmHomes] = aTrackerInput().campaigns ?? []
const [inspect] = aTrackerInput().demands ?? []
const [yearly] = aTrackerInput().asks ?? []
if (!warmHomes || !inspect || !yearly) throw new Error('The tracker of the tests has lost its campaign.')

const tracker = aTracker({
  campaigns: [warmHomes, { ...warmHomes, id: 'quiet-streets', title: 'Quiet Streets' }],
  demands: [inspect, { ...inspect, id: 'hush', campaign: 'quiet-streets' }],
  asks: [yearly, { ...yearly, id: 'q1', code: 'Q1', demand: 'hush' }],
})

const verdict = { id: 'v', ask: 'q1', text: 'print-1' }

test('a record belongs to the campaign that it names, or that what it names belongs to', () => {
  expect(campaignOf(tracker, 'campaigns', tracker.campaigns[1])).toBe('quiet-streets')
  expect(campaignOf(tracker, 'demands', tracker.demands[0])).toBe('warm-homes')
  expect(campaignOf(tracker, 'asks', tracker.asks[1])).toBe('quiet-streets')
  expect(campaignOf(tracker, 'verdicts', verdict)).toBe('quiet-streets')
  expect(campaignOf(tracker, 'batches', { id: 'b', campaign: 'warm-homes' })).toBe('warm-homes')
})

test('what campaigns share belongs to none, nor does what leads to several', () => {
  expect(campaignOf(tracker, 'sources', tracker.sources[0])).toBeUndefined()
  expect(campaignOf(tracker, 'bills', { id: 'bill' })).toBeUndefined()
  expect(campaignOf(tracker, 'statements', { ...aRecord('s'), asks: ['a1.1', 'q1'] })).toBeUndefined()
  expect(campaignOf(tracker, 'statements', { ...aRecord('s'), asks: ['q1'] })).toBe('quiet-streets')
})

test('a campaign that does not exist is nobody else’s, and a record that makes no sense belongs to none', () => {
  expect(campaignOf(tracker, 'demands', { id: 'd', campaign: 'nowhere' })).toBe('nowhere')
  for (const collection of collectionNames) {
    for (const nonsense of [undefined, null, 7, [], { id: 7 }, { asks: 'q1', ask: {} }]) {
      expect(campaignOf(tracker, collection, nonsense)).toBeUndefined()
    }
  }
})

test('the way back may be long, and turns in a circle end', () => {
  const batch = { id: 'b', campaign: 'quiet-streets' }
  const answered = { id: 'new', batch: 'b', supersedes: 'old' }
  const held = {
    ...tracker,
    batches: [batch],
    releases: [{ id: 'r', batch: 'b' }],
    returns: [answered, { id: 'old', supersedes: 'new' }],
  }
  const linked = held as unknown as typeof tracker
  expect(campaignOf(linked, 'figures', { id: 'f', release: 'r' })).toBe('quiet-streets')
  expect(campaignOf(linked, 'returns', { id: 'old', supersedes: 'new' })).toBe('quiet-streets')
})
