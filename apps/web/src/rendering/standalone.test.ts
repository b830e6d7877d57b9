import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lightColours } from '../charts/looks.data.ts'
import { withoutStylesheet } from './standalone.tsx'

test('a drawing without a stylesheet has the colours of the light theme', () => {
  const css = readFileSync(fileURLToPath(new URL('../styles/tokens.css', import.meta.url)), 'utf8')
  const [light = ''] = css.split('@media (prefers-color-scheme: dark)')
  const other = Object.entries(lightColours).filter(([name, value]) => !light.includes(`--${name}: ${value};`))
  expect(other).toEqual([])
})

test('the last of several classes decides, and none is left', () => {
  expect(withoutStylesheet('<text class="label soft" x="1">a</text>')).toBe('<text fill="#454e5d" x="1">a</text>')
})

test('a class that means nothing without a stylesheet is a bug, not a black shape', () => {
  expect(() => withoutStylesheet('<path class="unheard-of"/>')).toThrow('unheard-of')
})
