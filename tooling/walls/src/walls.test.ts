import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaches } from './breaches.ts'
import { walls } from './walls.ts'

/** A file that breaks exactly one wall, and a neighbour of it that breaks none. */
interface Offence {
  readonly wall: string
  readonly offender: readonly [file: string, text: string]
  readonly allowed: readonly [file: string, text: string]
}

const offences: Offence[] = [
  {
    wall: 'rooms-by-package-name',
    offender: ['apps/api/src/main.ts', `import { rules } from '../../../packages/online-safety/src/index.ts'`],
    allowed: ['apps/api/src/main.ts', `import { rules } from '@dutywatch/online-safety'`],
  },
  {
    wall: 'domain-is-pure',
    offender: ['packages/domain/src/date/window.ts', `import { readFileSync } from 'node:fs'`],
    allowed: ['packages/domain/src/date/window.ts', `import { z } from 'zod'`],
  },
  {
    wall: 'domain-is-pure',
    offender: ['packages/domain/src/date/window.test.ts', `import { tracker } from '@dutywatch/online-safety'`],
    allowed: ['packages/domain/src/date/window.test.ts', `import { test } from 'vitest'`],
  },
  {
    wall: 'nouns-below-tracker',
    offender: ['packages/domain/src/campaign/ask.ts', `import type { Tracker } from '../tracker/tracker.ts'`],
    allowed: ['packages/domain/src/tracker/tracker.ts', `import { Ask } from '../campaign/ask.ts'`],
  },
  {
    wall: 'bill-text-is-pure',
    offender: ['packages/bill-text/src/xml/xml-reader.ts', `import { readFileSync } from 'node:fs'`],
    allowed: ['packages/bill-text/src/xml/xml-reader.ts', `import { SaxesParser } from 'saxes'`],
  },
  {
    wall: 'bill-text-is-pure',
    offender: ['packages/bill-text/src/wording/words-hash.test.ts', `import { tracker } from '@dutywatch/online-safety'`],
    allowed: ['packages/bill-text/src/wording/words-hash.ts', `import { sha256 } from '@noble/hashes/sha2.js'`],
  },
  {
    wall: 'bill-text-downward',
    offender: ['packages/bill-text/src/document/place.ts', `import { referencesIn } from '../reference/index.ts'`],
    allowed: ['packages/bill-text/src/reference/resolver.ts', `import { flowOf } from '../document/index.ts'`],
  },
  {
    wall: 'bill-text-downward',
    offender: ['packages/bill-text/src/clml/blocks.ts', `import { readAkomaNtoso } from '../akoma-ntoso/index.ts'`],
    allowed: ['packages/bill-text/src/legislation/read-legislation.ts', `import { readClml } from '../clml/index.ts'`],
  },
  {
    wall: 'bill-text-downward',
    offender: ['packages/bill-text/src/search/extract.ts', `import { closeUp } from '../document/index.ts'`],
    allowed: ['packages/bill-text/src/search/extract.ts', `import { searchWords } from './search-words.ts'`],
  },
  {
    wall: 'bill-text-by-doors',
    offender: ['packages/bill-text/src/comparison/align.ts', `import { longestRising } from '../matching/order.ts'`],
    allowed: ['packages/bill-text/src/comparison/align.ts', `import { longestRising } from '../matching/index.ts'`],
  },
  {
    wall: 'returns-is-pure',
    offender: ['packages/returns/src/table/table.ts', `import { readFileSync } from 'node:fs'`],
    allowed: ['packages/returns/src/period/plain-period.ts', `import { z } from 'zod'`],
  },
  {
    wall: 'returns-is-pure',
    offender: ['packages/returns/src/table/table.test.ts', `import { tracker } from '@dutywatch/online-safety'`],
    allowed: ['packages/returns/src/table/table.ts', `import type { PlainDate } from '@dutywatch/domain/date'`],
  },
  {
    wall: 'returns-downward',
    offender: ['packages/returns/src/value/read-value.ts', `import { shapeOf } from '../shape/index.ts'`],
    allowed: ['packages/returns/src/shape/shape-of.ts', `import { readValue } from '../value/index.ts'`],
  },
  {
    wall: 'returns-by-doors',
    offender: ['packages/returns/src/shape/shape-of.ts', `import { readBounds } from '../value/bounds.ts'`],
    allowed: ['packages/returns/src/shape/shape-of.ts', `import { readValue } from '../value/index.ts'`],
  },
  {
    wall: 'testing-in-tests-only',
    offender: ['apps/api/src/ledger/edition.ts', `import { aBill } from '@dutywatch/domain/testing'`],
    allowed: ['apps/api/src/ledger/edition.test.ts', `import { aBill } from '@dutywatch/domain/testing'`],
  },
  {
    wall: 'testing-in-tests-only',
    offender: ['packages/domain/src/foi/clock.ts', `export { aBill } from '../testing/index.ts'`],
    allowed: ['packages/domain/src/foi/clock.test.ts', `import { aBill } from '../testing/index.ts'`],
  },
  {
    wall: 'online-safety-on-domain',
    offender: ['packages/online-safety/src/index.ts', `import { z } from 'zod'`],
    allowed: ['packages/online-safety/src/index.ts', `import { Tracker } from '@dutywatch/domain/tracker'`],
  },
  {
    wall: 'api-downward',
    offender: ['apps/api/src/ledger/publish.ts', `import { publish } from '../commands/publish.ts'`],
    allowed: ['apps/api/src/commands/publish.ts', `import { append } from '../ledger/publish.ts'`],
  },
  {
    wall: 'api-downward',
    offender: ['apps/api/src/routers/bills.ts', `const feeds = await import('../outlets/feeds.ts')`],
    allowed: ['apps/api/src/routers/bills.ts', `const edition = await import('../ledger/edition.ts')`],
  },
  {
    wall: 'api-downward',
    offender: ['apps/api/src/imports/bills-api/import-bill.ts', `import { counted } from '../../cli/output.ts'`],
    allowed: ['apps/api/src/cli/import-bill-command.ts', `import { importBill } from '../imports/bills-api/index.ts'`],
  },
  {
    wall: 'api-downward',
    offender: ['apps/api/src/auth/members.ts', `import { deskRouter } from '../desk/index.ts'`],
    allowed: ['apps/api/src/desk/people.ts', `import { changeRole } from '../auth/members.ts'`],
  },
  {
    wall: 'no-other-programs',
    offender: ['apps/api/src/outlets/data.ts', `const { execFile } = await import('node:child_process')`],
    allowed: ['apps/api/src/testing/run-cli.ts', `import { execFile } from 'node:child_process'`],
  },
  {
    wall: 'public-without-desk',
    offender: ['apps/api/src/http/pages.ts', `const { createAuth } = await import('../auth/create-auth.ts')`],
    allowed: ['apps/api/src/http/desk-routes.ts', `import { deskRouter } from '../desk/index.ts'`],
  },
  {
    wall: 'public-without-desk',
    offender: ['apps/api/src/outlets/data.ts', `import { permits } from '../auth/permission.ts'`],
    allowed: ['apps/api/src/outlets/data.ts', `import { asOf } from '../ledger/index.ts'`],
  },
  {
    wall: 'enquiries-come-in-only',
    offender: ['apps/api/src/http/contact-routes.ts', `import { heldOn } from '../enquiries/held-on.ts'`],
    allowed: ['apps/api/src/http/contact-routes.ts', `import { reception } from '../enquiries/reception.ts'`],
  },
  {
    wall: 'enquiries-come-in-only',
    offender: ['apps/api/src/routers/search.ts', `import { listEnquiries } from '../db/queries/enquiries.ts'`],
    allowed: ['apps/api/src/desk/enquiries.ts', `import { listEnquiries } from '../db/queries/enquiries.ts'`],
  },
  {
    wall: 'api-downward',
    offender: ['apps/api/src/enquiries/reception.ts', `import { permits } from '../auth/permission.ts'`],
    allowed: ['apps/api/src/auth/members.ts', `import { heldOn } from '../enquiries/held-on.ts'`],
  },
  {
    wall: 'api-never-imports-web',
    offender: ['apps/api/src/dev.ts', `import { entry } from '@dutywatch/web'`],
    allowed: ['apps/api/src/dev.ts', `import { createServer } from 'vite'`],
  },
  {
    wall: 'migrations-stand-alone',
    offender: ['apps/api/src/db/migrations/0001-ledger.ts', `import type { Tables } from '../tables.ts'`],
    allowed: ['apps/api/src/db/migrations/0001-ledger.ts', `import type { Kysely } from 'kysely'`],
  },
  {
    wall: 'web-takes-api-types-only',
    offender: ['apps/web/src/page.ts', `import { type Caller } from '@dutywatch/api/router'`],
    allowed: ['apps/web/src/page.ts', `import type { Caller } from '@dutywatch/api/router'`],
  },
  {
    wall: 'web-downward',
    offender: ['apps/web/src/words/days.ts', `import { Link } from '../ui/link.tsx'`],
    allowed: ['apps/web/src/charts/staircase.tsx', `import { dayInWords } from '../words/day.ts'`],
  },
  {
    wall: 'pages-without-desk',
    offender: ['apps/web/src/ui/link.tsx', `import { formOf } from '../desk/editor/form-of.ts'`],
    allowed: ['apps/web/src/desk/editor/control.tsx', `import { StateBadge } from '../../ui/badge.tsx'`],
  },
  {
    wall: 'features-apart',
    offender: ['apps/web/src/features/asks/strip.tsx', `import { Path } from '../bill/path.tsx'`],
    allowed: ['apps/web/src/features/asks/strip.tsx', `import { Cell } from './cell.tsx'`],
  },
  {
    wall: 'domain-has-no-clock',
    offender: ['packages/domain/src/date/window.ts', `export const today = new Date().toISOString()`],
    allowed: ['packages/domain/src/date/window.ts', `export const epoch = new Date(0).toISOString()`],
  },
  {
    wall: 'returns-has-no-clock',
    offender: ['packages/returns/src/period/check-periods.ts', `export const today = new Date().toISOString()`],
    allowed: ['packages/returns/src/period/check-periods.ts', `export const epoch = new Date(0).toISOString()`],
  },
  {
    wall: 'bill-text-has-no-clock',
    offender: ['packages/bill-text/src/clml/facts.ts', `export const today = new Date().toISOString()`],
    allowed: ['packages/bill-text/src/clml/facts.ts', `export const epoch = new Date(0).toISOString()`],
  },
]

test.each(offences)('$wall stops $offender', ({ wall, offender, allowed }) => {
  expect(breachedBy(offender)).toEqual([wall])
  expect(breachedBy(allowed)).toEqual([])
})

test('a breach names the file, the line and the rule in a sentence', () => {
  using root = repositoryWith('packages/domain/src/a.ts', `import { z } from 'zod'\nimport fs from 'node:fs'\n`)
  expect(breaches(root.path)).toEqual([
    {
      wall: 'domain-is-pure',
      file: 'packages/domain/src/a.ts',
      line: 2,
      sentence: 'imports node:fs. The domain imports zod and itself, nothing else: it runs anywhere.',
    },
  ])
})

describe('the walls', () => {
  test('each have an offender in this file', () => {
    const proven = new Set(offences.map((offence) => offence.wall))
    expect(walls.map((wall) => wall.name).filter((name) => !proven.has(name))).toEqual([])
  })
})

function breachedBy([file, text]: readonly [file: string, text: string]): string[] {
  using root = repositoryWith(file, text)
  return breaches(root.path).map((breach) => breach.wall)
}

function repositoryWith(file: string, text: string): Disposable & { readonly path: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'dutywatch-walls-'))
  for (const folder of ['apps', 'packages', path.dirname(file)]) mkdirSync(path.join(root, folder), { recursive: true })
  writeFileSync(path.join(root, file), text)
  return { path: root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) }
}
