// Runs in an empty project with the packed packages installed: reads a reply as somebody would who has just decoded its file.
import { confirmed, readTables, suggestMapping } from '@dutywatch/returns/mapping'
import { forceNames } from '@dutywatch/returns/names'
import { readPeriod } from '@dutywatch/returns/period'
import { fingerprint } from '@dutywatch/returns/shape'
import { groomingAsked, knownForces, replyShapes } from '@dutywatch/returns/testing'
import { readValue } from '@dutywatch/returns/value'

const reply = replyShapes.find(({ name }) => name === 'small-counts-hidden')
const { mapping, unconfirmed, guesses } = suggestMapping(reply.sheets, groomingAsked, knownForces)
const context = { today: '2020-02-03', forces: knownForces, force: reply.force, asked: groomingAsked }
const read = readTables(reply.sheets, confirmed(mapping, unconfirmed), context)
const again = readTables(reply.sheets, JSON.parse(JSON.stringify(mapping)), context)

console.log(
  JSON.stringify({
    cells: read.cells.map(({ at, cell }) => [at, cell.kind, cell.value ?? cell.below]),
    warnings: read.problems.map(({ reason }) => reason),
    isTheSameFromJson: JSON.stringify(again.cells) === JSON.stringify(read.cells),
    sure: guesses.filter(({ confidence }) => confidence >= 0.8).length,
    fingerprint: fingerprint(reply.sheets),
    name: forceNames(knownForces).match('Devon & Cornwall'),
    refusals: [readValue({ text: '45%' }), readPeriod('Q1 2019')].map(({ reason }) => reason),
  }),
)
