import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'harness',
    include: ['src/**/*.test.ts'],
    setupFiles: ['./src/fail-on-console.ts'],
    globalSetup: ['./src/global-postgres.ts'],
    testTimeout: 60_000,
  },
})
