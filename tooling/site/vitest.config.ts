import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'site',
    isolate: false,
    globalSetup: ['./src/global-sites.ts'],
    include: ['src/**/*.test.ts'],
    setupFiles: ['@dutywatch/harness/fail-on-console'],
    // Pages are opened in a real browser, a hundred or so one after another.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
