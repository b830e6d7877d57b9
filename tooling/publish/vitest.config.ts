import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'publish',
    include: ['src/**/*.test.ts'],
    setupFiles: ['@dutywatch/harness/fail-on-console'],
    globalSetup: ['./src/global-tarballs.ts'],
    hookTimeout: 180_000,
    testTimeout: 120_000,
  },
})
