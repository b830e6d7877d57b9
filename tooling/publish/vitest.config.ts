import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'publish',
    include: ['src/**/*.test.ts'],
    setupFiles: ['@dutywatch/harness/fail-on-console'],
    // Building, packing and installing happen once, before the first test.
    hookTimeout: 180_000,
    testTimeout: 120_000,
  },
})
