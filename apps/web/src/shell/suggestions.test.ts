import { expect, test } from 'vitest'
import { pagesLike } from './suggestions.ts'

test.each([
  ['/promisses', '/promises'],
  ['/online-safety/promises', '/promises'],
  ['/glosary', '/glossary'],
  ['/evidence/force', '/evidence/forces'],
])('%s may have meant %s', (asked, meant) => {
  expect(pagesLike(asked).map(({ to }) => to)).toContain(meant)
})

test('an address like none of ours suggests nothing', () => {
  expect([pagesLike('/wp-login.php'), pagesLike('/'), pagesLike('/x')]).toEqual([[], [], []])
})

test('at most four pages are suggested, none twice', () => {
  const suggested = pagesLike('/evidence-platforms-duties-powers-promises').map(({ to }) => to)
  expect(suggested.length).toBeLessThanOrEqual(4)
  expect(new Set(suggested).size).toBe(suggested.length)
})
