import { compareTexts } from '@dutywatch/bill-text/comparison'
import { wordsOfText } from '@dutywatch/bill-text/document'
import { diffWords } from 'diff'
import { compareCpu } from '../cpu-time.ts'
import { pairsIn, printsIn, textIn, type PrintPair } from '../prints.ts'
import type { Scenario } from '../scenario.ts'

const budget = 3

/** Comparing two prints, against reading them, and against a word-level diff of their flat texts by a kept library. */
export const printComparing: Scenario = {
  name: 'print-comparing',
  measure: ({ prints: folder }) => {
    const pairs = pairsIn(printsIn(folder))
    const toRead = pairs.map((pair) =>
      compareCpu(
        () => compared(pair),
        () => [textIn(pair.before.file), textIn(pair.after.file)],
      ),
    )
    const worst = Math.max(...toRead.map(({ ratio }) => ratio))
    const flat = pairs.map(({ before, after }) => [wordsOfText(before.text), wordsOfText(after.text)] as const)
    const toDiff = pairs.map((pair, index) =>
      compareCpu(
        () => compared(pair),
        () => diffWords(...(flat[index] ?? ['', ''])),
      ),
    )
    const total = (which: 'firstMs' | 'secondMs') => toDiff.reduce((sum, one) => sum + one[which], 0)
    const ratioToDiff = total('firstMs') / total('secondMs')
    return Promise.resolve([
      {
        what: 'comparing two prints',
        budget: `≤ ${budget} × reading them`,
        measured: `${worst.toFixed(2)} ×`,
        kept: worst <= budget,
        how: `The worst of ${pairs.length} pairs: ${toRead.map(({ firstMs, secondMs }) => `${firstMs.toFixed(0)} against ${secondMs.toFixed(0)} ms`).join(', ')} of CPU. References are sought anew each time.`,
      },
      {
        what: 'comparing two prints, against a flat diff',
        budget: '≤ 1 × `diffWords` over the flat texts',
        measured: `${ratioToDiff.toFixed(2)} ×`,
        kept: ratioToDiff <= 1,
        how: `All ${pairs.length} pairs together: ${toDiff.map(({ firstMs, secondMs }) => `${firstMs.toFixed(0)} against ${secondMs.toFixed(0)} ms`).join(', ')} of CPU. The library knows no provisions and nothing that moved.`,
      },
    ])
  },
}

function compared({ before, after }: PrintPair): unknown {
  return compareTexts(before.text, after.text)
}
