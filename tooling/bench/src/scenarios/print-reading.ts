import { readLegislation } from '@dutywatch/bill-text/legislation'
import { compareCpu } from '../cpu-time.ts'
import { bareParse, printsIn } from '../prints.ts'
import { median } from '../race.ts'
import type { Scenario } from '../scenario.ts'

const budget = 3.5

/** Reading a print into the model, against the bare XML parser over the same file. */
export const printReading: Scenario = {
  name: 'print-reading',
  measure: ({ prints: folder }) => {
    const prints = printsIn(folder)
    const measured = prints.map(({ file }) => ({
      ...compareCpu(
        () => readLegislation(file),
        () => bareParse(file),
      ),
      kilobytes: file.length / 1000,
    }))
    const ratio = median(measured.map((one) => one.ratio))
    const speed = median(measured.map(({ firstMs, kilobytes }) => kilobytes / firstMs))
    return Promise.resolve([
      {
        what: 'reading a print',
        budget: `≤ ${budget} × the bare XML parser, same file`,
        measured: `${ratio.toFixed(2)} ×`,
        kept: ratio <= budget,
        how: `The median of ${prints.length} prints, ${folder === undefined ? 'our own made long' : 'as published'}; ${speed.toFixed(0)} kB of file a millisecond of CPU here.`,
      },
    ])
  },
}
