import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { name: 'online-safety', include: ['src/**/*.test.ts'], setupFiles: ['@dutywatch/harness/fail-on-console'] },
})
