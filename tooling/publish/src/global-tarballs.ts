import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { packInto, type Published } from './packed.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed packages, built from what lies here. */
    readonly tarballs: Readonly<Record<Published, string>>
  }
}

/** Builds and packs the packages once for the run: two builds at a time would write over each other. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dutywatch-tarballs-'))
  project.provide('tarballs', await packInto(folder))
  return () => rm(folder, { recursive: true, force: true })
}
