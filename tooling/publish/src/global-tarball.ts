import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { packInto } from './packed-domain.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed domain, built from what lies here. */
    readonly domainTarball: string
  }
}

/** Builds and packs the domain once for the run: two builds at a time would write over each other. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dutywatch-tarball-'))
  project.provide('domainTarball', await packInto(folder))
  return () => rm(folder, { recursive: true, force: true })
}
