import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { RecordInput, Tracker, TrackerInput } from '@dutywatch/domain/tracker'
import type { Reading } from '../db/queries/readings.ts'
import { quarters } from './stored-cells.ts'

const known = '2020-03-01'
const force = (id: string, over: Partial<RecordInput<'forces'>> = {}): RecordInput<'forces'> => ({
  ...aRecord(id, known),
  name: id,
  kind: 'territorial',
  nation: 'england',
  regime: 'FOIA',
  ...over,
})

/** Five forces of two nations, one without a territory, and a body that is no force. */
export const dampForces = [
  force('kent'),
  force('essex'),
  force('dorset'),
  force('gwent', { nation: 'wales' }),
  force('dyfed', { nation: 'wales' }),
  force('railways', { kind: 'special', nation: 'great-britain' }),
  force('insurers', { kind: 'other' }),
]

/** All of them were asked how many damp homes they recorded in a quarter, and by which platform that was reported. */
export const dampBatch: RecordInput<'batches'> = {
  ...aRecord('damp-2019', known),
  title: 'Damp in 2019',
  launchedOn: '2020-01-10',
  asks: 'damp homes',
  questions: [{ id: 'damp', words: 'Damp homes', unit: 'recorded-offences', breakdowns: ['platform'] }],
  breakdowns: [
    {
      id: 'platform',
      label: 'Platform',
      values: [
        { id: 'chat', label: 'Chat' },
        { id: 'post', label: 'Post' },
      ],
    },
  ],
  periods: quarters.slice(0, 2),
  authorities: dampForces.map(({ id }) => id),
}

/** How a plain reply to it is read: a quarter in column A, a count in column B. */
export const dampMapping = {
  schemaVersion: 1,
  sheets: [
    {
      name: 'reply.csv',
      headerRows: [1],
      firstRow: 2,
      columns: [
        { column: 'A', header: 'Quarter', is: 'period' },
        { column: 'B', header: 'Crimes', is: 'value' },
      ],
      fixed: { question: 'damp' },
      suppressedBelow: 5,
    },
  ],
}

/** A return of a force that answers the batch, as its reading was named. */
export function dampReturn(id: string, reading: Reading, over: Partial<RecordInput<'returns'>> = {}): RecordInput<'returns'> {
  return {
    ...aRecord(id, known),
    title: `Reply ${id}`,
    batch: 'damp-2019',
    force: id,
    receivedOn: known,
    file: { name: 'reply.csv' },
    reading: reading.name,
    cells: reading.cells,
    ...over,
  }
}

/** A tracker with the batch and those returns. */
export function dampTracker(returns: readonly RecordInput<'returns'>[], over: Partial<TrackerInput> = {}): Tracker {
  const platforms: RecordInput<'platforms'>[] = [{ ...aRecord('chat', known), names: [{ name: 'Chat' }], sort: 'messaging' }]
  return aTracker({ forces: dampForces, batches: [dampBatch], platforms, returns: [...returns], ...over })
}
