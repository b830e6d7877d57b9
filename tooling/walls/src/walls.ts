import { folderOf, roomOf, type Arrow } from './arrow.ts'

/** A rule about imports. `forbids` answers for one arrow; `because` is the sentence a reader gets who walked into it. */
export interface Wall {
  readonly name: string
  readonly because: string
  readonly forbids: (arrow: Arrow) => boolean
}

const billText = 'packages/bill-text/src'
const returns = 'packages/returns/src'
const isOurs = (to: string) => roomOf(to) !== undefined
const within = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`)

/** Layers from the top down; a file may import its own folder and layers below its own. Folders not named are free. */
function downward(layers: readonly (readonly string[])[]): (from: string, to: string) => boolean {
  const rank = (folder: string | undefined) => layers.findIndex((layer) => folder !== undefined && layer.includes(folder))
  return (from, to) => {
    const [source, target] = [folderOf(from), folderOf(to)]
    if (source === target || rank(source) < 0 || rank(target) < 0) return false
    return rank(target) <= rank(source)
  }
}

const apiUpward = downward([
  ['http'],
  ['cli'],
  ['desk', 'routers', 'outlets', 'jobs', 'imports'],
  ['commands'],
  ['auth'],
  ['enquiries'],
  ['ledger', 'mail'],
  ['db'],
])
const webUpward = downward([
  ['routes'],
  ['features'],
  ['panels'],
  ['rendering'],
  ['shell'],
  ['charts'],
  ['ui'],
  ['words'],
  ['place'],
])

const readersKnow = ['xml', 'document', 'reading']
/** What each folder of bill-text may know of the others; each is entered by its door. */
const billTextFolders: Readonly<Record<string, readonly string[]>> = {
  xml: [],
  document: ['xml'],
  reading: ['xml', 'document'],
  amendment: ['document'],
  'akoma-ntoso': [...readersKnow, 'amendment'],
  clml: readersKnow,
  effects: readersKnow,
  legislation: [...readersKnow, 'akoma-ntoso', 'clml', 'effects', 'amendment'],
  reference: ['document'],
  wording: ['document', 'reference'],
  matching: ['document'],
  comparison: ['document', 'reference', 'matching'],
  search: [],
}

const cellsKnow = ['words', 'table']
/** What each folder of returns may know of the others; each is entered by its door. */
const returnsFolders: Readonly<Record<string, readonly string[]>> = {
  words: [],
  table: [],
  problem: [],
  value: cellsKnow,
  period: cellsKnow,
  names: ['words'],
  shape: [...cellsKnow, 'value', 'period', 'names'],
  mapping: [...cellsKnow, 'problem', 'value', 'period', 'names', 'shape'],
}

/** Whether a file of a room goes to another of its folders that it is not built on. */
function knowsTooMuch(
  room: string,
  folders: Readonly<Record<string, readonly string[]>>,
  { from, to, fromTest }: Arrow,
): boolean {
  const [own, other] = [folderOf(from), folderOf(to)]
  if (fromTest || !within(from, room) || !within(to, room) || own === undefined || own === other) return false
  return other === undefined || !folders[own]?.includes(other)
}

/** Whether a file of a room goes into another of its folders past the door. */
function pastTheDoor(room: string, { from, to, fromTest }: Arrow): boolean {
  return !fromTest && within(from, room) && within(to, room) && folderOf(from) !== folderOf(to) && !to.endsWith('/index.ts')
}

/** Every wall of the repository. `npm run check` walks all of them; `walls.test.ts` proves that each one stops an offender. */
export const walls: readonly Wall[] = [
  {
    name: 'rooms-by-package-name',
    because: 'Another room is imported by its package name, never by a path into its folder.',
    forbids: ({ from, to, relative }) => relative && roomOf(from) !== roomOf(to) && isOurs(to),
  },
  {
    name: 'domain-is-pure',
    because: 'The domain imports zod and itself, nothing else: it runs anywhere.',
    forbids: ({ from, to, fromTest }) => {
      if (!within(from, 'packages/domain/src')) return false
      if (fromTest) return isOurs(to) && !within(to, 'packages/domain') && !within(to, 'tooling')
      return to !== 'zod' && !within(to, 'packages/domain/src')
    },
  },
  {
    name: 'nouns-below-tracker',
    because: 'The tracker is made of the nouns, so no noun may know the tracker.',
    forbids: ({ from, to, fromTest }) => {
      const noun = folderOf(from)
      return !fromTest && isDomainNoun(from, noun) && within(to, 'packages/domain/src/tracker')
    },
  },
  {
    name: 'bill-text-is-pure',
    because: 'Bill text imports the domain, an XML parser and a hash, nothing else: it runs anywhere.',
    forbids: ({ from, to, fromTest }) => {
      if (!within(from, billText)) return false
      if (fromTest) return isOurs(to) && !['packages/bill-text', 'packages/domain', 'tooling'].some((room) => within(to, room))
      return !['saxes', '@noble/hashes', 'packages/domain/src', billText].some((allowed) => within(to, allowed))
    },
  },
  {
    name: 'bill-text-downward',
    because:
      'In bill text a folder knows only those it is built on: what reads files, what finds references and what compares are apart.',
    forbids: (arrow) => knowsTooMuch(billText, billTextFolders, arrow),
  },
  {
    name: 'bill-text-by-doors',
    because: 'A folder of bill text is entered by its index.ts, which says what it promises to others.',
    forbids: (arrow) => pastTheDoor(billText, arrow),
  },
  {
    name: 'returns-is-pure',
    because: 'Returns imports the domain and zod, nothing else: it runs anywhere.',
    forbids: ({ from, to, fromTest }) => {
      if (!within(from, returns)) return false
      if (fromTest) return isOurs(to) && !['packages/returns', 'packages/domain', 'tooling'].some((room) => within(to, room))
      return !['zod', 'packages/domain/src', returns].some((allowed) => within(to, allowed))
    },
  },
  {
    name: 'returns-downward',
    because: 'In returns a folder knows only those it is built on: what reads one cell knows nothing of sheets.',
    forbids: (arrow) => knowsTooMuch(returns, returnsFolders, arrow),
  },
  {
    name: 'returns-by-doors',
    because: 'A folder of returns is entered by its index.ts, which says what it promises to others.',
    forbids: (arrow) => pastTheDoor(returns, arrow),
  },
  {
    name: 'testing-in-tests-only',
    because: 'Builders and fakes are for tests; what ships must not lean on them.',
    forbids: ({ to, fromTest }) => !fromTest && (/\/src\/testing(\/|$)/.test(to) || within(to, '@dutywatch/harness')),
  },
  {
    name: 'online-safety-on-domain',
    because: 'The shipped tracker is data over the domain and imports nothing else.',
    forbids: ({ from, to, fromTest }) =>
      within(from, 'packages/online-safety/src') &&
      !fromTest &&
      !within(to, 'packages/domain/src') &&
      !within(to, 'packages/online-safety'),
  },
  {
    name: 'api-downward',
    because:
      'In the API the arrows go down: http, cli, then desk, routers, outlets, jobs and imports, then commands, auth, enquiries, ledger and mail, db.',
    forbids: ({ from, to }) => within(from, 'apps/api/src') && within(to, 'apps/api/src') && apiUpward(from, to),
  },
  {
    name: 'no-other-programs',
    because: 'What ships starts no program and runs no code made of words: nothing that somebody sends could become a command.',
    forbids: ({ from, to, fromTest }) =>
      !fromTest && /^(apps|packages)\/[\w-]+\/src\//.test(from) && /^(node:)?(child_process|cluster|vm)$/.test(to),
  },
  {
    name: 'public-without-desk',
    because: 'What the public is answered with knows neither the desk nor who is signed in; only the desk’s own routes do.',
    forbids: ({ from, to }) =>
      ['routers', 'outlets', 'http'].some((folder) => within(from, `apps/api/src/${folder}`)) &&
      !from.startsWith('apps/api/src/http/desk-') &&
      ['desk', 'auth'].some((folder) => within(to, `apps/api/src/${folder}`)),
  },
  {
    name: 'enquiries-come-in-only',
    because:
      'What people write is read at the desk alone: the public side knows nothing of it, and the contact page only the door by which it comes in.',
    forbids: ({ from, to, fromTest }) =>
      !fromTest &&
      ['routers', 'outlets', 'http'].some((folder) => within(from, `apps/api/src/${folder}`)) &&
      !from.startsWith('apps/api/src/http/desk-') &&
      isOfEnquiries(to) &&
      !(from.startsWith('apps/api/src/http/contact-') && to === 'apps/api/src/enquiries/reception.ts'),
  },
  {
    name: 'api-never-imports-web',
    because: 'The API declares the port "render this page" and is handed the pages; it never imports them.',
    forbids: ({ from, to }) => within(from, 'apps/api/src') && within(to, 'apps/web/src'),
  },
  {
    name: 'migrations-stand-alone',
    because: 'A migration is frozen in time: it imports nothing of ours, so that later edits cannot change the past.',
    forbids: ({ from, to }) => within(from, 'apps/api/src/db/migrations') && isOurs(to),
  },
  {
    name: 'web-takes-api-types-only',
    because: 'The pages know the API by its types (`import type`); none of its code may reach the bundle.',
    forbids: ({ from, to, typeOnly, fromTest }) =>
      within(from, 'apps/web/src') && within(to, 'apps/api') && !typeOnly && !fromTest,
  },
  {
    name: 'web-downward',
    because: 'In the web app the arrows go down: routes, features, panels, rendering, shell, charts, ui, words, place.',
    forbids: ({ from, to }) => within(from, 'apps/web/src') && within(to, 'apps/web/src') && webUpward(from, to),
  },
  {
    name: 'pages-without-desk',
    because: 'Public pages are drawn without a script and know nothing of the desk.',
    forbids: ({ from, to }) =>
      within(from, 'apps/web/src') && !within(from, 'apps/web/src/desk') && within(to, 'apps/web/src/desk'),
  },
  {
    name: 'features-apart',
    because: 'Features do not know each other; what two of them need belongs in panels, or in charts, words or ui.',
    forbids: ({ from, to }) => {
      const [own, other] = [featureOf(from), featureOf(to)]
      return own !== undefined && other !== undefined && own !== other
    },
  },
]

function isDomainNoun(from: string, noun: string | undefined): boolean {
  return within(from, 'packages/domain/src') && noun !== undefined && noun !== 'tracker'
}

function isOfEnquiries(to: string): boolean {
  return within(to, 'apps/api/src/enquiries') || /^apps\/api\/src\/db\/queries\/(enquir|letters)/.test(to)
}

function featureOf(file: string): string | undefined {
  return /^apps\/web\/src\/features\/([^/]+)/.exec(file)?.[1]
}
