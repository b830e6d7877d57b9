import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { prepare, type PreparedResponse } from './prepared-response.ts'

/** Files served as they are, from memory. */
export interface StaticFiles {
  /** The file at an address, ready to be sent; `undefined` when there is none. */
  find(url: string): PreparedResponse | undefined
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** What the build calls a file in brotli, beside the file itself. */
const compressed = '.br'

/** Takes a folder of built files into memory, with those that lie there compressed already. Names that carry a hash (`/assets/…`) may be kept by browsers for ever. */
export function staticFilesIn(folder: string, common: Readonly<Record<string, string>>): StaticFiles {
  const files = new Map(filesUnder(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, readFileSync(file)]))
  const prepared = new Map<string, PreparedResponse>()

  function ready(url: string, body: Buffer): PreparedResponse {
    const type = mediaTypes[extname(url)] ?? 'application/octet-stream'
    const cacheControl = url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
    return prepare({ status: 200, type, body, cacheControl }, { common, brotli: files.get(`${url}${compressed}`) })
  }

  return {
    find: (url) => {
      const held = prepared.get(url)
      if (held) return held
      const body = url.endsWith(compressed) ? undefined : files.get(url)
      if (!body) return undefined
      const made = ready(url, body)
      prepared.set(url, made)
      return made
    },
  }
}

/** No files at all. */
export const noStaticFiles: StaticFiles = { find: () => undefined }

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${sep}.vite`))
    .map((entry) => join(entry.parentPath, entry.name))
}
