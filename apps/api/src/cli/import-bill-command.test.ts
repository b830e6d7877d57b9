import { expect, test } from 'vitest'
import { currentEditionNumber, listProposals } from '../ledger/index.ts'
import { openedDatabase, testPlace, type TestPlace } from '../testing/engines.ts'
import { aStage, fountainsApi, fountainsReplies } from '../testing/fountains-api.ts'
import { fountainsTracker } from '../testing/fountains.ts'
import { json, replayServer, type Replies } from '../testing/replay-server.ts'
import { runCli } from '../testing/run-cli.ts'
import { publishAll } from '../testing/trackers.ts'
import { systemClock } from '../clock.ts'
import { addDays } from '@dutywatch/domain/date'
import { runProgram } from './program.ts'

async function aPlace() {
  const place = await testPlace('sqlite')
  await using database = await openedDatabase(place)
  await publishAll(database.db, fountainsTracker())
  return place
}

function answers(more: Replies = {}): Replies {
  const today = systemClock().today()
  return { ...fountainsReplies(today, addDays(today, 120)), ...more }
}

async function proposalsIn(place: TestPlace) {
  await using database = await openedDatabase(place)
  return { edition: await currentEditionNumber(database.db), proposals: await listProposals(database.db) }
}

const asked = (base: string) => ['import', 'bill', '--id', '4001', '--by', 'Ada', '--from', base]

test('says what it asks, what is new and what to do next', async () => {
  await using place = await aPlace()
  const stages = [
    { ...fountainsApi.stages[0], colour: 'red' },
    aStage({ id: 1, stageId: 99, description: 'Ceremony', house: 'Lords', sortOrder: 9 }, []),
  ]
  await using server = await replayServer(
    answers({ '/api/v1/Bills/4001/Stages?Skip=0&Take=20': json({ items: stages, totalResults: 2, itemsPerPage: 20 }) }),
  )
  const first = await runCli(place, asked(server.base))
  expect(first).toMatchObject({ code: 0, err: expect.stringContaining(`Asking ${server.base}/api/v1/Bills/4001\n`) })
  expect(first.out).toContain(
    'Public Drinking Fountains Bill (4001), the Bill “fountains” of the tracker: 2 stages, 4 publications.',
  )
  expect(first.out).toContain(
    'New:\n  Its page, https://bills.parliament.uk/bills/4001.\n  First reading in the Commons, 17 January 2024.',
  )
  expect(first.out).toContain('Kinds of stage not known here, left out:\n  Ceremony (kind 99, Lords)')
  expect(first.out).toContain(
    '/api/v1/Publications/3002/Documents/8002/Download, with “dutywatch import bill-print FILE --text fountains-as-amended',
  )
  expect(first.out).toContain('The API has changed:\n  Stage.colour is in neither description held here (1 time).')
  expect(first.out).toMatch(/Proposed \d+ changes of records as bills-api-4001-\d{4}-\d\d-\d\d\. See it with/)
  const again = await runCli(place, asked(server.base))
  expect(again.out).toMatch(/Nothing new: all of it waits in bills-api-4001-/)
  expect(again.err).toBe('')
  expect(await proposalsIn(place)).toMatchObject({ edition: 1, proposals: [{ createdBy: 'Ada', state: 'open' }] })
})

test('Ctrl-C ends it in good order: nothing is proposed', async () => {
  await using place = await aPlace()
  await using server = await replayServer(answers({ '/api/v1/Bills/4001': { body: '{"billId": 4001}', ends: 'stalls' } }))
  const ended = await runCli(place, asked(server.base), { interruptAt: 'Asking' })
  expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Nothing was proposed. GET ') })
  expect(ended.err).toContain('It was interrupted.')
  expect(await proposalsIn(place)).toEqual({ edition: 1, proposals: [] })
})

test('asks nobody without a way to be reached, nor at what is no address', async () => {
  await using place = await aPlace()
  const err: string[] = []
  const output = { say: () => undefined, warn: (line: string) => void err.push(line) }
  const variables = { DATA_DIR: place.place.DATA_DIR }
  expect(await runProgram(asked('http://127.0.0.1:1'), { output, variables })).toBe(2)
  expect(err.join('\n')).toContain('CONTACT is not set.')
  expect(await runProgram(asked('parliament'), { output, variables })).toBe(2)
  expect(await runProgram(asked('http://127.0.0.1:1'), { output, variables: { ...variables, CONTACT: 'Ada' } })).toBe(2)
  expect(err.join('\n')).toContain('CONTACT is "Ada", but it must be an e-mail or web address')
})
