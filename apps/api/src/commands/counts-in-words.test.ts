import { expect, test } from 'vitest'
import { numbersLikeCounts } from './counts-in-words.ts'

test.each<[string, string[]]>([
  ['Kent counted 12 too many, and 1,204 in all.', ['12', '1,204']],
  ['It was of 2019/20, not of 2020; told on 3 March 2020 and 2020-03-04.', []],
  ['Refused under s.12 and section 40(2), reference FOI/01 and 01/25.', []],
  ['Kent counted again.', []],
])('of “%s” counts may be %j', (words, counts) => {
  expect(numbersLikeCounts(words)).toEqual(counts)
})
