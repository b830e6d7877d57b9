import { accessSync, constants, statSync } from 'node:fs'

/** Why there is nothing to be read at a path, in a sentence; `undefined` when there is a file that can be. */
export function whyNoFile(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return `There is no file ${path}.`
  if (!found.isFile()) return `${path} is no file.`
  try {
    accessSync(path, constants.R_OK)
    return undefined
  } catch {
    return `You are not allowed to read ${path}.`
  }
}
