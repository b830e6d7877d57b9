import type { TrackerInput } from '@dutywatch/domain/tracker'

/** Single requests to single forces, and what became of them. */
export const requests: TrackerInput['requests'] = [
  {
    id: 'avon-and-somerset-1247-22',
    knownFrom: '2022-11-07',
    force: 'avon-and-somerset',
    reference: '1247-22',
    asked: 'Offences of class 88A, sexual grooming, in 2021/22, and the platforms used.',
    events: [{ kind: 'part-answered', on: '2022-11-07', exemptions: ['s.12'] }],
    citations: [{ source: 'foi-1247-22-sexual-grooming-ho-code-88a-incidents-in', confidence: 'confirmed' }],
    note: '245 offences of class 88A were given for 2021/22. The record system has no field for the platform, and reading 245 records by hand would take longer than the 18 hours the Act allows: this is how a method comes to be not recorded.',
  },
  {
    id: 'essex-16347',
    knownFrom: '2021-11-29',
    force: 'essex',
    reference: '16347',
    asked: 'Charges for class 88A, sexual grooming, in 2020/21.',
    events: [
      { kind: 'received', on: '2021-03-31' },
      { kind: 'refused', on: '2021-11-29', exemptions: ['s.12'] },
    ],
    citations: [{ source: 'foi-16347-charged-with-sexual-grooming-ho-88a-2020', confidence: 'confirmed' }],
    note: 'Answered eight months after it was received: late as well as refused.',
  },
  {
    id: 'north-yorkshire-0149-2024-25',
    knownFrom: '2024-07-31',
    force: 'north-yorkshire',
    reference: '0149-2024/25',
    asked: 'Offences of sexual communication with a child.',
    events: [{ kind: 'answered', on: '2024-07' }],
    citations: [{ source: 'foi-0149-2024-25-sexual-communication', confidence: 'confirmed' }],
    note: 'What was answered was not read. The requester, not the force, gives 71/17 as the Home Office code of the offence; class 88A counts it.',
  },
]
