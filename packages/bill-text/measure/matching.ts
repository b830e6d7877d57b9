import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LegislationText } from '../src/document/index.ts'
import { readLegislation } from '../src/legislation/index.ts'
import { matchProvisions } from '../src/matching/index.ts'
import { knownPairs, pairsByIdentity, scoreOf, type KnownPair } from '../src/testing/known-pairs.ts'

/** Measures how well clauses are followed from one print to another with their identities hidden. */
function measure([from, to, csv]: readonly string[]): string {
  if (!from || !to) return 'Usage: npm run measure-matching -- BEFORE.xml AFTER.xml [PAIRS.csv]\n'
  const [before, after] = [textIn(from), textIn(to)]
  const step = { from: path.basename(from), to: path.basename(to) }
  const known = csv ? knownPairs(readFileSync(csv, 'utf8'), step) : pairsByIdentity(before, after)
  const score = scoreOf(matchProvisions(before, after, { identity: false }), known)
  return `${[
    `${step.from} -> ${step.to}, against ${csv ? path.basename(csv) : 'the identities in the files'}`,
    `precision ${score.precision.toFixed(4)} (${score.given} pairs of clauses found)`,
    `recall    ${score.recall.toFixed(4)} (${score.known} pairs of clauses known)`,
    ...score.wrong.map((pair) => `not known: ${inWords(pair)}`),
    ...score.missed.map((pair) => `not found: ${inWords(pair)}`),
  ].join('\n')}\n`
}

function textIn(file: string): LegislationText {
  const reading = readLegislation(readFileSync(file, 'utf8'))
  if (!reading.ok) throw new Error(`${file}: ${reading.message}`)
  if (reading.value.kind !== 'text') throw new Error(`${file}: it lists effects, and has no clauses to follow.`)
  return reading.value.text
}

function inWords({ from, to }: KnownPair): string {
  return `clause ${from} became clause ${to}`
}

process.stdout.write(measure(process.argv.slice(2)))
