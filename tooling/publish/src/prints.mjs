// Runs in an empty project with the packed packages installed and two prints beside it: does with them what a newcomer wants to do first.
import { readFileSync } from 'node:fs'
import { compareTexts } from '@dutywatch/bill-text/comparison'
import { provisionsIn } from '@dutywatch/bill-text/document'
import { readLegislation } from '@dutywatch/bill-text/legislation'
import { matchProvisions } from '@dutywatch/bill-text/matching'
import { referencesIn } from '@dutywatch/bill-text/reference'
import { findQuote, wordsHash } from '@dutywatch/bill-text/wording'

const { asIntroduced, asAmended, quote } = JSON.parse(readFileSync('prints.json', 'utf8'))
const textOf = (file) => {
  const reading = readLegislation(file)
  if (!reading.ok || reading.value.kind !== 'text') throw new Error(reading.message ?? 'not a text')
  return reading.value.text
}
const clause = (text, label) => [...provisionsIn(text.body)].find((one) => one.level === 'clause' && one.label === label)
const hashIn = (text, label) => wordsHash(clause(text, label), referencesIn(text))

const [before, after] = [textOf(asIntroduced), textOf(asAmended)]
const { changes, counts } = compareTexts(before, after)
const references = referencesIn(after)
const found = findQuote(after.body, quote)
console.log(
  JSON.stringify({
    facts: after.facts,
    clauses: [...provisionsIn(after.body)].filter(({ level }) => level === 'clause').length,
    became: Object.fromEntries(
      matchProvisions(before, after)
        .pairs.filter(({ before }) => before.level === 'clause')
        .map(({ before, after }) => [before.label, after.label]),
    ),
    summaries: changes.map(({ summary }) => summary),
    counts,
    renumberedKeepsItsHash: hashIn(before, '4') === hashIn(after, '5'),
    rewordedKeepsItsHash: hashIn(before, '3') === hashIn(after, '4'),
    quoted: found.found ? found.passage.provision : found.share,
    references: references.all.filter(({ target }) => target.in === 'this-text').length,
    unresolved: references.all.filter(({ target }) => target.in === 'unresolved').map(({ words }) => words),
    refusal: readLegislation('<html></html>').message,
  }),
)
