import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'web',
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
    setupFiles: ['@dutywatch/harness/fail-on-console'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
