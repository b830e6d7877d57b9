import path from 'node:path'

/** The paths of every page in the site's table (`/asks/:id`), as the built pages declare them. */
export async function pagePaths(): Promise<readonly string[]> {
  const entry = path.resolve(import.meta.dirname, '../../../apps/web/dist/server/entry.js')
  const built = (await import(entry)) as { readonly pagePaths: readonly string[] }
  return built.pagePaths
}
