import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** How a test run went. `failed` also counts files that did not load and errors outside of any test. */
export interface RunCount {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Counts a finished run. */
export function countRun(modules: readonly TestModule[], unhandled: readonly SerializedError[]): RunCount {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
  const count = (state: string) => states.filter((each) => each === state).length
  const broken = modules.filter((module) => module.errors().length > 0).length
  const brokenSuites = modules
    .flatMap((module) => [...module.children.allSuites()])
    .filter((suite) => suite.errors().length > 0).length
  return {
    passed: count('passed'),
    failed: count('failed') + broken + brokenSuites + unhandled.length,
    skipped: count('skipped') + count('pending'),
  }
}

/** Leaves the count of the run as JSON in a file, from which `npm test` prints its closing line after everything else. */
export class CountReporter implements Reporter {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    writeFileSync(this.#file, JSON.stringify(countRun(modules, unhandled)))
  }
}
