import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { memory, root } from './folders.mjs'

/** What was last done under a name, as the stamp of what it was done from; undefined when never. */
export function remembered(name) {
  try {
    return readFileSync(path.join(memory, name), 'utf8')
  } catch {
    return undefined
  }
}

/** Remembers that the work of this name was done from what this stamp stands for. */
export function remember(name, stamp) {
  mkdirSync(memory, { recursive: true })
  writeFileSync(path.join(memory, name), stamp)
}

/** A stamp of files by what is in them. */
export function contentStamp(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** A cheap stamp of whole folders: paths, sizes and times of change. Tests, outputs and installed packages do not count. */
export function timeStamp(folders) {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const file of sourcesIn(folder)) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\0`)
    }
  }
  return hash.digest('hex')
}

function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) return /^(node_modules|dist|\..*)$/.test(entry.name) ? [] : sourcesIn(file)
      return /\.test\.tsx?$|^\./.test(entry.name) ? [] : [file]
    })
}
