// Run in a process of its own: reads two prints and compares them, and prints the memory that this took at its peak, in megabytes.
import { readFileSync } from 'node:fs'
import { compareTexts } from '@dutywatch/bill-text/comparison'
import { textIn } from './prints.ts'

const [what, ...names] = process.argv.slice(2)
const [before, after] = names.map((name) => readFileSync(name, 'utf8'))
if (before === undefined || after === undefined) throw new Error('Name two prints')
if (what === 'whole') compareTexts(textIn(before), textIn(after))
process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
