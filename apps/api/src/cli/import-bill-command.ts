import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { importBill, type BillImportReport, type Drift } from '../imports/bills-api/index.ts'
import { httpClient } from '../imports/http/index.ts'
import { connectorOptions, type Asking } from './connector-options.ts'
import { counted } from './output.ts'
import { listed, proposedLines } from './proposed-lines.ts'
import { RefusedCommand } from './refused-command.ts'

export interface ImportBillOptions {
  readonly id: number
  readonly bill?: string | undefined
  readonly by: string
  readonly dryRun?: boolean | undefined
  readonly from: string
}

/** The address of the Bills API. */
export const billsApi = 'https://bills-api.parliament.uk'

const gently = { most: 60, perMs: 60_000, apartMs: 500 }
const keptForMs = 600_000

/** `import bill`: asks the Bills API about a Bill and proposes what is new, or says why not and proposes nothing. */
export async function importBillCommand(db: Db, options: ImportBillOptions & Asking & { clock: Clock }): Promise<void> {
  const { id, bill, by, dryRun = false, from, clock, output } = options
  const { folder, ...asking } = connectorOptions(options)
  const client = httpClient({ ...asking, base: from, pace: gently, keep: { folder, forMs: keptForMs } })
  const imported = await importBill(db, { client, number: id, bill, by, clock, dryRun })
  if (!imported.ok) throw new RefusedCommand(`Nothing was proposed. ${imported.message}`)
  for (const line of reportLines(imported.value, dryRun)) output.say(line)
}

function reportLines(report: BillImportReport, dryRun: boolean): string[] {
  const { bill, read, plan } = report
  return [
    `${read.bill.shortTitle} (${read.bill.billId}), the Bill “${bill}” of the tracker: ${counted(read.stages.length, 'stage')}, ${counted(read.publications.length, 'publication')}.`,
    ...listed('New', plan.news),
    ...listed('They differ, and the tracker is left as it is', plan.differences),
    ...listed('Kinds of stage not known here, left out', plan.unknownStages),
    ...listed(
      'Procedure would not allow, or not so soon',
      plan.findings.map(({ message }) => message),
    ),
    ...listed(
      'Words to fetch and hand in',
      plan.words.map(
        ({ text, addresses }) =>
          `${addresses.join(' or ')}, with “dutywatch import bill-print FILE --text ${text} --by …” once the text is published`,
      ),
    ),
    ...listed('The API has changed', read.drift.map(driftLine)),
    ...proposedLines(report, dryRun),
  ]
}

function driftLine({ kind, field, times, found }: Drift): string {
  const what = {
    'unknown-field': 'is in neither description held here',
    'missing-field': 'is missing',
    'other-type': `is now of the type ${found ?? 'not known'}`,
  }[kind]
  return `${field} ${what} (${times.toLocaleString('en-GB')} ${times === 1 ? 'time' : 'times'}).`
}
