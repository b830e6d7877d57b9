import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { BillText } from '@dutywatch/domain/parliament'
import { dayInLondon, type Clock } from '../../clock.ts'
import { billOfFile, type BillRefusal } from '../../commands/import-files/index.ts'
import { importTexts, type TextImportRefusal, type TextImportReport } from '../../commands/import-text/index.ts'
import { proposeOnce, type ProposedOnce } from '../../commands/propose-once/index.ts'
import type { Db } from '../../db/database.ts'
import { currentEditionNumber, editionOf, listWaitingProposals } from '../../ledger/index.ts'
import type { HttpClient } from '../http/index.ts'
import type { ActAddress } from './act-address.ts'
import { planCommencements, type CommencementPlan } from './plan-commencements.ts'
import { readChanges, readWords, type ActChanges, type ActReadRefusal, type ActWords } from './read-act.ts'

/** Which Act to ask for, for which Bill of the tracker, and who asks. */
export interface ActImport {
  readonly client: HttpClient
  readonly address: ActAddress
  /** The Bill of the tracker; told by the title of the Act unless given. */
  readonly bill?: string | undefined
  /** The text of the tracker whose words these are; told by its kind unless given. */
  readonly text?: string | undefined
  readonly by: string
  readonly clock: Clock
  readonly dryRun?: boolean | undefined
}

/** What came of the words of the Act: a report of their import, or why they were left, which is no fault. */
export type WordsReport = TextImportReport | { readonly left: string }

/** What was read, what is new in it, and where it waits. */
export interface ActImportReport {
  readonly title: string
  readonly bill: string
  readonly changes: ActChanges
  readonly words: WordsReport
  readonly commencements: ProposedOnce<CommencementPlan>
}

export type ActImportRefusal = 'nothing-published' | BillRefusal | ActReadRefusal | TextImportRefusal

/**
 * Asks legislation.gov.uk for the words of an Act and for the changes to it, and proposes what the tracker does not have. Everything is
 * read before anything is filed. Words are left where the tracker has the Act's words already.
 */
export async function importAct(db: Db, request: ActImport): Promise<Outcome<ActImportReport, ActImportRefusal>> {
  const { client, address } = request
  if ((await currentEditionNumber(db)) === 0)
    return refuse('nothing-published', 'Nothing has been published yet. Publish a tracker with the Bill first.')
  const words = await readWords(client, address)
  if (!words.ok) return words
  const changes = await readChanges(client, address)
  if (!changes.ok) return changes
  const { tracker } = await editionOf(db)
  const bill = billOfFile(tracker, words.value.title, request.bill)
  if (!bill.ok) return bill
  const kept = await importWords(db, { ...request, bill: bill.value.id }, words.value)
  if (!kept.ok) return kept
  const today = request.clock.today()
  const readOn = dayInLondon(changes.value.readAtMs)
  const { act } = address
  const commencements = await proposeOnce(db, {
    tracker,
    key: `changes-${act.replaceAll('/', '-')}`,
    by: request.by,
    at: request.clock.now(),
    today,
    note: `What legislation.gov.uk says of the coming into force of “${words.value.title}”.`,
    dryRun: request.dryRun ?? false,
    plan: (base) => planCommencements({ ...base, bill: bill.value, act, changes: changes.value, today, readOn }),
  })
  return accept({ title: words.value.title, bill: bill.value.id, changes: changes.value, words: kept.value, commencements })
}

async function importWords(
  db: Db,
  { address, bill, text, by, clock, dryRun = false }: ActImport,
  words: ActWords,
): Promise<Outcome<WordsReport, TextImportRefusal>> {
  const name = `${address.act.replaceAll('/', '-')}${address.version === undefined ? '' : `-${address.version}`}.xml`
  const waiting = await waitingWords(db, name)
  if (waiting !== undefined) return accept({ left: `Words asked for at the same address wait already, in ${waiting}.` })
  const imported = await importTexts(db, { files: [{ name, content: words.content }], bill, text, by, at: clock.now(), dryRun })
  if (!imported.ok && imported.reason === 'already-has-words') return accept({ left: imported.message })
  return imported
}

/** The proposal that holds words asked for at the same address, if one waits: the publisher may have changed them since. */
async function waitingWords(db: Db, name: string): Promise<string | undefined> {
  const open = await listWaitingProposals(db)
  return open.find(({ changes }) => changes.some(({ collection, record }) => collection === 'texts' && fileOf(record) === name))
    ?.id
}

function fileOf(record: unknown): string | undefined {
  const text = BillText.safeParse(record)
  return text.success ? text.data.file?.name : undefined
}
