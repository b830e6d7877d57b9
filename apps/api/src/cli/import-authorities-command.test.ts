import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { runCli } from '../testing/run-cli.ts'
import { publishAll } from '../testing/trackers.ts'

const kent = { ...aRecord('kent'), name: 'Kent', kind: 'territorial', nation: 'england', regime: 'FOIA' } as const

test('says what is new, what is not sure and what to do next, and takes what is confirmed', async () => {
  await using place = await testPlace('sqlite')
  {
    await using database = await openedDatabase(place)
    await publishAll(database.db, aTracker({ forces: [kent] }))
  }
  const file = join(place.place.DATA_DIR, 'forces.csv')
  writeFileSync(file, 'Public Authority,Country,Category\nKent Police,England,Police Force\nKentt,England,Police Force\n')
  const command = ['import', 'authorities', file, '--by', 'Ada']

  const dry = await runCli(place, [...command, '--dry-run'])
  expect(dry.out).toContain('2 listed: 1 that the tracker has, 1 not sure, 0 no longer existing.')
  expect(dry.out).toContain('New:\n  Kent: “Kent Police”.')
  expect(dry.out).toContain('Kentt (row 3): say --confirm "Kentt=kent", or --confirm "Kentt=new".')
  expect(dry.out).toContain('It would propose 2 changes of records. Nothing was kept: this was a dry run.')

  const wrong = await runCli(place, [...command, '--confirm', 'Kentt'])
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('“Kentt” confirms nothing.') })

  const told = await runCli(place, [...command, '--confirm', 'Kentt=kent'])
  expect(told).toMatchObject({ code: 0, err: '' })
  expect(told.out).toContain('Kent: “Kentt”.')
  expect(told.out).toMatch(/Proposed 2 changes of records as authorities-categories-\d{4}-\d\d-\d\d\. See it with/)

  const missing = await runCli(place, ['import', 'authorities', join(place.place.DATA_DIR, 'none.csv'), '--by', 'Ada'])
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read') })
})
