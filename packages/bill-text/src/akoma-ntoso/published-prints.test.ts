import { describe, expect, test } from 'vitest'
import { blocksIn, provisionsIn, spansIn, type Block, type LegislationText, type Run } from '../document/index.ts'
import { keptFile } from '../testing/kept-file.ts'
import { readPrint } from '../testing/read-print.ts'

const prints = ['lords committee', 'lords report', 'commons brl', 'commons committee'].map((name) =>
  keptFile(`data/bill-prints-akn/Social Housing (Regulation) Bill - ${name}.xml`),
)

function countsOf(text: LegislationText): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { level } of provisionsIn(text.body)) counts[level] = (counts[level] ?? 0) + 1
  return counts
}

function* runsIn(blocks: readonly Block[]): Generator<readonly Run[]> {
  for (const block of blocks) {
    if (block.kind === 'words') yield block.runs
    if (block.kind === 'provision') {
      yield block.labelRuns ?? []
      yield block.origin ?? []
      yield block.heading ?? []
    }
    yield* runsIn(blocksIn(block))
  }
}

describe.skipIf(prints.includes(undefined))('four prints of a Bill as published', () => {
  const texts = prints.flatMap((file) => (file === undefined ? [] : [readPrint(file)]))

  test('say what they are', () => {
    expect(texts.map(({ facts }) => [facts.number, facts.house, facts.stage, facts.version, facts.session])).toEqual([
      ['HL Bill 54', 'lords', 'As amended in Committee', 'committee-hl', '58/3'],
      ['HL Bill 60', 'lords', 'As amended on Report', 'report-hl', '58/3'],
      ['Bill 177', 'commons', 'As brought from the Lords', 'introd-hl-hc', '58/3'],
      ['Bill 206', 'commons', 'As amended in Public Bill Committee', 'public-committee-hc', '58/3'],
    ])
  })

  test('have each clause, Part and Schedule once, quoted ones apart', () => {
    expect(texts.map((text) => countsOf(text)).map(({ clause, schedule, part }) => [clause, schedule, part])).toEqual([
      [39, 5, 4],
      [44, 5, 4],
      [44, 5, 4],
      [43, 5, 4],
    ])
    for (const text of texts) expect(countsOf(text)).not.toHaveProperty('section')
  })

  test('hold nothing that the reader does not know', () => {
    expect(texts.flatMap(({ findings }) => findings).filter(({ code }) => code !== 'left-out')).toEqual([])
  })

  test('give each of their clauses a number of its own, in order, and a GUID', () => {
    for (const text of texts) {
      const clauses = [...provisionsIn(text.body)].filter(({ level }) => level === 'clause')
      expect(clauses.map(({ label }) => label)).toEqual(clauses.map((_, index) => String(index + 1)))
      expect(clauses.every(({ identity }) => identity?.startsWith('_'))).toBe(true)
    }
  })

  test('keep every mark of a printed line', () => {
    for (const [index, text] of texts.entries()) {
      const kept = [...runsIn(text.body)].flatMap((runs) => [...spansIn(runs)]).filter(({ mark }) => mark === 'line')
      expect(kept).toHaveLength(prints[index]?.match(/<\?L /g)?.length ?? -1)
    }
  })
})
