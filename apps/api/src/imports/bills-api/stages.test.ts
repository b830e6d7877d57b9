import { describe, expect, test } from 'vitest'
import { aStage, fountainsApi } from '../../testing/fountains-api.ts'
import { ApiBill, ApiStage } from './answers.ts'
import { apiPrints } from './api-prints.ts'
import { ApiPublication } from './answers.ts'
import { apiSteps, unknownStages } from './api-steps.ts'

const bill = ApiBill.parse(fountainsApi.bill)

function stages(...rows: readonly [number, string, string, number, string][]) {
  return rows.map(([stageId, description, house, sessionId, day], index) => {
    const sittings = [[index + 1, day]] as const
    return ApiStage.parse({ ...aStage({ id: index + 1, stageId, description, house, sortOrder: index }, sittings), sessionId })
  })
}

describe('a sitting of the API', () => {
  test('is a step of a history by what the API calls its stage', () => {
    const read = stages(
      [49, 'Committee of the whole House', 'Commons', 38, '2024-03-01'],
      [48, 'Committee stage (re-committed clauses and schedules)', 'Commons', 38, '2024-03-02'],
      [12, 'Consideration of Lords amendments', 'Commons', 38, '2024-03-03'],
      [77, 'Consideration of Commons amendments and / or reasons', 'Lords', 38, '2024-03-04'],
      [24, 'Order of Commitment discharged', 'Lords', 38, '2024-03-05'],
      [26, 'Order of Commitment discharged', 'Commons', 38, '2024-03-06'],
      [14, 'Programme motion', 'Commons', 38, '2024-03-07'],
      [55, 'Carry-over motion', 'Commons', 38, '2024-03-08'],
      [99, 'Ceremony of the keys', 'Commons', 38, '2024-03-09'],
    )
    expect(apiSteps({ bill, stages: read }).map(({ stage, committee, scope }) => [stage, committee ?? scope])).toEqual([
      ['commons-committee', 'committee-of-the-whole-house'],
      ['commons-committee', 'the clauses and Schedules that were re-committed'],
      ['commons-consideration-of-lords-amendments', undefined],
      ['lords-consideration-of-commons-amendments', undefined],
      ['lords-commitment-discharged', undefined],
      ['carry-over-motion', undefined],
    ])
    expect(unknownStages({ bill, stages: read })).toEqual(['Ceremony of the keys (kind 99, Commons)'])
  })

  test('of a first reading in a later Session is the re-presentation of a Bill carried over', () => {
    const read = stages(
      [6, '1st reading', 'Commons', 38, '2024-03-01'],
      [6, '1st reading', 'Commons', 39, '2024-07-17'],
      [7, '2nd reading', 'Commons', 39, '2024-07-17'],
      [1, '1st reading', 'Lords', 39, '2024-09-01'],
    )
    const steps = apiSteps({ bill, stages: read }).map(({ stage }) => stage)
    expect(steps).toEqual(['commons-first-reading', 're-presentation', 'lords-first-reading'])
  })

  test.each(['2024-03-31T00:00:00', '2024-03-31T23:59:59.9999999', '2024-03-31T10:42:08.05', '2024-03-31'])(
    'of %s is of that calendar day, in no time zone',
    (date) => {
      expect(ApiStage.parse({ id: 1, stageSittings: [{ id: 2, date }] }).stageSittings).toMatchObject([{ date: '2024-03-31' }])
    },
  )
})

describe('a publication of the API', () => {
  const print = (title: string, house = 'Commons', type = { id: 5, name: 'Bill' }) =>
    apiPrints({
      publications: [ApiPublication.parse({ id: 1, title, house, displayDate: '2010-04-08T00:00:00', publicationType: type })],
      addresses: { bill: 'http://a.example', stages: 'http://a.example', publications: 'http://a.example' },
    }).map(({ kind, number, label, house: own }) => [kind, number, label, own])[0]

  test('is a print, a list of Lords amendments or the Act, by its type and title', () => {
    expect(print('Bill 68 09-10 (as amended in the Committee)')).toEqual([
      'print',
      'Bill 68',
      'as amended in the Committee (Commons)',
      'commons',
    ])
    expect(print('HL Bill 40 09-10 (as brought from the Commons on 3 March 2010)', 'Lords')).toEqual([
      'print',
      'HL Bill 40',
      'as brought from the Commons on 3 March 2010',
      'lords',
    ])
    expect(print('Bill as introduced')).toEqual(['print', undefined, 'as introduced (Commons)', 'commons'])
    expect(print('Bill 106 09-10 (Lords Amendments to)')).toEqual(['lords-amendments', 'Bill 106', 'Lords Amendments', 'commons'])
    expect(print('Fountains Act 2010 c.25', 'Commons', { id: 6, name: 'Act of Parliament' })).toEqual([
      'act',
      'c. 25',
      'Act',
      undefined,
    ])
    expect(print('Fountains Bill: Explanatory Notes', 'Commons', { id: 3, name: 'Explanatory Notes' })).toBeUndefined()
  })
})
