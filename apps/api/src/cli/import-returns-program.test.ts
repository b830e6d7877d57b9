import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReturnMappingInput } from '@dutywatch/returns/mapping'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { dampTracker } from '../testing/damp-batch.ts'
import { listProposals } from '../ledger/index.ts'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { publishAll } from '../testing/trackers.ts'
import { runProgram } from './program.ts'

const mapping: ReturnMappingInput = {
  schemaVersion: 1,
  sheets: [
    {
      name: 'reply.csv',
      headerRows: [1],
      firstRow: 2,
      columns: [
        { column: 'A', header: 'Quarter', is: 'period' },
        { column: 'B', header: 'Platform', is: 'category', breakdown: 'platform' },
        { column: 'C', header: 'Crimes', is: 'value' },
      ],
      fixed: { question: 'damp' },
      suppressedBelow: 5,
    },
  ],
  categories: { platform: { Chat: 'chat', Post: 'post' } },
}

const reply =
  'Quarter,Platform,Crimes\nJan-Mar 2019,Chat,12\nJan-Mar 2019,Post,*\nApr-Jun 2019,Chat,"1,204"\nApr-Jun 2019,Post,0\n'

/** The program on a ledger with a batch that waits for answers. */
async function aProgram() {
  const place = await testPlace('sqlite')
  const { DATA_DIR } = place.place
  const database = await openedDatabase(place)
  await publishAll(database.db, dampTracker([]))
  await database[Symbol.asyncDispose]()
  const file = (name: string, content: string) => {
    const path = join(DATA_DIR, name)
    writeFileSync(path, content)
    return path
  }
  const run = async (...args: string[]) => {
    const out: string[] = []
    const err: string[] = []
    const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
    const code = await runProgram(args, { output, variables: { DATA_DIR } })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }
  const proposed = async () => {
    await using opened = await openedDatabase(place)
    return JSON.stringify(await listProposals(opened.db))
  }
  return {
    file,
    run,
    proposed,
    reply: file('reply.csv', reply),
    mapping: file('mapping.json', JSON.stringify(mapping)),
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

const today = systemClock().today()
const from = ['--batch', 'damp-2019', '--force', 'kent', '--by', 'Ada']
const inPlace = ['--supersedes', 'return-kent-damp-2019', '--why', 'Kent counted again.']
const proposalIn = (text: string) => / as (import-[a-z0-9-]+)\./.exec(text)?.[1] ?? ''

test('nothing that is to be public of a return is worked out from its counts: its reading has another name each time', async () => {
  const shown = async () => {
    await using program = await aProgram()
    await program.run('import', 'returns', program.reply, ...from, '--mapping', program.mapping)
    return await program.proposed()
  }
  const nameIn = (text: string) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0]
  const [first, second] = [await shown(), await shown()]
  expect(first).not.toMatch(/[0-9a-f]{40}/)
  expect(nameIn(first)).toBeDefined()
  expect(nameIn(first)).not.toBe(nameIn(second))
})

test('a reply is previewed, imported, published, and known again', async () => {
  await using program = await aProgram()
  const read = ['import', 'returns', program.reply, ...from, '--mapping', program.mapping]
  const preview = await program.run(...read, '--preview')
  expect(preview).toMatchObject({ code: 0 })
  expect(preview.out).toContain('C3 “*”: kent, damp, platform=post, 2019-01-01 to 2019-03-31: fewer than 5, at least 1')
  expect(preview.out).toContain('Nothing was kept.')
  expect((await program.run('proposals', 'list')).err).toContain('Nothing was ever proposed.')
  const imported = await program.run(...read)
  const id = proposalIn(imported.out)
  const otherwise = await program.run(...read, '--received', '2020-03-02')
  expect(otherwise).toMatchObject({
    code: 1,
    err: expect.stringContaining(`waits in the proposal ${id} with “${today}” as --received`),
  })
  expect((await program.run(...read)).out).toContain(`nothing new, it is waiting in the proposal ${id}`)
  const published = ['proposals', 'publish', id, '--by', 'Ada', '--note', 'A reply.', '--informed-to', today]
  expect(await program.run(...published)).toMatchObject({ code: 0 })
  expect((await program.run(...read)).out).toMatch(/nothing new, it is the return “return-kent-damp-2019”/)
  expect((await program.run('returns', 'list')).out).toMatch(/4 cells {2}counts$/)
})

test('the next file with the same headers is read as the last was confirmed, and supersedes it', async () => {
  await using program = await aProgram()
  const { file, run } = program
  const first = await run('import', 'returns', program.reply, ...from, '--mapping', program.mapping)
  await run('proposals', 'publish', proposalIn(first.out), '--by', 'Ada', '--note', 'A reply.', '--informed-to', today)
  const revised = file('revised.csv', reply.replace('Chat,12', 'Chat,14'))
  const saved = join(program.reply, '..', 'saved.json')
  const superseding = ['--remembered', ...inPlace, '--save-mapping', saved]
  const unexplained = ['--remembered', '--supersedes', 'return-kent-damp-2019']
  expect((await run('import', 'returns', revised, ...from, ...unexplained)).err).toContain(
    'Readers are told why “return-kent-damp-2019” no longer counts: say what was revised, and by whom, with --why',
  )
  const second = await run('import', 'returns', revised, ...from, ...superseding)
  expect(second.err).toContain('revised.csv is read as Ada confirmed on')
  await run('proposals', 'publish', proposalIn(second.out), '--by', 'Ada', '--note', 'Revised.')
  expect((await run('returns', 'list')).out).toMatch(/superseded by return-kent-damp-2019-2: Kent counted again\.\n.* counts$/)
  const other = file('other.csv', 'Period,Platform,Crimes\nJan-Mar 2019,Chat,12\n')
  const refused = await run('import', 'returns', other, ...from, '--remembered')
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('No mapping is remembered that fits the headers') })
})

test('an answer that is not recorded of its request is pointed out', async () => {
  await using program = await aProgram()
  const sent = await program.run('foi', 'record', 'damp-2019', 'kent', 'sent', '--on', '2020-01-10', '--by', 'Ada')
  const [proposal = ''] = /requests-[a-z0-9.-]+[a-z0-9]/.exec(sent.out) ?? []
  await program.run('proposals', 'publish', proposal, '--by', 'Ada', '--note', 'Sent.', '--informed-to', today)
  const read = [...from, '--mapping', program.mapping, '--received', '2020-02-03']
  expect((await program.run('import', 'returns', program.reply, ...read)).err).toContain(
    'If this is it: “dutywatch foi record damp-2019.kent answered --on 2020-02-03 --by …”.',
  )
})

test('figures of a force whose refusal is on record, and a table that names another force, are pointed out', async () => {
  await using program = await aProgram()
  await program.run('foi', 'record', 'damp-2019', 'kent', 'sent', '--on', '2020-01-10', '--by', 'Ada')
  const record = ['foi', 'record', 'damp-2019', 'kent', 'refused', '--on', '2020-02-03', '--exemption', 's.12', '--by', 'Ada']
  const [proposal = ''] = /requests-[a-z0-9.-]+[a-z0-9]/.exec((await program.run(...record)).out) ?? []
  await program.run('proposals', 'publish', proposal, '--by', 'Ada', '--note', 'Refused.', '--informed-to', today)
  const named = program.file('named.csv', `${reply}Provided by the Essex force\n`)
  const preview = await program.run('import', 'returns', program.reply, ...from, '--mapping', program.mapping, '--preview')
  expect(preview.err).toContain('damp-2019.kent is on record as refused on 2020-02-03, and this return gives figures of it.')
  expect(preview.err).not.toContain('names essex')
  const rows = JSON.stringify({ ...mapping, sheets: mapping.sheets.map((sheet) => ({ ...sheet, lastRow: 5 })) })
  const upTo = program.file('rows.json', rows)
  const other = await program.run('import', 'returns', named, ...from, '--mapping', upTo, '--preview')
  expect(other.err).toContain('named.csv names essex, and not the force whose answer it is to be. Please check --force.')
})

test('a second answer of one force is asked about while the first only waits, and both are published together with --also', async () => {
  await using program = await aProgram()
  const second = program.file('second.csv', reply.replaceAll('2019', '2018'))
  const read = [...from, '--mapping', program.mapping]
  const waits = proposalIn((await program.run('import', 'returns', program.reply, ...read)).out)
  expect(await program.run('import', 'returns', second, ...read)).toMatchObject({
    code: 1,
    err: expect.stringContaining(`A return of kent waits already, in the proposal ${waits}. If this comes in its place:`),
  })
  const also = await program.run('import', 'returns', second, ...read, '--also')
  const proposals = [waits, proposalIn(also.out)]
  const publishing = ['--by', 'Ada', '--note', 'Both.', '--informed-to', today]
  const [first = '', other = ''] = proposals
  const stopped = await program.run('proposals', 'publish', first, first, other, ...publishing)
  expect(stopped).toMatchObject({ code: 1, out: expect.stringContaining('Published edition 2') })
  expect(stopped.err).toContain(`Not published: ${first}, ${other}.`)
  expect(await program.run('proposals', 'publish', other, ...publishing)).toMatchObject({ code: 0 })
  expect((await program.run('returns', 'list')).out).toMatch(
    /^return-kent-damp-2019 .* counts\nreturn-kent-damp-2019-2 .* counts$/,
  )
})

test('what is wrong is listed with sheet and cell, and then nothing of any file is kept', async () => {
  await using program = await aProgram()
  const wrong = program.file('wrong.csv', `${reply}Jul-Sep 2019,Fax,twelve\n`)
  const ended = await program.run('import', 'returns', program.reply, wrong, ...from, '--mapping', program.mapping)
  expect(ended.code).toBe(1)
  expect(ended.err).toContain('wrong.csv: 1 thing is wrong with it.')
  expect(ended.err).toMatch(/ {2}wrong\.csv B6: .*“Fax”/)
  expect((await program.run('proposals', 'list')).err).toContain('Nothing was ever proposed.')
  const again = await program.run('import', 'returns', program.reply, ...from, '--mapping', program.mapping)
  expect(again.out).toContain('4 cells of 5 rows')
})

test('a mapping is suggested with its reasons, and imported with only once somebody confirmed it', async () => {
  await using program = await aProgram()
  const saved = join(program.reply, '..', 'suggested.json')
  const plainReply = reply.replace('*', '9')
  const plain = program.file('plain.csv', plainReply)
  const asked = await program.run('import', 'returns', plain, ...from, '--save-mapping', saved)
  expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('a person has to say how plain.csv is read') })
  const preview = await program.run('import', 'returns', plain, ...from, '--mapping', saved, '--preview')
  expect(`${preview.out}${preview.err}`).toContain('4 cells of 5 rows')
  const likely = program.file('likely.csv', plainReply.replaceAll('Chat', 'Chat app'))
  const left = await program.run('import', 'returns', likely, ...from)
  expect(left.err).toContain(
    '“Chat app” is likely chat. If it is, write "Chat app": "chat" under categories/platform in the mapping',
  )
  await program.run('import', 'returns', likely, ...from, '--take-likely', '--save-mapping', saved)
  expect(await program.run('import', 'returns', likely, ...from, '--mapping', saved)).toMatchObject({ code: 0 })
  const poem = program.file('poem.csv', 'Roses are red\n')
  expect((await program.run('import', 'returns', poem, ...from)).err).toContain('No table of counts was found')
})

test('a file imported for the wrong force is told of, and its counts go to the right one once that was taken back', async () => {
  await using program = await aProgram()
  const reading = ['import', 'returns', program.reply, '--batch', 'damp-2019', '--by', 'Ada', '--mapping', program.mapping]
  const wrong = proposalIn((await program.run(...reading, '--force', 'Essex Police')).out)
  const stopped = await program.run(...reading, '--force', 'Kent Police')
  expect(stopped).toMatchObject({ code: 1, err: expect.stringContaining(`${wrong} as the answer of essex`) })
  await program.run('proposals', 'withdraw', wrong)
  const right = await program.run(...reading, '--force', 'Kent Police', '--preview')
  expect(right.out).toContain('C2 “12”: kent, damp')
})

test('a second return of one force is asked about, and one that was withdrawn may come again in the place of the first', async () => {
  await using program = await aProgram()
  const { run } = program
  const publish = (id: string) => run('proposals', 'publish', id, '--by', 'Ada', '--note', 'Looked at.', '--informed-to', today)
  const second = program.file('second.csv', reply.replace('Chat,12', 'Chat,14'))
  const read = [...from, '--mapping', program.mapping]
  await publish(proposalIn((await run('import', 'returns', program.reply, ...read)).out))
  expect((await run('import', 'returns', second, ...read)).err).toContain(
    'kent has sent a return already (return-kent-damp-2019). If this comes in its place: --supersedes return-kent-damp-2019 --why "…".',
  )
  await publish(proposalIn((await run('import', 'returns', second, ...read, '--also')).out))
  const withdrawn = await run('returns', 'withdraw', 'return-kent-damp-2019-2', '--why', 'Sent twice.', '--by', 'Ada')
  await publish(/ as (withdraw-[a-z0-9-]+)\./.exec(withdrawn.out)?.[1] ?? '')
  const again = await run('import', 'returns', second, ...read, ...inPlace)
  expect(await publish(proposalIn(again.out))).toMatchObject({ code: 0 })
  expect((await run('returns', 'list')).out).toMatch(/superseded by return-kent-damp-2019-3: .*\n.*withdrawn.*\n.* counts$/)
})

describe('wrong use is refused in words', () => {
  test.each([
    ['no way to read it', from, 2, '--mapping FILE'],
    ['a batch that there is not', ['--batch', 'x', '--force', 'kent', '--by', 'Ada', '--mapping', 'MAPPING'], 1, 'no batch “x”'],
    [
      'a force that there is not',
      ['--force', 'x', '--by', 'Ada', '--mapping', 'MAPPING'],
      1,
      'No authority is called “x” for certain',
    ],
    [
      'a force that nobody knows',
      ['--batch', 'damp-2019', '--force', 'thames', '--by', 'Ada'],
      1,
      'No authority is called “thames”',
    ],
    ['a day that has not come', [...from, '--received', '8000-01-01', '--mapping', 'MAPPING'], 1, '8000-01-01 has not come yet'],
    ['a day before the batch', [...from, '--received', '2019-01-01'], 2, 'before the batch was launched on 2020-01-10'],
    ['neither force nor publisher', ['--by', 'Ada', '--mapping', 'MAPPING'], 1, 'Name the force'],
    ['a return to supersede that there is not', [...from, '--supersedes', 'x', '--mapping', 'MAPPING'], 1, 'no return “x”'],
    ['a reason without a return', [...from, '--why', 'Revised.', '--mapping', 'MAPPING'], 1, 'Name it with --supersedes'],
    ['a day that is none', [...from, '--received', '2020-02-30', '--mapping', 'MAPPING'], 2, 'is no day'],
    ['a mapping that is not there', [...from, '--mapping', '/no/such.json'], 1, 'there is no such file'],
    ['a mapping that is none', [...from, '--mapping', 'REPLY'], 1, 'is not JSON'],
  ])('%s', async (_name, args, code, said) => {
    await using program = await aProgram()
    const named = args.map((word) => (word === 'MAPPING' ? program.mapping : word === 'REPLY' ? program.reply : word))
    expect(await program.run('import', 'returns', program.reply, ...named)).toMatchObject({
      code,
      err: expect.stringContaining(said),
    })
  })

  test('a file that is not there', async () => {
    await using program = await aProgram()
    const ended = await program.run('import', 'returns', '/no/such.csv', ...from, '--mapping', program.mapping)
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('there is no such file') })
  })
})
