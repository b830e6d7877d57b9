import { describe, expect, test } from 'vitest'
import { fountainsBill } from '../testing/fountains-bill.ts'
import { xmlRoot } from '../testing/clml.ts'
import { keptFile } from '../testing/kept-file.ts'
import { accountForAkomaNtoso } from './account.ts'
import { readAkomaNtoso } from './read-akoma-ntoso.ts'

function accountOf(file: string) {
  const root = xmlRoot(file)
  const text = readAkomaNtoso(root)
  if (!text.ok) throw new Error(text.message)
  return accountForAkomaNtoso(root, text.value)
}

test.each(Object.entries(fountainsBill))('the words of a print come back in full and in order: %s', (_, file) => {
  const { agrees, words, leftOut } = accountOf(file)
  expect({ agrees, words: words.inText }).toEqual({ agrees: true, words: words.inFile })
  expect(leftOut.map(({ element }) => element)).toEqual(['block', 'toc'])
})

test('an account says where the words of the text part from those of the file', () => {
  const root = xmlRoot(fountainsBill.asIntroduced)
  const text = readAkomaNtoso(root)
  if (!text.ok) throw new Error(text.message)
  const { agrees, difference } = accountForAkomaNtoso(root, { ...text.value, body: text.value.body.slice(1) })
  expect(agrees).toBe(false)
  expect(difference?.inFile).toMatch(/^Drinkingfountains1Dutytoprovide/)
  expect(difference?.inText).toMatch(/^Furtherprovision/)
})

describe('the words of published files come back in full and in order', () => {
  const files = [
    ['bill-prints-akn/Social Housing (Regulation) Bill - lords committee.xml', 15_907],
    ['bill-prints-akn/Social Housing (Regulation) Bill - lords report.xml', 16_938],
    ['bill-prints-akn/Social Housing (Regulation) Bill - commons brl.xml', 17_090],
    ['bill-prints-akn/Social Housing (Regulation) Bill - commons committee.xml', 17_115],
    ['explanatory-notes/ukpgaen_20230050_en.akn', 58_465],
  ] as const
  for (const [path, words] of files) {
    const file = keptFile(`data/${path}`)
    test.skipIf(file === undefined)(`the account of ${path} agrees`, () => {
      const account = accountOf(file ?? '')
      expect(account.difference).toBeUndefined()
      expect(account.words).toEqual({ inFile: words, inText: words })
      expect(account.notes.inText).toBe(account.notes.inFile)
    })
  }
})
