import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { CountReporter } from './tooling/harness/src/reporter.ts'
import { LongestFirst } from './tooling/harness/src/sequencer.ts'

const countFile = process.env['DUTYWATCH_TEST_COUNT'] ?? path.join(import.meta.dirname, 'node_modules/.dutywatch/test-count.json')

export default defineConfig({
  test: {
    projects: ['packages/*/vitest.config.ts', 'apps/*/vitest.config.ts', 'tooling/*/vitest.config.ts'],
    reporters: ['default', new CountReporter(countFile)],
    sequence: { sequencer: LongestFirst },
  },
})
