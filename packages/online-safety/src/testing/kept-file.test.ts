import { expect, test } from 'vitest'
import { csvRows, keptFile } from './kept-file.ts'

test('a row keeps its empty cells, and a quoted cell its commas, quotes and line ends', () => {
  expect(csvRows(',a,,b\r\n"1, 2","he said ""no""",\n"two\nlines",x\n')).toEqual([
    ['', 'a', '', 'b'],
    ['1, 2', 'he said "no"', ''],
    ['two\nlines', 'x'],
  ])
})

test('a file that is not kept on this machine is absent, not an error', () => {
  expect(keptFile('data/no-such-file.csv')).toBeUndefined()
})
