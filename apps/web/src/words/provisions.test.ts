import { expect, test } from 'vitest'
import { sayProvisions } from './provisions.ts'

test.each([
  ['s. 12', 'section 12'],
  ['ss. 9, 26 and 28', 'sections 9, 26 and 28'],
  ['cl. 11', 'clause 11'],
  ['Sch. 17 para 6', 'Schedule 17 paragraph 6'],
  ['ss. 179-191 and Sch. 14', 'sections 179-191 and Schedule 14'],
  ['the whole Act', 'the whole Act'],
])('%j is said as %j', (text, words) => {
  expect(sayProvisions(text)).toBe(words)
})
