import { expect, test } from 'vitest'
import { RunBuilder } from './run-builder.ts'

const italic = { mark: 'emphasis', style: 'italic' } as const

test('white space is closed up within and dropped at both ends', () => {
  const builder = new RunBuilder()
  builder.text('\n  A ')
  builder.open(italic)
  builder.text('  park\t')
  builder.close()
  builder.text(' \n')
  expect(builder.take()).toEqual(['A ', { ...italic, runs: ['park'] }])
})

test('a mark that is open goes on around the words of the next paragraph', () => {
  const builder = new RunBuilder()
  builder.open(italic)
  builder.text('One')
  expect(builder.take()).toEqual([{ ...italic, runs: ['One'] }])
  builder.text('Two')
  builder.close()
  expect(builder.take()).toEqual([{ ...italic, runs: ['Two'] }])
})

test('where a printed line begins waits for the words on it', () => {
  const builder = new RunBuilder()
  builder.point({ mark: 'line', page: 1, line: 2 })
  expect(builder.take()).toEqual([])
  builder.text('Water')
  expect(builder.take()).toEqual([{ mark: 'line', page: 1, line: 2 }, 'Water'])
})

test('a mark around nothing is dropped, and one closed too often does no harm', () => {
  const builder = new RunBuilder()
  builder.open(italic)
  builder.close()
  builder.close()
  builder.text('Water')
  expect(builder.take()).toEqual(['Water'])
})

test('words within hundreds of marks are kept, the marks only so far in', () => {
  const builder = new RunBuilder()
  for (let times = 0; times < 300; times += 1) builder.open(italic)
  builder.text('deep')
  for (let times = 0; times < 300; times += 1) builder.close()
  builder.text(' and out')
  const [marked, plain] = builder.take()
  expect(JSON.stringify(marked).match(/italic/g)).toHaveLength(12)
  expect(plain).toBe(' and out')
})
