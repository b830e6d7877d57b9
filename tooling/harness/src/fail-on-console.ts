import { afterEach, beforeEach, expect } from 'vitest'

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const
const originals = methods.map((method) => [method, console[method]] as const)
let printed: string[] = []

beforeEach(() => {
  printed = []
  for (const method of methods)
    console[method] = (...words: unknown[]) => void printed.push(`console.${method}: ${words.join(' ')}`)
})

afterEach(() => {
  for (const [method, original] of originals) console[method] = original
  expect(printed, 'A test must not print to the console').toEqual([])
})
