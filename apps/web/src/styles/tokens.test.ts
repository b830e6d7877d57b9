import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

function coloursIn(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

const themes = { light: coloursIn(light), dark: { ...coloursIn(light), ...coloursIn(dark) } }

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What is read, on what it is read on, and the contrast that needs: 7 for body text, 4.5 for the rest, 3 for lines and shapes. */
const pairs: readonly (readonly [ink: string, paper: string, least: number])[] = [
  ...['paper', 'paper-raised'].flatMap((paper) => [
    ['ink', paper, 7] as const,
    ['ink-soft', paper, 7] as const,
    ['link', paper, 7] as const,
    ['link-hover', paper, 7] as const,
    ['edge', paper, 3] as const,
    ['focus', paper, 3] as const,
    ...['good', 'middling', 'bad', 'unknown', 'past'].map((tone) => [tone, paper, 4.5] as const),
  ]),
  ...['good', 'middling', 'bad', 'unknown'].flatMap((tone) => [
    [tone, `${tone}-tint`, 4.5] as const,
    ['ink', `${tone}-tint`, 7] as const,
  ]),
  ['on-past', 'past-fill', 7],
  ['paper', 'ink', 7],
  ['paper', 'link', 4.5],
  ...[1, 2, 3, 4, 5].map((series) => [`series-${series}`, 'paper', 4.5] as const),
  // A name and a number on a tile.
  ...[1, 2, 3].map((step) => ['ink', `step-${step}`, 4.5] as const),
  ['paper', 'step-4', 4.5],
  // A number inside a disc of a series' colour.
  ...[1, 2, 3, 4, 5].map((series) => ['paper', `series-${series}`, 4.5] as const),
]

describe.each(Object.entries(themes))('in the %s theme', (_, colours) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (ink, paper, least) => {
    expect(contrast(colours[ink] ?? '', colours[paper] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

test('the dark theme gives every colour of the light one anew', () => {
  expect(Object.keys(coloursIn(dark)).sort()).toEqual(Object.keys(coloursIn(light)).sort())
})
