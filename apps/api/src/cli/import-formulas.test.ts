import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReturnMappingInput } from '@dutywatch/returns/mapping'
import { expect, test } from 'vitest'
import { xlsxOf } from '../imports/tables/testing/xlsx-parts.ts'
import { dampTracker } from '../testing/damp-batch.ts'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { publishAll } from '../testing/trackers.ts'
import { runProgram } from './program.ts'

const mapping: ReturnMappingInput = {
  schemaVersion: 1,
  sheets: [
    {
      name: 'Returns',
      headerRows: [1],
      firstRow: 2,
      columns: [
        { column: 'A', header: 'Platform', is: 'category', breakdown: 'platform' },
        { column: 'B', header: '2019 Q1', is: 'value' },
      ],
      fixed: { question: 'damp', period: { from: '2019-01-01', to: '2019-03-31' } },
    },
  ],
  categories: { platform: { Chat: 'chat', Post: 'post' } },
}

const words = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`
const workbook = (chat: string, beside: string) =>
  xlsxOf({
    rows: [
      `<row r="1">${words('A1', 'Platform')}${words('B1', '2019 Q1')}</row>`,
      `<row r="2">${words('A2', 'Chat')}${chat}${beside}</row>`,
      `<row r="3">${words('A3', 'Post')}<c r="B3"><v>7</v></c></row>`,
    ].join(''),
  })

/** What the program says of a file that it is to preview. */
async function previewed(name: string, content: Uint8Array | string, mapped: 'mapped' | 'suggested') {
  await using place = await testPlace('sqlite')
  const { DATA_DIR } = place.place
  const database = await openedDatabase(place)
  await publishAll(database.db, dampTracker([]))
  await database[Symbol.asyncDispose]()
  const path = join(DATA_DIR, name)
  const mappingPath = join(DATA_DIR, 'mapping.json')
  writeFileSync(path, content)
  writeFileSync(mappingPath, JSON.stringify(mapping))
  const err: string[] = []
  const output = { say: () => undefined, warn: (line: string) => void err.push(line) }
  const how = mapped === 'mapped' ? ['--mapping', mappingPath] : []
  const args = ['import', 'returns', path, '--batch', 'damp-2019', '--force', 'kent', '--by', 'Ada', '--preview', ...how]
  const code = await runProgram(args, { output, variables: { DATA_DIR } })
  return { code, err: err.join('\n') }
}

test('a cell that is read and holds a formula without a result is refused, and no empty cell', async () => {
  const { code, err } = await previewed('reply.xlsx', workbook('<c r="B2"><f>3+4</f></c>', ''), 'mapped')
  expect(code).not.toBe(0)
  expect(err).toContain(
    'Returns B2: The cell holds a formula without a result: open the file in a spreadsheet, save it and import it again. [formula-without-value]',
  )
  const beside = await previewed('reply.xlsx', workbook('<c r="B2"><v>5</v></c>', '<c r="D2"><f>B2/2</f></c>'), 'mapped')
  expect(beside.code).toBe(0)
  expect(beside.err).toContain('D2: please check. The cell holds a formula without a result, in a column that')
})

test('a file with formulas in place of counts is told what stands there', async () => {
  const csv = 'Platform,2019 Q1\nChat,=2+7\nPost,@SUM(1)\n'
  expect((await previewed('reply.csv', csv, 'suggested')).err).toContain(
    'No table of counts was found in reply.csv: formulas stand where counts would, in B2, B3.',
  )
})
