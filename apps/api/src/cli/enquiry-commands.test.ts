import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { insertPerson } from '../db/queries/people.ts'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { received } from '../testing/received.ts'
import { runProgram } from './program.ts'

const email = 'jo@PAPER.example'

/** A ledger in which somebody wrote to two campaigns, and somebody else to one. */
async function written(engine: Engine) {
  const database = await testDatabase(engine)
  const { db } = database
  await received(db, 'e-1')
  await received(db, 'e-2', { campaign: 'quiet-streets', state: 'spam' })
  await received(db, 'e-3', { email: 'somebody@else.example' })
  const { DATA_DIR, DATABASE_URL } = database.place.place
  async function run(...args: readonly string[]) {
    const [out, err]: [string[], string[]] = [[], []]
    const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
    return { code: await runProgram(['enquiries', ...args], { output, variables: { DATA_DIR, DATABASE_URL } }), out, err }
  }
  return { db, run, folder: DATA_DIR, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}

describe.each(engines)('enquiries by command on %s', (engine) => {
  test('are handed to their writer, of every campaign', async () => {
    await using ledger = await written(engine)
    const { code, out } = await ledger.run('export', '--email', email)
    expect(code).toBe(0)
    const held = JSON.parse(out.join('\n'))
    expect(held).toMatchObject({
      email: 'jo@paper.example',
      enquiries: [
        { id: 'e-1', message: 'How many?\n\n<b>Thanks</b>' },
        { id: 'e-2', campaign: 'quiet-streets' },
      ],
      invitations: [],
    })
    const file = join(ledger.folder, 'held.json')
    const { err } = await ledger.run('export', '--email', email, '--out', file)
    expect(err).toEqual([`Wrote 2 enquiries to ${file}.`])
    expect(JSON.parse(readFileSync(file, 'utf8')).enquiries).toEqual(held.enquiries)
  })

  test('are erased, each campaign can see that they were, and nothing names the address', async () => {
    await using ledger = await written(engine)
    const { db } = ledger
    const person = { id: 'jo', name: 'Jo', email: 'jo@paper.example', passwordHash: '', at: '2024-06-20T12:00:00.000Z' }
    await insertPerson(db, person)
    const { code, out, err } = await ledger.run('erase', '--email', email)
    expect([code, out]).toEqual([0, ['Erased 2 enquiries with 0 letters. Backups that were made before still hold them.']])
    expect(err).toEqual([expect.stringContaining('also has an account at the desk')])
    expect(await db.selectFrom('enquiry').select('id').execute()).toEqual([{ id: 'e-3' }])
    const entries = await db.selectFrom('audit_entry').select(['what', 'campaign', 'about']).orderBy('campaign').execute()
    expect(entries).toEqual([
      { what: 'enquirer-erased', campaign: 'quiet-streets', about: '1 enquiry, by command' },
      { what: 'enquirer-erased', campaign: 'warm-homes', about: '1 enquiry, by command' },
    ])
    expect((await ledger.run('erase', '--email', email)).out).toEqual([expect.stringContaining('Erased 0 enquiries')])
  })
})

test('what is no address is refused', async () => {
  await using ledger = await written('sqlite')
  for (const command of ['export', 'erase']) {
    expect(await ledger.run(command, '--email', 'jo')).toMatchObject({
      code: 2,
      err: [expect.stringContaining('no e-mail address')],
    })
  }
})
