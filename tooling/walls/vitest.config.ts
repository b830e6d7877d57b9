import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'walls', include: ['src/**/*.test.ts'], testTimeout: 30_000, setupFiles: ['@dutywatch/harness/fail-on-console'] },
})
