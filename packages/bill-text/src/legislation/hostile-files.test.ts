import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endured } from '../testing/endured.ts'
import { ownFiles } from '../testing/own-files.ts'
import { spoilt, spoiltFiles } from '../testing/spoilings.ts'
import { readLegislation } from './read-legislation.ts'

const files = Object.values(ownFiles)
const texts = files.map((file) => {
  const reading = readLegislation(file)
  return reading.ok && reading.value.kind === 'text' ? reading.value.text : undefined
})

test('whatever was done to a file, it is refused in a sentence or can be asked everything', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(spoiltFiles(files.length), (blow) => {
      expect(endured(spoilt(files, blow), texts[blow.file]).faults).toEqual([])
    }),
    { seed: 20_240_312, numRuns: 250 },
  )
})
