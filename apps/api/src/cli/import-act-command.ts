import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { httpClient } from '../imports/http/index.ts'
import { importAct, readActAddress, type ActImportReport } from '../imports/legislation-gov-uk/index.ts'
import { connectorOptions, type Asking } from './connector-options.ts'
import { plannedLines } from './import-commands.ts'
import { reportLines } from './imported-files.ts'
import { counted } from './output.ts'
import { listed, proposedLines } from './proposed-lines.ts'
import { RefusedCommand } from './refused-command.ts'

export interface ImportActOptions {
  readonly bill?: string | undefined
  readonly text?: string | undefined
  readonly by: string
  readonly dryRun?: boolean | undefined
  readonly from: string
}

/** The address of legislation.gov.uk. */
export const legislationSite = 'https://www.legislation.gov.uk'

/** Well within the 3,000 requests in 5 minutes that the publisher calls fair, and the hour it asks answers to be kept. */
const fairly = { most: 1_000, perMs: 300_000, apartMs: 250 }
const keptForMs = 3_600_000

/** `import act`: asks legislation.gov.uk for an Act and what brings it into force, and proposes what is new, or says why not. */
export async function importActCommand(
  db: Db,
  act: string,
  options: ImportActOptions & Asking & { clock: Clock },
): Promise<void> {
  const { bill, text, by, dryRun = false, from, clock, output } = options
  const address = readActAddress(act)
  if (!address.ok) throw new RefusedCommand(address.message, { exitCode: 2 })
  const { folder, ...asking } = connectorOptions(options)
  const client = httpClient({ ...asking, base: from, pace: fairly, keep: { folder, forMs: keptForMs } })
  const imported = await importAct(db, { client, address: address.value, bill, text, by, clock, dryRun })
  if (!imported.ok) throw new RefusedCommand(`Nothing was proposed. ${imported.message}`)
  for (const line of lines(imported.value, dryRun)) output.say(line)
}

function lines({ title, bill, changes, words, commencements }: ActImportReport, dryRun: boolean): string[] {
  const { news, differences, unread } = commencements.plan
  const short =
    changes.records < changes.total
      ? [`The publisher says that there are ${changes.total} changes, and gave ${changes.records}.`]
      : []
  return [
    `${title}, the Act of the Bill “${bill}” of the tracker: ${counted(changes.effects.length, 'change')} to it.`,
    'Its words:',
    ...('left' in words ? [words.left] : reportLines(words, plannedLines, dryRun)).map((line) => `  ${line}`),
    'Its coming into force:',
    ...[
      ...short,
      ...news,
      ...listed('They differ, and the tracker is left as it is', differences),
      ...listed('Not read, to be recorded by hand', unread),
      ...proposedLines(commencements, dryRun),
    ].map((line) => `  ${line}`),
  ]
}
