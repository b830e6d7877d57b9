import { describe, expect, test } from 'vitest'
import { readAkomaNtoso } from '../akoma-ntoso/index.ts'
import { readClml } from '../clml/index.ts'
import { keptFile } from '../testing/kept-file.ts'
import { markedReferences } from '../testing/marked-references.ts'
import { readXml } from '../xml/index.ts'

/** The least share of marks with the same target. In one Act six marks point elsewhere than their words: "section 7(4)" to section 6(4)(b). */
const floors: readonly (readonly [path: string, floor: number])[] = [
  ...['lords committee', 'lords report', 'commons brl', 'commons committee'].map(
    (print) => [`bill-prints-akn/Social Housing (Regulation) Bill - ${print}.xml`, 1] as const,
  ),
  ['clml/ukpga_20020016_en.xml', 0.91],
  ['clml/uksi_20190459_en.xml', 1],
  ['clml/uksi_20052087_en.xml', 1],
]

function shares(path: string, file: string): { marked: number; found: number; same: number } {
  const xml = readXml(file)
  if (!xml.ok) throw new Error(xml.message)
  const text = path.startsWith('clml') ? readClml(xml.value) : readAkomaNtoso(xml.value)
  if (!text.ok) throw new Error(text.message)
  const marked = markedReferences(text.value)
  const count = (one: 'found' | 'same') => marked.filter((reference) => reference[one]).length
  return { marked: marked.length, found: count('found'), same: count('same') }
}

describe('of the references that a file marks in its own words, the words alone tell', () => {
  for (const [path, floor] of floors) {
    const file = keptFile(`data/${path}`)
    test.skipIf(!file)(`all, and where at least ${floor} of them lead, in ${path}`, async ({ annotate }) => {
      const { marked, found, same } = shares(path, file ?? '')
      await annotate(`${marked} marked, ${found} found, ${same} with the same target`)
      expect(marked).toBeGreaterThan(0)
      expect(found).toBe(marked)
      expect(same / marked).toBeGreaterThanOrEqual(floor)
    })
  }
})
