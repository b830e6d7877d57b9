import path from 'node:path'

/** The paths of every page in the site's table (`/asks/:id`), as the built pages declare them. */
export async function pagePaths(): Promise<readonly string[]> {
  return (await builtPages()).pagePaths
}

/** The names of every chart that can be had by itself. */
export async function chartNames(): Promise<readonly string[]> {
  return (await builtPages()).chartNames
}

/** The paths of every page of a site that its sitemap is to list, where the words of no text are held. */
export async function listedPaths(address: string): Promise<readonly string[]> {
  const asked = async (question: string) => {
    const answer: { readonly result: { readonly data: unknown } } = await (await fetch(`${address}/trpc/${question}`)).json()
    return answer.result.data
  }
  const query = (question: string) => ({ query: () => asked(question) })
  const api = { tracker: { about: query('tracker.about') }, comparisons: { texts: query('comparisons.texts') } }
  const { createRenderer } = await builtPages()
  const tracker: unknown = await (await fetch(`${address}/data/tracker.json`)).json()
  const listed = await createRenderer({ assets: {} }).listed({ api, tracker, edition: 1, provisions: () => Promise.resolve([]) })
  return listed.map((page) => page.path)
}

interface BuiltPages {
  readonly pagePaths: readonly string[]
  readonly chartNames: readonly string[]
  readonly createRenderer: (options: object) => {
    readonly listed: (of: object) => Promise<readonly { readonly path: string }[]>
  }
}

async function builtPages(): Promise<BuiltPages> {
  const entry = path.resolve(import.meta.dirname, '../../../apps/web/dist/server/entry.js')
  return (await import(entry)) as BuiltPages
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
