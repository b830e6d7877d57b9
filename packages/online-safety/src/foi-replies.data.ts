import type { TrackerInput } from '@dutywatch/domain/tracker'

/** What became of single requests to single forces. */
export const foiReplies: TrackerInput['foiReplies'] = [
  {
    id: 'avon-and-somerset-1247-22',
    knownFrom: '2022-11-07',
    force: 'avon-and-somerset',
    reference: '1247-22',
    asked: 'Offences of class 88A, sexual grooming, in 2021/22, and the platforms used.',
    outcome: 'part-answered',
    exemption: 's.12',
    answeredOn: '2022-11-07',
    citations: [{ source: 'foi-1247-22-sexual-grooming-ho-code-88a-incidents-in', confidence: 'confirmed' }],
    note: '245 offences of class 88A were given for 2021/22. The record system has no field for the platform, and reading 245 records by hand would take longer than the 18 hours the Act allows: this is how a method comes to be not recorded.',
  },
  {
    id: 'essex-16347',
    knownFrom: '2021-11-29',
    force: 'essex',
    reference: '16347',
    asked: 'Charges for class 88A, sexual grooming, in 2020/21.',
    outcome: 'refused',
    exemption: 's.12',
    receivedOn: '2021-03-31',
    answeredOn: '2021-11-29',
    citations: [{ source: 'foi-16347-charged-with-sexual-grooming-ho-88a-2020', confidence: 'confirmed' }],
    note: 'Answered eight months after it was received: late as well as refused.',
  },
  {
    id: 'north-yorkshire-0149-2024-25',
    knownFrom: '2024-07-31',
    force: 'north-yorkshire',
    reference: '0149-2024/25',
    asked: 'Offences of sexual communication with a child.',
    outcome: 'answered',
    answeredOn: '2024-07',
    citations: [{ source: 'foi-0149-2024-25-sexual-communication', confidence: 'confirmed' }],
    note: 'What was answered was not read. The requester, not the force, gives 71/17 as the Home Office code of the offence; class 88A counts it.',
  },
]
