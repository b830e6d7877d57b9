import { statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

/** Where Linux keeps files in memory. */
const memory = '/dev/shm'
const roomNeeded = 2 ** 30

/**
 * The folder for what a run of tests writes and nobody reads later: in memory where the machine has room to spare there, else the temporary
 * folder.
 */
export function scratchFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return Math.min(bavail * bsize, freemem() / 2) > roomNeeded ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}
