import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { createDatabase } from './postgres.ts'

test('the run has one real PostgreSQL, on which each test can have a database of its own', async () => {
  const url = await createDatabase(inject('postgresUrl'), 'of-its-own')
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select current_database() as name, current_setting($1)::int / 10000 as version', [
    'server_version_num',
  ])
  await client.end()
  expect(rows).toEqual([{ name: 'of-its-own', version: 18 }])
})
