import path from 'node:path'

/** One import seen from the repository: `from` is a path like `apps/api/src/main.ts`, `to` a path or a package specifier. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
  readonly relative: boolean
  readonly line: number
  /** The file is a test or lives in a folder called `testing`, which only tests may import. */
  readonly fromTest: boolean
}

const ownPackages: Record<string, string> = {
  '@dutywatch/domain': 'packages/domain',
  '@dutywatch/bill-text': 'packages/bill-text',
  '@dutywatch/returns': 'packages/returns',
  '@dutywatch/online-safety': 'packages/online-safety',
  '@dutywatch/api': 'apps/api',
  '@dutywatch/web': 'apps/web',
}

/** Whether a file is a test or exists for tests. */
export function isTestFile(file: string): boolean {
  return /\.(test|test-d)\.tsx?$/.test(file) || file.includes('/src/testing/')
}

/**
 * Where an import leads: a path of the repository for relative imports and for our own packages (`packages/domain/src/date`), the
 * specifier as written for everything else.
 */
export function destination(from: string, specifier: string): string {
  if (specifier.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, '')))
  const name = specifier.split('/').slice(0, 2).join('/')
  const room = ownPackages[name]
  if (!room) return specifier
  const subpath = specifier.slice(name.length + 1)
  return subpath === '' ? `${room}/src/index.ts` : `${room}/src/${subpath}`
}

/** The room (package folder) a path belongs to, like `packages/domain`; nothing for specifiers of other people's packages. */
export function roomOf(file: string): string | undefined {
  return /^(apps|packages|tooling)\/[^/]+(?=\/|$)/.exec(file)?.[0]
}

/** The first folder under the room's `src`, like `routers`; nothing for files that lie directly in `src`. */
export function folderOf(file: string): string | undefined {
  const [first, rest] = (/\/src\/(.+)$/.exec(file)?.[1] ?? '').split('/')
  if (rest !== undefined) return first
  return first && !/\.[a-z]+$/.test(first) ? first : undefined
}
