import path from 'node:path'

/** The paths of every page in the site's table (`/asks/:id`), as the built pages declare them. */
export async function pagePaths(): Promise<readonly string[]> {
  return (await builtPages()).pagePaths
}

/** The names of every chart that can be had by itself. */
export async function chartNames(): Promise<readonly string[]> {
  return (await builtPages()).chartNames
}

async function builtPages() {
  const entry = path.resolve(import.meta.dirname, '../../../apps/web/dist/server/entry.js')
  return (await import(entry)) as Readonly<Record<'pagePaths' | 'chartNames', readonly string[]>>
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
