import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { cutFont, fontFiles, pictureFonts } from './font-files.ts'

/** Cuts the site's fonts into `folder` before anything asks for them; files already there are left alone. */
export async function prepareFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const missing = [...fontFiles, ...pictureFonts].filter((file) => !existsSync(join(folder, file.name)))
  await Promise.all(missing.map(async (file) => writeFile(join(folder, file.name), await cutFont(file))))
}

/**
 * Makes sure that the fonts the stylesheet names exist, in development and in a build alike. A build of the server is given those that
 * pictures are lettered with.
 */
export function fontPlugin(folder: string): Plugin {
  return {
    name: 'dutywatch:fonts',
    config: () => prepareFonts(folder),
    buildStart() {
      if (this.environment.mode !== 'build' || this.environment.name !== 'ssr') return
      for (const { name } of pictureFonts) {
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(join(folder, name)) })
      }
    },
  }
}
