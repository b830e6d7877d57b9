import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { z } from 'zod'
import { keptFor } from './enquiries/kept.ts'
import type { Env } from './env.ts'
import type { CreateRenderer, PageRenderer, RendererOptions } from './http/page-renderer.ts'
import type { Middleware } from './http/server.ts'

/** The folder of the web application, where it stands beside this one. */
export const webFolder = fileURLToPath(new URL('../../web', import.meta.url))

/** The web application: what draws pages, and the files they ask for. */
export interface WebApp {
  readonly renderer: PageRenderer
  /** The folder of built files. */
  readonly clientFolder?: string
  /** The files of the fonts that pictures are lettered with. */
  readonly fontFiles: readonly string[]
  /** Answers before we do, while the application is being worked on: nothing is kept in memory then. */
  readonly middleware?: Middleware
}

/** Where the web application comes from. */
export type LoadApp = (env: Env) => Promise<Outcome<WebApp, 'not-built'>>

/** What pages tell of the settings. */
export type PageSettings = Omit<RendererOptions, 'assets'>

/** What pages tell of these settings. */
export function pageSettings({ BASE_URL: baseUrl, ENQUIRIES_KEPT_DAYS: days }: Env): PageSettings {
  return { ...(baseUrl !== undefined && { baseUrl }), enquiriesKept: keptFor(days) }
}

const Manifest = z.record(z.string(), z.object({ file: z.string() }))

/** Loads the built web application. Refuses when it has not been built. */
export async function loadWebApp(settings: PageSettings, folder = webFolder): Promise<Outcome<WebApp, 'not-built'>> {
  const clientFolder = join(folder, 'dist/client')
  const entry = join(folder, 'dist/server/entry.js')
  const manifest = join(clientFolder, '.vite/manifest.json')
  const missing = [entry, manifest].find((file) => !existsSync(file))
  if (missing !== undefined) {
    return refuse('not-built', `The pages have not been built: ${missing} is missing. Run "npm start", which builds them first.`)
  }
  const { createRenderer }: { createRenderer: CreateRenderer } = await import(pathToFileURL(entry).href)
  const files = Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8')))
  const assets = Object.fromEntries(Object.entries(files).map(([source, { file }]) => [source, `/${file}`]))
  const renderer = createRenderer({ assets, ...settings })
  return accept({ renderer, clientFolder, fontFiles: fontFilesIn(join(folder, 'dist/server/fonts')) })
}

/** The fonts that pictures are lettered with, in the folder that a build or a start in development leaves them in. */
export function fontFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => join(folder, name))
}
