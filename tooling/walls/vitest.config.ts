import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'walls', include: ['src/**/*.test.ts'], setupFiles: ['@dutywatch/harness/fail-on-console'] },
})
