import { expect, test } from 'vitest'
import { aRecord, aTrackerInput } from '../testing/index.ts'
import { lint } from './lint.ts'
import { readTracker } from './read.ts'

const forces = [{ ...aRecord('kent'), name: 'Kent', kind: 'territorial', nation: 'england', regime: 'FOIA' } as const]
const reply = { ...aRecord('kent-1'), force: 'kent', reference: '1', asked: 'How many?' }

function read(foiReplies: unknown, more: object = {}) {
  return readTracker({ ...aTrackerInput({ forces }), ...more, foiReplies })
}

function requestsOf(...args: Parameters<typeof read>) {
  const outcome = read(...args)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  expect(lint(outcome.value)).toEqual([])
  return outcome.value.requests
}

test('a reply that an earlier release recorded is read as a request with what happened to it', () => {
  const refused = { ...reply, outcome: 'refused', exemption: 's.12', receivedOn: '2021-03-31', answeredOn: '2021-11' }
  expect(requestsOf([refused])).toEqual([
    {
      ...reply,
      events: [
        { kind: 'received', on: '2021-03-31' },
        { kind: 'refused', on: '2021-11', exemptions: ['s.12'] },
      ],
    },
  ])
})

test('one without an answer is a request that is open, and a ground beside an answer is kept as a remark', () => {
  expect(requestsOf([{ ...reply, outcome: 'no-reply', receivedOn: '2021-03' }])[0]?.events).toEqual([
    { kind: 'received', on: '2021-03' },
  ])
  expect(requestsOf([{ ...reply, outcome: 'not-held', exemption: 's.1' }])[0]?.events).toEqual([
    { kind: 'not-held', note: 'Named: s.1' },
  ])
})

test('a request of the same id has the last word', () => {
  const requests = [{ ...reply, asked: 'How many now?' }]
  expect(requestsOf([{ ...reply, outcome: 'answered' }], { requests }).map(({ asked }) => asked)).toEqual(['How many now?'])
})

test.each([[[7]], [[{ ...reply, outcome: 'lost' }]], [[{ ...reply, outcome: 'answered', extra: 1 }]], ['none'], [null]])(
  'what is misshapen is refused: %j',
  (foiReplies) => {
    expect(read(foiReplies)).toMatchObject({ ok: false, reason: 'not-a-tracker' })
  },
)
