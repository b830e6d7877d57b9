import { batchAtAGlance } from '@dutywatch/domain/foi'
import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import { sayBatch } from './say-batch.ts'

const names = ['kent', 'essex', 'dorset']
const sent = { kind: 'sent', on: '2024-03-11' } as const
const request = (force: string) => ({ ...aRecord(`lets.${force}`), batch: 'lets', force, asked: 'How many?' })
const { batches, forces, requests } = aTracker({
  forces: names.map((id) => ({ ...aRecord(id), name: id, kind: 'territorial', nation: 'england', regime: 'FOIA' })),
  batches: [
    {
      ...aRecord('lets'),
      title: 'Lets',
      launchedOn: '2020-02-13',
      asks: 'damp homes',
      questions: [{ id: 'let', words: 'How many?', unit: 'recorded-offences' }],
      periods: [{ from: '2023-01-01', to: '2023-12-31' }],
      authorities: names,
    },
  ],
  requests: [
    { ...request('kent'), events: [sent, { kind: 'answered', on: '2024-04-02' }] },
    { ...request('essex'), events: [sent, { kind: 'refused', on: '2024-04-02', exemptions: ['s.12'] }] },
    { ...request('dorset'), events: [sent] },
  ],
})

test('a batch says how many replied, how each of them did, and how many are silent', () => {
  const [batch] = batches
  if (!batch) throw new Error('There is a batch.')
  const authorities = forces.flatMap((force) => (force.regime ? [{ ...force, regime: force.regime }] : []))
  const glance = batchAtAGlance(batch, { requests, authorities, on: '2024-04-10' })
  expect(sayBatch({ batch, glance })).toMatch(
    /^Of 3 authorities asked about damp homes, 2 had replied by 10 April 2024: 1 gave what was asked for and 1 refused; 1 is silent\./,
  )
})
