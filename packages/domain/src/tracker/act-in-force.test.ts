import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { actInForce } from './act-in-force.ts'

const labelled = (id: string, label: string) => ({ ...aRecord(id), bill: 'damp', labels: [{ text: 'damp-act', label }] })
const tracker = aTracker({
  bills: [
    {
      ...aRecord('damp'),
      titles: [{ title: 'Damp Bill', from: '2021-01-01' }],
      originatingHouse: 'commons',
      kind: 'government',
      longAndComplex: false,
      summary: 'A Bill on damp.',
    },
  ],
  texts: [
    { ...aRecord('damp-act'), bill: 'damp', kind: 'act', title: 'Damp Act', label: 'Act', publishedOn: '2022-01-01', order: 1 },
  ],
  threads: [labelled('one', 's. 1'), labelled('two', 's. 2'), labelled('three', 's. 3'), labelled('schedule', 'Sch. 1')],
  commencements: [
    {
      ...aRecord('first'),
      bill: 'damp',
      provisions: 's. 1 and Sch. 1',
      form: 'on-royal-assent',
      event: 'came-into-force',
      on: '2022-01-01',
    },
    { ...aRecord('later'), bill: 'damp', provisions: 's. 2', form: 'on-date', event: 'appointed', on: '2022-06-01' },
  ],
})

test('each section and Schedule of an Act is counted once, where it stands on the day', () => {
  expect(actInForce(tracker, 'damp', '2022-05-31')).toEqual({
    sections: 3,
    schedules: 1,
    byStatus: [
      { status: 'in-force', sections: 1, schedules: 1 },
      { status: 'appointed', sections: 1, schedules: 0 },
      { status: 'not-commenced', sections: 1, schedules: 0 },
    ],
    unrecorded: 1,
  })
  expect(actInForce(tracker, 'damp', '2022-06-01').byStatus[0]).toEqual({ status: 'in-force', sections: 2, schedules: 1 })
})

test('nothing is counted of a Bill that became no Act', () => {
  expect(actInForce(aTracker(), 'damp', '2022-06-01')).toEqual({ sections: 0, schedules: 0, byStatus: [], unrecorded: 0 })
})
