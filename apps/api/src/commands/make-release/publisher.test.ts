import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { RecordInput } from '@dutywatch/domain/tracker'
import { expect, test } from 'vitest'
import { dampBatch, dampForces } from '../../testing/damp-batch.ts'
import { publisherOf } from './publisher.ts'

const campaign = (id: string, by: string): RecordInput<'campaigns'> => {
  return { ...aRecord(id), title: id, by, launchedOn: '2020-02-13', summary: 'A law.' }
}
const speakers = ['tenants-union', 'roofers'].map((id): RecordInput<'speakers'> => ({
  ...aRecord(id),
  name: id,
  kind: 'organisation',
}))

/** Who publishes a release of the batch in a tracker with those campaigns, or the message of the refusal. */
function publisher(campaigns: readonly RecordInput<'campaigns'>[], of?: string): string {
  const batches = [{ ...dampBatch, ...(of === undefined ? {} : { campaign: of }) }]
  const tracker = aTracker({ forces: dampForces, speakers, campaigns: [...campaigns], demands: [], asks: [], batches })
  const outcome = publisherOf(tracker, tracker.batches[0])
  return outcome.ok ? outcome.value : outcome.message
}

const roofs = campaign('dry-roofs', 'roofers')
const homes = campaign('warm-homes', 'tenants-union')

test('a release is published by whoever runs the campaign that asked', () => {
  expect(publisher([homes])).toBe('tenants-union')
  expect(publisher([homes, roofs], 'dry-roofs')).toBe('roofers')
  expect(publisher([roofs, campaign('dry-walls', 'roofers')])).toBe('roofers')
})

test('a release is refused where nothing says whose it is, with what to do', () => {
  expect(publisher([homes, roofs])).toBe(
    'The campaigns of this tracker are run by tenants-union, roofers. Name who publishes the release with --publisher, or give “damp-2019” the campaign that asked.',
  )
  expect(publisher([])).toBe('Nobody runs a campaign in this tracker. Name who publishes the release with --publisher.')
})
