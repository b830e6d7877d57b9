import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'bill-text',
    isolate: false,
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
    setupFiles: ['@dutywatch/harness/fail-on-console'],
  },
})
