import { describe, expect, test } from 'vitest'
import { xmlRoot } from '../testing/clml.ts'
import { ferriesAct, lighthouseOrder } from '../testing/clml-documents.ts'
import { keptFile, keptFiles } from '../testing/kept-file.ts'
import type { Account } from '../reading/index.ts'
import { accountForClml } from './account.ts'
import { readClml } from './read-clml.ts'

function accountOf(file: string): Account {
  const root = xmlRoot(file)
  const text = readClml(root)
  if (!text.ok) throw new Error(text.message)
  return accountForClml(root, text.value)
}

test.each([
  ['an Act', ferriesAct, 91, []],
  ['an instrument', lighthouseOrder, 65, ['Contents']],
])('the words of %s come back in full and in the order of print', (_, file, words, left) => {
  const account = accountOf(file)
  expect(account.difference).toBeUndefined()
  expect(account.words).toEqual({ inFile: words, inText: words })
  expect(account.leftOut.map(({ element }) => element)).toEqual(left)
})

test('an account notices a missing word', () => {
  const root = xmlRoot(ferriesAct)
  const text = readClml(xmlRoot(ferriesAct.replace('a song', 'song')))
  expect(text.ok && accountForClml(root, text.value).difference).toMatchObject({
    inFile: expect.stringMatching(/^asong/),
    inText: expect.stringMatching(/^song/),
  })
})

const published = keptFiles('data/clml').filter((name) => !name.endsWith('-feed.xml'))

describe.skipIf(published.length === 0)('the words of published files come back in full and in the order of print', () => {
  test.each(published)('%s', (name) => {
    const account = accountOf(keptFile(`data/clml/${name}`) ?? '')
    expect(account.difference).toBeUndefined()
    expect(account.words.inText).toBe(account.words.inFile)
    expect(account.notes.inText).toBe(account.notes.inFile)
  })

  test('there are 56 of them', () => expect(published.length).toBe(56))
})
