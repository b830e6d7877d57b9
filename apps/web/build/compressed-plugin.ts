import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Lays beside every text that browsers fetch the same in brotli, as small as it gets, so that no server that starts compresses it again. */
export function compressedPlugin(): Plugin {
  return {
    name: 'dutywatch:compressed',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle({ dir = '' }, bundle) {
      for (const file of Object.keys(bundle)) {
        if (/\.(?:css|js|svg)$/.test(file))
          writeFileSync(join(dir, `${file}.br`), brotliCompressSync(readFileSync(join(dir, file))))
      }
    },
  }
}
