import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'
import { scratchFolder } from './scratch-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL server that lives as long as the run; give each test a database or schema of its own. */
    readonly postgresUrl: string
  }
}

/** Starts one PostgreSQL for the run and gives tests its address: `inject('postgresUrl')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A run makes hundreds of databases, and each would be looked through again and again for what nobody will read.
  const postgres = await startPostgres(['autovacuum=off'], scratchFolder())
  project.provide('postgresUrl', postgres.url)
  return async () => postgres[Symbol.asyncDispose]()
}
