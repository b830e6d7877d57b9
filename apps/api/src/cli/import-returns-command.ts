import { readFileSync } from 'node:fs'
import { PlainDate } from '@dutywatch/domain/date'
import { firstAnswer, requestEventWords } from '@dutywatch/domain/foi'
import { confirmed, ReturnMapping } from '@dutywatch/returns/mapping'
import type { Clock } from '../clock.ts'
import {
  formulasIn,
  importReturns,
  mappingFor,
  oddWords,
  otherForcesNamed,
  rememberedFor,
  soundWords,
  suggestedFor,
  type ImportedReturn,
  type ReturnReport,
  type ReturnWords,
  type SuggestedReading,
} from '../commands/import-returns/index.ts'
import { authorityNamed } from '../commands/requests/index.ts'
import type { Db } from '../db/database.ts'
import { editionOf } from '../ledger/index.ts'
import { countWarnings } from './count-warnings.ts'
import { publishedEdition } from './foi-batch.ts'
import { jsonErrorAt } from './json-error.ts'
import { noTable } from './no-table.ts'
import { counted, type Output } from './output.ts'
import { whyUnreadable } from './read-tracker-file.ts'
import { RefusedCommand } from './refused-command.ts'
import { sayCell } from './say-cell.ts'
import { openReturn, type OpenedReturn } from './table-source.ts'
import { writeWhole } from './write-whole.ts'

export interface ImportReturnsOptions {
  readonly batch?: string | undefined
  readonly force?: string | undefined
  readonly publisher?: string | undefined
  readonly title?: string | undefined
  readonly note?: string | undefined
  readonly received?: string | undefined
  readonly supersedes?: string | undefined
  readonly why?: string | undefined
  readonly also?: boolean | undefined
  readonly mapping?: string | undefined
  readonly remembered?: boolean | undefined
  readonly rememberedFor?: string | undefined
  readonly saveMapping?: string | undefined
  readonly takeLikely?: boolean | undefined
  readonly by: string
  readonly preview?: boolean | undefined
  readonly dryRun?: boolean | undefined
}

/** `import returns FILE…`: keeps files with every cell that is read from them and proposes the returns, or says why not and keeps nothing. */
export async function importReturnsCommand(
  db: Db,
  paths: readonly string[],
  options: ImportReturnsOptions & { readonly clock: Clock; readonly output: Output },
): Promise<void> {
  const { clock, output, by } = options
  if (paths.length === 0) throw new RefusedCommand('Name at least one file, or a --manifest of them.', { exitCode: 2 })
  const words = await checkedWords(db, wordsOf(options), options)
  const opened: OpenedReturn[] = []
  try {
    for (const path of paths) opened.push(await openReturn(path))
    for (const { table } of opened) for (const { message } of table.notices) output.warn(message)
    const files = []
    for (const { source } of opened) files.push({ source, mapping: await mappingOf(db, source, { options, words }) })
    const isTrial = options.preview === true || options.dryRun === true
    const tellRows = progressLine(output)
    const imported = await importReturns(db, {
      files,
      words,
      by,
      at: clock.now(),
      today: clock.today(),
      remember: true,
      dryRun: isTrial,
      onProgress: tellRows,
    })
    if (!imported.ok)
      throw new RefusedCommand(`Nothing was imported. ${imported.message}`, {
        details: (imported.problems ?? []).map(problemLine),
      })
    const [first] = files
    if (options.saveMapping !== undefined && first) writeWhole(options.saveMapping, `${JSON.stringify(first.mapping, null, 2)}\n`)
    for (const { problems } of imported.value.imported) for (const problem of problems) output.warn(problemLine(problem))
    for (const line of reportLines(imported.value, isTrial)) output.say(line)
    for (const { source } of opened) await warnOfOtherForces(db, source, { words, output })
    await warnOfAnswer(db, words, { isTrial, output })
  } finally {
    for (const { table } of opened) table.close()
  }
}

/** A table that names another force and not the one whose answer it is said to be is likely that other force’s. */
async function warnOfOtherForces(
  db: Db,
  source: OpenedReturn['source'],
  { words: { force }, output }: { readonly words: ReturnWords; readonly output: Output },
): Promise<void> {
  const { tracker } = await editionOf(db)
  const named = await otherForcesNamed(tracker, source, force)
  if (named.length > 0)
    output.warn(`${source.name} names ${named.join(', ')}, and not the force whose answer it is to be. Please check --force.`)
}

/**
 * An answer that came is recorded of its request by a command of its own, which is easily forgotten; and one to a request that was refused is
 * odd.
 */
async function warnOfAnswer(
  db: Db,
  { batch, force, receivedOn }: ReturnWords,
  { isTrial, output }: { readonly isTrial: boolean; readonly output: Output },
): Promise<void> {
  const { tracker } = await editionOf(db)
  const request = tracker.requests.find((each) => batch !== undefined && each.batch === batch && each.force === force)
  const answer = request && firstAnswer(request)
  if (answer?.kind === 'refused' || answer?.kind === 'not-held') {
    const what = [requestEventWords[answer.kind], ...(answer.on === undefined ? [] : [`on ${answer.on}`])].join(' ')
    output.warn(
      `${request?.id} is on record as ${what}, and this return gives figures of it. Check whose answer it is, and what is recorded of the request.`,
    )
  }
  if (!request || answer || isTrial) return
  output.warn(
    `No answer to ${request.id} is recorded in what is published. If this is it: “dutywatch foi record ${request.id} answered --on ${receivedOn} --by …”.`,
  )
}

/** What the options say of a return. */
export function wordsOf({ received, clock, ...options }: ImportReturnsOptions & { readonly clock: Clock }): ReturnWords {
  const { batch, force, publisher, title, note, supersedes, why, also } = options
  const day = PlainDate.safeParse(received ?? clock.today())
  if (!day.success) throw new RefusedCommand(`“${received}” is no day: write it as YYYY-MM-DD.`, { exitCode: 2 })
  return { batch, force, publisher, title, note, supersedes, why, also, receivedOn: day.data }
}

/** What is wrong with the words is said before a file is opened. */
async function checkedWords(
  db: Db,
  said: ReturnWords,
  { clock, output }: { readonly clock: Clock; readonly output: Output },
): Promise<ReturnWords> {
  const { tracker } = await publishedEdition(db)
  const words = soundWords(tracker, said, clock.today())
  if (!words.ok) throw new RefusedCommand(`Nothing was imported. ${words.message}`)
  for (const line of [...oddWords(tracker, words.value), ...countWarnings(said.why)]) output.warn(line)
  return words.value
}

/** How a file is to be read: as a mapping says, or as one that is remembered does; else what is suggested is shown, and refused. */
export async function mappingOf(
  db: Db,
  source: OpenedReturn['source'],
  { options, words }: { readonly options: ImportReturnsOptions & { readonly output: Output }; readonly words: ReturnWords },
): Promise<ReturnMapping> {
  if (options.mapping !== undefined) return mappingFor(source, readMapping(options.mapping))
  const { rememberedFor: other } = options
  if (!options.remembered && other === undefined) return suggestionOrRefusal(db, source, { options, words })
  const remembered = await rememberedFor(
    db,
    source,
    other === undefined ? words : { ...words, force: await forceNamed(db, other) },
  )
  if (!remembered)
    throw new RefusedCommand(`No mapping is remembered that fits the headers of ${source.name}. Give one with --mapping FILE.`)
  const { rememberedBy, rememberedAt } = remembered.from
  options.output.warn(`${source.name} is read as ${rememberedBy} confirmed on ${rememberedAt.slice(0, 10)}.`)
  return remembered.mapping
}

async function forceNamed(db: Db, written: string): Promise<string> {
  const { tracker } = await publishedEdition(db)
  const named = authorityNamed(tracker.forces, written)
  if (!named.ok) throw new RefusedCommand(`Nothing was imported. ${named.message}`)
  return named.value.id
}

/** What is suggested is for a person to confirm: it is shown, written where that was asked for, and never imported with. */
async function suggestionOrRefusal(
  db: Db,
  source: OpenedReturn['source'],
  { options, words }: { readonly options: ImportReturnsOptions & { readonly output: Output }; readonly words: ReturnWords },
): Promise<ReturnMapping> {
  const { mapping: sure, guesses, unconfirmed } = await suggestedFor(db, source, words)
  if (sure === undefined) throw noTable(source.name, await formulasIn(source))
  for (const { sheet, column, what, because, confidence } of guesses)
    options.output.warn(
      `  ${[sheet, column].filter(Boolean).join(' ')}: ${what}, for ${because}.${confidence < 0.8 ? ' Please look.' : ''}`,
    )
  for (const line of likelyLines(unconfirmed, options.takeLikely === true)) options.output.warn(line)
  const mapping = options.takeLikely ? confirmed(sure, unconfirmed) : sure
  if (options.saveMapping !== undefined) writeWhole(options.saveMapping, `${JSON.stringify(mapping, null, 2)}\n`)
  if (options.preview || options.dryRun) return mapping
  const saved =
    options.saveMapping === undefined ? 'Write it to a file with --save-mapping FILE' : `It is in ${options.saveMapping}`
  throw new RefusedCommand(
    `Nothing was imported: a person has to say how ${source.name} is read. A mapping is suggested above. ${saved}, look through it, and import with --mapping FILE; or use --remembered for one that was confirmed before.`,
    { exitCode: 2 },
  )
}

/** What is only likely, each with where it stands in the mapping, or would. */
function likelyLines({ names, categories }: SuggestedReading['unconfirmed'], isTaken: boolean): string[] {
  const places = [
    ['names', names] as const,
    ...Object.entries(categories).map(([id, words]) => [`categories/${id}`, words] as const),
  ]
  return places.flatMap(([place, words]) =>
    Object.entries(words).map(([written, id]) =>
      isTaken
        ? `  “${written}” is likely ${id}, and is in the mapping under ${place}. Please look.`
        : `  “${written}” is likely ${id}. If it is, write ${JSON.stringify(written)}: ${JSON.stringify(id)} under ${place} in the mapping, or take all that is likely with --take-likely.`,
    ),
  )
}

function readMapping(file: string): ReturnMapping {
  const text = textOf(file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new RefusedCommand(`${file} is not JSON: ${jsonErrorAt(text, error)}`)
  }
  const mapping = ReturnMapping.safeParse(value)
  if (mapping.success) return mapping.data
  const details = mapping.error.issues.map(({ path, message }) => `  ${path.join('/')}: ${message}`)
  throw new RefusedCommand(`${file} is no mapping of a return.`, { details })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new RefusedCommand(`${file} cannot be read: ${whyUnreadable(error)}`)
  }
}

const rowsBetween = 100_000

/** Says how far it is, for files that take a while. */
function progressLine(output: Output) {
  const told = new Map<string, number>()
  return ({ file, rows, cells }: { readonly file: string; readonly rows: number; readonly cells: number }) => {
    const mark = Math.floor(rows / rowsBetween)
    if (mark <= (told.get(file) ?? 0)) return
    told.set(file, mark)
    output.warn(`${file}: ${counted(rows, 'row')} read, ${counted(cells, 'cell')}.`)
  }
}

/** Where, what, and for programs which: "  Table 1 B7: … [repeated-cell]". */
export function problemLine({ severity, sheet, at, row, message, reason }: ImportedReturn['problems'][number]): string {
  const place = [sheet, at ?? (row === undefined ? undefined : `row ${row}`)].filter((part) => part !== undefined && part !== '')
  return `  ${place.length === 0 ? 'In the mapping' : place.join(' ')}: ${severity === 'warning' ? 'please check. ' : ''}${message} [${reason}]`
}

function reportLines({ imported, heldAlready, changes, proposal }: ReturnReport, isTrial: boolean): string[] {
  return [
    ...heldAlready.map(({ file, where }) => `${file}: nothing new, it is ${where}.`),
    ...imported.flatMap((each) => importedLines(each, isTrial)),
    ...(proposal === undefined
      ? []
      : isTrial
        ? [`It would propose ${counted(changes.length, 'change')} of records. Nothing was kept.`]
        : [
            `Proposed ${counted(changes.length, 'change')} of records as ${proposal}. See it with “dutywatch proposals show ${proposal}”; publish it with “dutywatch proposals publish ${proposal} --by … --note …”.`,
          ]),
  ]
}

/** What was read of one file; in a trial with its first cells. */
export function importedLines({ file, id, summary, problems, sample }: ImportedReturn, isTrial: boolean): string[] {
  const left = Object.entries(summary.leftOut).map(([name, rows]) => `  Left out: ${counted(rows, 'row')} of “${name}”.`)
  const shown = sample.map(({ at, force, question, period, category, cell, raw }) => {
    const of = [force, question, category].filter((part) => part !== undefined && part !== '').join(', ')
    return `  ${at} “${raw}”: ${of}, ${period.from} to ${period.to}: ${sayCell(cell)}`
  })
  return [
    `${file}: ${counted(summary.cells, 'cell')} of ${counted(summary.rows, 'row')}, ${counted(problems.length, 'remark')}${id === undefined ? '' : `, as “${id}”`}.`,
    ...left,
    ...(isTrial ? shown : []),
  ]
}
