import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'api',
    isolate: false,
    include: ['src/**/*.test.ts'],
    globalSetup: ['@dutywatch/harness/global-postgres'],
    setupFiles: ['@dutywatch/harness/fail-on-console'],
    testTimeout: 60_000,
  },
})
