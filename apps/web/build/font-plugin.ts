import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { cutFont, fontFiles } from './font-files.ts'

/** Cuts the site's fonts into `folder` before anything asks for them; files already there are left alone. */
export async function prepareFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const missing = fontFiles.filter((file) => !existsSync(join(folder, file.name)))
  await Promise.all(missing.map(async (file) => writeFile(join(folder, file.name), await cutFont(file))))
}

/** Makes sure that the fonts the stylesheet names exist, in development and in a build alike. */
export function fontPlugin(folder: string): Plugin {
  return { name: 'dutywatch:fonts', config: () => prepareFonts(folder) }
}
