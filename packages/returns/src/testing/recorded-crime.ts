import type { KnownForce } from '../names/index.ts'
import { ReturnMapping, type Asked } from '../mapping/index.ts'
import { knownForces } from './known-forces.data.ts'

/** What the Home Office publishes of police recorded crime, as if it had been asked for. */
export const recordedCrimeAsked: Asked = {
  questions: [{ id: 'recorded', words: 'How many offences were recorded?', breakdowns: ['offence'] }],
  breakdowns: [{ id: 'offence', label: 'Offence code', values: [] }],
}

/** The bodies that stand beside the forces in the Home Office's tables. */
export const otherBodies: readonly KnownForce[] = [
  { id: 'action-fraud', names: ['Action Fraud'] },
  { id: 'cifas', names: ['CIFAS'] },
  { id: 'financial-fraud-action', names: ['Financial Fraud Action UK'] },
  { id: 'uk-finance', names: ['UK Finance'] },
]

/** The forces, and the bodies that are none, each known by its id. */
export const forcesAndBodies: readonly KnownForce[] = [...knownForces, ...otherBodies]

/** How the open data tables of police recorded crime are read, by the name of the sheet. */
export function recordedCrimeMapping(name: string): ReturnMapping {
  return ReturnMapping.parse({
    schemaVersion: 1,
    sheets: [
      {
        name,
        headerRows: [1],
        firstRow: 2,
        columns: [
          { column: 'A', header: 'Financial Year', is: 'period', holds: 'year' },
          { column: 'B', header: 'Financial Quarter', is: 'period', holds: 'part' },
          { column: 'C', header: 'Force Name', is: 'force' },
          { column: 'G', header: 'Offence Code', is: 'category', breakdown: 'offence', words: 'kept' },
          { column: 'H', header: 'Number of Offences', is: 'value' },
        ],
        fixed: { question: 'recorded' },
        corrections: 'allowed',
        repeats: 'added',
        periods: { numbers: 'quarters' },
      },
    ],
  })
}
