import { describe, expect, test } from 'vitest'
import { wrongWithAddress, wrongWithBody, wrongWithPath } from './wrong-text.ts'

describe('what is no character', () => {
  test.each(['a\0b', JSON.stringify('\0'), JSON.stringify({ words: 'x\\\0' })])('is found in %j', (text) => {
    expect(wrongWithBody(text)).toContain('U+0000')
    expect(wrongWithAddress(`/desk?input=${encodeURIComponent(text)}`)).toContain('U+0000')
  })

  test.each(['', 'u0000', JSON.stringify('\\u0000'), JSON.stringify({ words: '\\\\u0000' }), '"\\u0001"'])(
    'is not in %j',
    (text) => {
      expect(wrongWithBody(text)).toBeUndefined()
    },
  )

  test('is found in an address that cannot be decoded', () => {
    expect(wrongWithAddress('/desk/%E0%A4%A%00')).toContain('U+0000')
    expect(wrongWithAddress('/desk/%E0%A4%A')).toBeUndefined()
  })
})

describe('what is nested', () => {
  const nested = (depth: number) => `${'{"a":['.repeat(depth / 2)}${']}'.repeat(depth / 2)}`

  test('a hundred deep is read, and nothing deeper', () => {
    expect(wrongWithBody(nested(100))).toBeUndefined()
    expect(wrongWithBody(nested(102))).toContain('nested')
    expect(wrongWithBody('['.repeat(1_000_000))).toContain('nested')
  })

  test('in words is not counted', () => {
    expect(wrongWithBody(JSON.stringify({ words: '["{'.repeat(200) }))).toBeUndefined()
  })
})

describe('a path that leads elsewhere than it says', () => {
  test.each([
    '/desk/trpc/../auth',
    '/desk/trpc/%2e%2E/auth',
    '/desk/./trpc',
    'http://desk.example/desk',
    '/desk/tr\\pc',
    '/desk/ä',
    '',
  ])('is %j', (path) => {
    expect(wrongWithPath(path)).toContain('leads elsewhere')
  })

  test.each([
    '/desk',
    '/desk/trpc/me.whoami,today.list?batch=1&input={}',
    '/desk/preview/draft:a:b:c/promises',
    '/desk/%C3%A4',
    "/desk?q='../",
  ])('is not %j', (path) => {
    expect(wrongWithPath(path)).toBeUndefined()
  })
})
