import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { RecordInput, RecordOf, Tracker } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'

const day = '2019-04-15'

/** The forces that ship, without the bodies that are none. */
export const forcesAsked: readonly RecordOf<'forces'>[] = shipped.forces.filter(({ kind }) => kind !== 'other')

/** Two questions to every force that ships, for two financial years, one of them by platform. */
export const groomingBatch: RecordInput<'batches'> = {
  ...aRecord('communication-2019', day),
  title: 'Sexual communication with a child, 2017 to 2019',
  launchedOn: day,
  asks: 'offences of sexual communication with a child',
  questions: [
    {
      id: 'recorded',
      words: 'How many offences of sexual communication with a child were recorded?',
      unit: 'recorded-offences',
      breakdowns: ['platform'],
    },
    { id: 'charged', words: 'In how many of these was a suspect charged or summonsed?', unit: 'recorded-offences' },
  ],
  breakdowns: [
    {
      id: 'platform',
      label: 'Platform used',
      values: [
        { id: 'facebook', label: 'Facebook', aliases: ['FB'] },
        { id: 'instagram', label: 'Instagram', aliases: ['Insta'] },
        { id: 'snapchat', label: 'Snapchat', aliases: ['Snap'] },
        { id: 'whatsapp', label: 'WhatsApp', aliases: ['Whats App'] },
        { id: 'other', label: 'Other', aliases: ['Other platforms'] },
        { id: 'unknown', label: 'Not recorded', aliases: ['Unknown'], notRecorded: true },
      ],
    },
  ],
  periods: [
    { from: '2017-04-01', to: '2018-03-31', words: '2017/18' },
    { from: '2018-04-01', to: '2019-03-31', words: '2018/19' },
  ],
  authorities: forcesAsked.map(({ id }) => id),
}

/** A tracker with the batch, the forces asked and the platforms asked about, before anybody answered. */
export function trackerBefore(): Tracker {
  const known = { citations: aRecord('any').citations }
  const asked = new Set(groomingBatch.breakdowns?.[0]?.values.map(({ id }) => id))
  return aTracker({
    forces: forcesAsked.map((force) => ({ ...force, ...known })),
    platforms: shipped.platforms.filter(({ id }) => asked.has(id)).map((platform) => ({ ...platform, ...known })),
    batches: [groomingBatch],
  })
}
