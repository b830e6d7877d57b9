import { expect, test } from 'vitest'
import { listProposals } from '../ledger/index.ts'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { fountainsAct, fountainsChanges } from '../testing/fountains-act.ts'
import { fountainsTracker } from '../testing/fountains.ts'
import { replayServer } from '../testing/replay-server.ts'
import { runCli } from '../testing/run-cli.ts'
import { publishAll } from '../testing/trackers.ts'

const feed = '/changes/affected/ukpga/2024/12/data.feed?results-count=100&sort=modified'

test('says what it asks, what is new of the words and of the coming into force, and what to do next', async () => {
  await using place = await testPlace('sqlite')
  {
    await using database = await openedDatabase(place)
    await publishAll(database.db, fountainsTracker())
  }
  await using server = await replayServer({
    '/ukpga/2024/12/data.xml': fountainsAct,
    [feed]: fountainsChanges(
      [
        { id: 'a', provisions: 's. 1', on: '2024-06-01' },
        { id: 'b', provisions: 's. 4(5)(6)', on: '2024-06-01' },
      ],
      undefined,
      3,
    ),
  })
  const command = ['import', 'act', 'ukpga/2024/12', '--by', 'Ada', '--from', server.base]
  const wrong = await runCli(place, ['import', 'act', 'the Act', '--by', 'Ada', '--from', server.base])
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('“the Act” is no Act of legislation.gov.uk.') })
  const dry = await runCli(place, [...command, '--dry-run'])
  expect(dry.out).toContain('It would propose 3 changes of records. Nothing was kept: this was a dry run.')
  const { code, out, err } = await runCli(place, command)
  expect(code).toBe(0)
  // The answers of the dry run were kept for an hour.
  expect(err).toBe('')
  expect(server.requests.map(({ path }) => path)).toEqual(['/ukpga/2024/12/data.xml', feed])
  expect(out).toContain(
    'Public Drinking Fountains Act 2024, the Act of the Bill “fountains” of the tracker: 2 changes to it.\nIts words:\n',
  )
  expect(out).toContain('  ukpga-2024-12.xml: Public Drinking Fountains Act 2024, 2024 c. 12, Act, a new text, “fountains-act”.')
  expect(out).toContain('The publisher says that there are 3 changes, and gave 2.')
  expect(out).toContain('  s. 1: in force on 1 June 2024, S.I. 2024/700.\n')
  expect(out).toContain('  Not read, to be recorded by hand:\n    s. 4(5)(6), by S.I. 2024/700\n')
  expect(out).toMatch(/Proposed 3 changes of records as changes-ukpga-2024-12-\d{4}-\d\d-\d\d\./)
  await using database = await openedDatabase(place)
  expect(await listProposals(database.db, 'open')).toHaveLength(2)
})
