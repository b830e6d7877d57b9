import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { name: 'bill-text', include: ['src/**/*.test.ts'], setupFiles: ['@dutywatch/harness/fail-on-console'] },
})
