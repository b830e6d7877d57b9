// Run in a process of its own: reads two prints and compares them, and prints the memory that this took at its peak, in megabytes.
import { existsSync, readFileSync } from 'node:fs'
import { compareTexts } from '@dutywatch/bill-text/comparison'
import { textIn } from './prints.ts'

const [what, ...names] = process.argv.slice(2)
const [before, after] = names.map((name) => readFileSync(name, 'utf8'))
if (before === undefined || after === undefined) throw new Error('Name two prints')
if (what === 'whole') compareTexts(textIn(before), textIn(after))
process.stdout.write(String(peakMegabytes()))

/** Of this program alone where the system tells it: what `getrusage` gives counts the program that started this one too. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024
}
