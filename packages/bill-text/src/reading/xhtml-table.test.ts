import { expect, test } from 'vitest'
import { closeUp, wordsOf, type Run } from '../document/index.ts'
import { isElement, readXml, textWithin, type XmlElement, type XmlNode } from '../xml/index.ts'
import { readXhtmlTable } from './xhtml-table.ts'

const plain = (nodes: readonly XmlNode[]): Run[] => {
  const words = closeUp(nodes.map((node) => (isElement(node) ? textWithin(node) : typeof node === 'string' ? node : '')).join(''))
  return words ? [words] : []
}
const read = {
  content: (nodes: readonly XmlNode[]) => (plain(nodes).length > 0 ? [{ kind: 'words' as const, runs: plain(nodes) }] : []),
  caption: plain,
}

function xml(text: string): XmlElement {
  const outcome = readXml(text)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}

test('a table keeps its caption, its heading rows and what each cell spans', () => {
  const table = readXhtmlTable(
    xml(`<table xmlns="http://www.w3.org/1999/xhtml"><caption>Tides</caption><colgroup><col/></colgroup>
      <thead><tr><td>Port</td><td colspan="2">Height</td></tr></thead>
      <tbody><tr><td rowspan="2">Leith</td><td>high</td><td>5.6</td></tr><tr><td>low</td><td>0.9</td></tr></tbody></table>`),
    read,
  )
  expect(table.caption).toEqual(['Tides'])
  expect(
    table.rows.map(({ heading, cells }) => [heading, cells.map((cell) => [wordsOf(cell.content), cell.columns, cell.rows])]),
  ).toEqual([
    [
      true,
      [
        ['Port', 1, 1],
        ['Height', 2, 1],
      ],
    ],
    [
      false,
      [
        ['Leith', 1, 2],
        ['high', 1, 1],
        ['5.6', 1, 1],
      ],
    ],
    [
      false,
      [
        ['low', 1, 1],
        ['0.9', 1, 1],
      ],
    ],
  ])
})

test('a row whose cells are all headings is a heading row without a thead', () => {
  const table = readXhtmlTable(
    xml('<table><tr><th>Port</th><th>Height</th></tr><tr><th>Leith</th><td>5.6</td></tr></table>'),
    read,
  )
  expect(table.rows.map(({ heading }) => heading)).toEqual([true, false])
})

test('no words of a broken table are lost, and a span that is not a sensible number counts as one', () => {
  const table = readXhtmlTable(
    xml('<table>loose<tr>in a row<td colspan="-3">cell</td><p>odd</p></tr><div>after</div></table>'),
    read,
  )
  expect(wordsOf([table])).toBe('loose in a row cell odd after')
  expect(table.rows.flatMap(({ cells }) => cells.map((cell) => cell.columns))).toEqual([1, 1, 1, 1, 1])
})
