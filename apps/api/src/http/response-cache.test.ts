import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepare, type PreparedResponse } from './prepared-response.ts'
import { responseCache } from './response-cache.ts'

const sample = prepare({ status: 200, type: 'text/html', body: 'x', cacheControl: '' }, { common: {} })
const weighing = (bytes: number): PreparedResponse => ({ ...sample, bytes })

test('what is kept never weighs more than it may, whatever is asked for', () => {
  const step = fc.record({
    url: fc.integer({ min: 0, max: 40 }),
    bytes: fc.integer({ min: 1, max: 4_000 }),
    finds: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const cache = responseCache(10_000)
      const shelf = cache.shelf(1, '2024-06-20')
      for (const { url, bytes, finds } of steps) {
        if (!shelf.find(`/${url}`)) shelf.keep(`/${url}`, weighing(bytes))
        for (let count = 0; count < finds; count += 1) shelf.find(`/${url}`)
        expect(cache.bytes()).toBeLessThanOrEqual(10_000)
        expect(cache.bytes()).toBeGreaterThanOrEqual(0)
      }
    }),
    { seed: 20200529 },
  )
})

test('what was asked for last stays longest', () => {
  const shelf = responseCache(4_000).shelf(1, '2024-06-20')
  for (const url of ['/a', '/b', '/c']) {
    shelf.keep(url, weighing(900))
    shelf.find(url)
  }
  shelf.find('/a')
  shelf.keep('/d', weighing(900))
  shelf.find('/d')
  expect(['/a', '/b', '/c', '/d'].filter((url) => shelf.find(url) !== undefined)).toEqual(['/a', '/c', '/d'])
})

test('another edition or another day finds nothing of what was kept, and its late answers reach nobody', () => {
  const cache = responseCache()
  const old = cache.shelf(1, '2024-06-20')
  old.keep('/a', sample)
  expect(cache.shelf(1, '2024-06-20').find('/a')).toBe(sample)
  expect(cache.shelf(2, '2024-06-20').find('/a')).toBeUndefined()
  old.keep('/b', sample)
  expect(cache.shelf(2, '2024-06-20').find('/b')).toBeUndefined()
  expect(cache.shelf(2, '2024-06-21').find('/b')).toBeUndefined()
})

test('who waits for an answer is told when it is made', async () => {
  const shelf = responseCache().shelf(1, '2024-06-20')
  expect(shelf.making('/a')).toBeUndefined()
  const made = shelf.begin('/a')
  const waiting = shelf.making('/a')
  made()
  await expect(waiting).resolves.toBeUndefined()
  expect(shelf.making('/a')).toBeUndefined()
})
