import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { auditProtection, protect, publishedWith, returnsOn, type Protection, type Unit } from '@dutywatch/domain/evidence'
import { find, type DraftChange, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { insertProtection, insertReleaseTable, releaseDigest, type ReleaseCell } from '../../db/queries/release-tables.ts'
import { currentEditionNumber, editionOf, listProposals, propose } from '../../ledger/index.ts'
import { freshId } from '../fresh-id.ts'
import { askOfBatch, askOfCells, type ReleaseAsk } from './ask.ts'
import { answersIn, cellsOf, type Answers } from './asked-cells.ts'
import { earlierReleases, publishedBy, refuseBesideWaiting, toJson } from './earlier.ts'
import { onlyCategory, onlyQuestions } from './narrow.ts'
import { publisherOf } from './publisher.ts'
import { planTable, type PlannedTable } from './plan-table.ts'
import { protectedCells } from './protected-cells.ts'
import { releaseRecords, type ReleaseRecords, type ReleaseWords } from './records.ts'
import { restatementsOf } from './restatements.ts'
import { scopesOf } from './scopes.ts'
import { outsideTotals, splitsNotTold, type NotTold } from './not-told.ts'
import { refuseUnknownSums } from './told-before.ts'

/** What to release, in which words, who and when. */
export interface ReleaseRequest {
  /** A batch, whose returns that count on the day are taken; or returns by their ids. */
  readonly from:
    | { readonly batch: string }
    | { readonly returns: readonly string[]; readonly unit: Unit; readonly category?: string | undefined }
  /** Only these questions; all of them unless given. */
  readonly questions?: readonly string[] | undefined
  /** Only the sums of these scopes; all of them unless given. Two sums that differ by one small force cannot both be public. */
  readonly scopes?: readonly string[] | undefined
  /** Why figures of an earlier release are given otherwise, for readers. Needed where any is. */
  readonly why?: string | undefined
  readonly words: Omit<ReleaseWords, 'publisher' | 'series'> & Partial<Pick<ReleaseWords, 'publisher' | 'series'>>
  readonly by: string
  readonly at: string
  readonly dryRun?: boolean
}

/** What would be public of a release, and what it holds back; for the team. */
export interface ReleaseReport {
  readonly release: string
  readonly publisher: string
  readonly table: string
  readonly cells: readonly ReleaseCell[]
  readonly planned: PlannedTable
  readonly protection: Protection
  readonly records: ReleaseRecords
  readonly returns: readonly string[]
  readonly earlier: readonly string[]
  readonly restated: readonly DraftChange[]
  /** Names of those asked whose answers are in no total. */
  readonly inNoTotal: readonly string[]
  /** Of each question the splits that were answered and are not told, since one is. */
  readonly notTold: readonly NotTold[]
  readonly changes: readonly DraftChange[]
  readonly proposal?: string
}

export type ReleaseRefusal =
  | 'nothing-published'
  | 'no-such-batch'
  | 'no-such-return'
  | 'no-returns'
  | 'of-a-batch'
  | 'whose-release'
  | 'no-such-question'
  | 'no-such-scope'
  | 'repeated-cell'
  | 'overlapping-periods'
  | 'told-otherwise'
  | 'release-waits'
  | 'nothing-to-release'
  | 'no-reason'
  | 'not-protected'

/**
 * Freezes the returns that count on the day of publication, protects their table together with everything that earlier releases of the
 * same counts told, and proposes the release with its figures. Keeps the protected table; what was read of the returns stays where it is.
 */
export async function makeRelease(db: Db, request: ReleaseRequest): Promise<Outcome<ReleaseReport, ReleaseRefusal>> {
  const current = await currentEditionNumber(db)
  if (current === 0)
    return refuse('nothing-published', 'Nothing has been published yet. Publish a tracker with the returns first.')
  const { tracker } = await editionOf(db, current)
  const chosen = chosenReturns(tracker, request)
  if (!chosen.ok) return chosen
  const { returns, batch } = chosen.value
  const publisher = request.words.publisher === undefined ? publisherOf(tracker, batch) : accept(request.words.publisher)
  if (!publisher.ok) return publisher
  const made = { batch: batch?.id, returns: returns.map(({ id }): string => id) }
  const waiting = await refuseBesideWaiting(db, tracker, made)
  if (!waiting.ok) return waiting
  const protectedTable = await protectTable(db, { tracker, request, returns, batch, made })
  if (!protectedTable.ok) return protectedTable
  const report = reportOf(protectedTable.value, { tracker, request, made, publisher: publisher.value })
  if (request.dryRun) return accept(report)
  if (report.restated.length > 0 && request.why === undefined) return refuseUnexplained(report)
  return accept({ ...report, proposal: await fileRelease(db, report, { ...request, baseEdition: current }) })
}

function refuseUnexplained({ earlier, restated }: ReleaseReport): Outcome<never, 'no-reason'> {
  const figures = restated.length === 1 ? '1 figure' : `${restated.length} figures`
  return refuse(
    'no-reason',
    `It gives ${figures} otherwise than “${earlier.at(-1)}”, and readers are told why: say so with --why "…", naming no counts. --preview shows them.`,
  )
}

interface Chosen {
  readonly returns: readonly RecordOf<'returns'>[]
  readonly batch?: RecordOf<'batches'> | undefined
}

function chosenReturns(tracker: Tracker, { from, words }: ReleaseRequest): Outcome<Chosen, ReleaseRefusal> {
  const counting = returnsOn(tracker.returns, words.published)
  if ('batch' in from) {
    const batch = find(tracker, 'batches', from.batch)
    if (!batch) return refuse('no-such-batch', `There is no batch “${from.batch}”.`)
    const returns = counting.filter((each) => each.batch === batch.id)
    return returns.length > 0
      ? accept({ returns, batch })
      : refuse(
          'no-returns',
          `No return of “${batch.id}” counts on ${words.published}. Import the answers and publish them first.`,
        )
  }
  const spent = from.returns.find((id) => !counting.some((each) => each.id === id))
  if (spent !== undefined) {
    const known = find(tracker, 'returns', spent)
    return refuse(
      'no-such-return',
      known
        ? `“${spent}” does not count on ${words.published}: it came later, or was superseded or withdrawn.`
        : `There is no return “${spent}”. “dutywatch returns list” names those there are.`,
    )
  }
  const returns = counting.filter(({ id }) => from.returns.includes(id))
  const ofBatch = returns.find(({ batch }) => batch !== undefined)
  if (!ofBatch) return accept({ returns })
  return refuse(
    'of-a-batch',
    `“${ofBatch.id}” answers the batch “${ofBatch.batch}”. Make the release of the batch, so that all of it is protected together.`,
  )
}

interface Protecting extends Chosen {
  readonly tracker: Tracker
  readonly request: ReleaseRequest
  readonly made: { readonly batch: string | undefined; readonly returns: readonly string[] }
}

interface ProtectedTable {
  readonly ask: ReleaseAsk
  readonly scopes: ReturnType<typeof scopesOf>
  readonly planned: PlannedTable
  readonly protection: Protection
  readonly cells: readonly ReleaseCell[]
  readonly earlier: readonly RecordOf<'releases'>[]
  readonly answered: Answers['cells']
}

async function protectTable(
  db: Db,
  { tracker, request: { from, questions, scopes: wanted, words }, returns, batch, made }: Protecting,
): Promise<Outcome<ProtectedTable, ReleaseRefusal>> {
  const category = 'category' in from ? from.category : undefined
  const cells = onlyCategory(await cellsOf(db, returns), category)
  if (cells.length === 0) return refuse('nothing-to-release', 'The returns say nothing of what is to be released.')
  const answers = answersIn(tracker, cells, { batch, on: words.published })
  if (!answers.ok) return answers
  const unit = 'unit' in from ? from.unit : 'recorded-offences'
  const whole = batch ? askOfBatch(batch) : askOfCells(cells, { unit, only: category })
  const ask = onlyQuestions(whole, questions)
  const unknown = questions?.find((id) => !whole.questions.some((question) => question.id === id))
  if (unknown !== undefined) return refuse('no-such-question', `No question is called “${unknown}”.`)
  const possible = scopesOf(tracker.forces.filter(({ id }) => ask.authorities.includes(id)))
  const scopes = possible.filter(({ id }) => wanted === undefined || wanted.includes(id))
  const absent = wanted?.find((id) => !possible.some((scope) => scope.id === id))
  if (absent !== undefined) {
    const there = possible.map(({ id }) => id).join(', ') || 'none'
    return refuse('no-such-scope', `No sum can be told of “${absent}”. There are: ${there}.`)
  }
  const earlier = earlierReleases(tracker, made)
  const published = await publishedBy(db, earlier)
  const unknownSums = refuseUnknownSums(ask, published)
  if (unknownSums) return unknownSums
  const planned = planTable({ ask, answers: answers.value, scopes, published })
  const protection = protect(planned.table)
  const [leak] = auditProtection(planned.table, protection)
  if (leak)
    return refuse('not-protected', `Nothing was made: ${leak.key} could be worked out (${leak.reason}). Please report this.`)
  return accept({
    ask,
    scopes,
    planned,
    protection,
    cells: protectedCells(planned, protection),
    earlier,
    answered: answers.value.cells,
  })
}

function reportOf(
  { ask, scopes, planned, protection, cells, earlier, answered }: ProtectedTable,
  {
    tracker,
    request: { words, why = 'No reason is given yet.' },
    made,
    publisher,
  }: Pick<Protecting, 'tracker' | 'request' | 'made'> & { readonly publisher: string },
): ReleaseReport {
  const table = releaseDigest(cells)
  const batch = find(tracker, 'batches', made.batch)
  const said: ReleaseWords = {
    ...words,
    publisher,
    series: words.series ?? batch?.asks ?? words.title,
  }
  const records = releaseRecords({ tracker, ask, scopes, words: said, ...made, table, cells, panels: planned.panels })
  const before = earlier.map(({ id }): string => id)
  const { release, figures } = records
  const restated = restatementsOf(tracker, { earlier: before, release, figures, table, published: words.published, why })
  const changes = [...records.changes, ...restated]
  return {
    release,
    publisher: said.publisher,
    table,
    cells,
    planned,
    protection,
    records,
    returns: made.returns,
    earlier: before,
    restated,
    inNoTotal: outsideTotals(tracker, ask, scopes),
    notTold: splitsNotTold(ask, answered),
    changes,
  }
}

/** The table, what it holds back, and the proposal: together or not at all. */
async function fileRelease(
  db: Db,
  { release, cells, planned, protection, changes }: ReleaseReport,
  { by, at, words, baseEdition }: ReleaseRequest & { readonly baseEdition: number },
): Promise<string> {
  const taken = new Set((await listProposals(db)).map(({ id }) => id))
  const id = freshId(`release ${release}`, (each) => taken.has(each))
  await db.transaction().execute(async (trx) => {
    const table = await insertReleaseTable(trx, { cells, madeAt: at, madeBy: by })
    await insertProtection(trx, table, toJson(publishedWith(planned.table, protection)))
    const filed = await propose(trx, {
      id,
      createdAt: at,
      createdBy: by,
      note: `Release “${words.title}”.`,
      baseEdition,
      changes,
    })
    if (!filed.ok) throw new Error(filed.message)
  })
  return id
}
