import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { createDatabase, startPostgres } from './postgres.ts'

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

test.each(['SIGKILL', 'SIGQUIT'] as const)(
  'a server of its own that is ended by %s is there again with what was committed',
  async (signal) => {
    await using postgres = await startPostgres(['fsync=on', 'full_page_writes=on'])
    const ask = async (sql: string) => {
      const client = new Client({ connectionString: postgres.url })
      await client.connect()
      const { rows } = await client.query<{ n: number }>(sql)
      await client.end()
      return rows
    }
    await ask('create table kept (n int)')
    await ask('insert into kept values (7)')
    await postgres.crash(signal)
    expect(await ask('select n from kept')).toEqual([{ n: 7 }])
  },
)
