import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'vite'

/** Puts a picture that only the pages' head names into the build and its manifest, under the name of its source. */
export function iconPlugin(source: string, file: string): Plugin {
  return {
    name: 'dutywatch:icon',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      if (this.environment.mode !== 'build') return
      this.emitFile({ type: 'asset', name: basename(source), originalFileName: source, source: readFileSync(file) })
    },
  }
}
