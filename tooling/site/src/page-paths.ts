import path from 'node:path'

/** The paths of every page in the site's table (`/asks/:id`), as the built pages declare them. */
export async function pagePaths(): Promise<readonly string[]> {
  const entry = path.resolve(import.meta.dirname, '../../../apps/web/dist/server/entry.js')
  const built = (await import(entry)) as { readonly pagePaths: readonly string[] }
  return built.pagePaths
}

/** Pages that there are only where the words of texts are held. */
export const pathsOfWords: readonly string[] = [
  '/bill/texts/:id',
  '/bill/texts/:id/:address',
  '/bill/compare',
  '/bill/compare/:from/:to',
  '/bill/compare/:from/:to/:anchor',
  '/bill/amendments/:id',
]
