import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { crash } from './testing/crash/crashes.ts'
import { engines } from './testing/engines.ts'

const program = fileURLToPath(new URL('./testing/start.child.ts', import.meta.url))

describe.each(engines)('a server killed at random moments on %s, and now and then its database', (engine) => {
  test('has lost nothing that it acknowledged, holds no half edition, and starts clean', { timeout: 300_000 }, async () => {
    const crashed = await crash({ engine, kills: 5, seed: engine === 'sqlite' ? 2 : 16, program })
    expect(crashed.acknowledged).toBeGreaterThan(50)
    expect(crashed.editions).toBeGreaterThan(1)
  })
})
