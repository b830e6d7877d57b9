import { letterFor, lawNames } from '@dutywatch/domain/foi'
import type { Clock } from '../clock.ts'
import { BatchDraft, exampleBatch, proposeBatch, type ProposedBatch } from '../commands/new-batch/index.ts'
import { addressedAs } from '../commands/requests/index.ts'
import type { Db } from '../db/database.ts'
import { draftTyped, type BatchFlags } from './foi-new-draft.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

export interface NewBatchOptions extends BatchFlags {
  readonly by?: string
  readonly preview?: boolean
  readonly dryRun?: boolean
}

/** `foi new --example`: a file to begin from. */
export function exampleCommand(output: Output): void {
  output.say(JSON.stringify(exampleBatch, null, 2))
}

/** `foi new`: proposes a batch from a file or flags with what will be asked of whom by when, or names every field that does not fit. */
export async function newBatchCommand(
  db: Db,
  options: NewBatchOptions & { readonly clock: Clock; readonly output: Output },
): Promise<void> {
  const { by, clock, output, preview = false, dryRun = false } = options
  if (by === undefined) throw new RefusedCommand('Say who begins it with --by.', { exitCode: 2 })
  const draft = BatchDraft.safeParse(draftTyped(options, clock.today()))
  if (!draft.success) {
    const problems = draft.error.issues.map((issue) => ({ field: issue.path.join('/'), message: problemOf(issue) }))
    throw new RefusedCommand('No batch was made: these fields do not fit.', { exitCode: 2, details: fieldLines(problems) })
  }
  const isTrial = preview || dryRun
  const made = await proposeBatch(db, { draft: draft.data, by, at: clock.now(), today: clock.today(), dryRun: isTrial })
  if (!made.ok) throw new RefusedCommand(`No batch was made. ${made.message}`, { details: fieldLines(made.problems ?? []) })
  for (const line of previewLines(made.value)) output.say(line)
  if (isTrial) for (const line of letterLines(made.value)) output.say(line)
  for (const line of nextLines(made.value)) output.say(line)
}

/** Where a field is missing, what to say it with. */
function problemOf({
  path: [field, ...within],
  message,
}: {
  readonly path: readonly PropertyKey[]
  readonly message: string
}): string {
  if (!message.endsWith('received undefined')) return message
  const flag = within.length === 0 ? flagOf[String(field)] : undefined
  return flag === undefined ? 'is missing' : `is missing: say it with ${flag}, or in the file of --from`
}

const flagOf: Readonly<Record<string, string>> = {
  id: '--id or --title',
  title: '--title',
  asks: '--asks',
  questions: '--question',
  periods: '--period',
  authorities: '--authorities',
}

function fieldLines(problems: readonly { readonly field: string; readonly message: string }[]): string[] {
  return problems.map(({ field, message }) => `  ${field === '' ? '(the whole batch)' : field}: ${message}`)
}

function previewLines({ batch, requests }: ProposedBatch): string[] {
  const sum = requests.reduce((all, { authorities }) => all + authorities.length, 0)
  const spans = batch.periods.map(({ from, to }) => `${from} to ${to}`).join(', ')
  const unaddressed = requests.flatMap(({ authorities }) => authorities.filter((each) => each.requests === undefined))
  return [
    `${batch.title} (${batch.id}): ${counted(sum, 'request')}, ${counted(batch.questions.length, 'question')}, for ${spans}.`,
    ...batch.questions.map(
      ({ words, breakdowns }) => `  ${words}${breakdowns.length === 0 ? '' : ` By ${breakdowns.join(' and ')}.`}`,
    ),
    ...requests.map(({ regime, authorities, due }) => {
      const by =
        due === undefined
          ? 'for which no last day can be worked out: the bank holidays of that year are not held'
          : `to be answered by ${due}`
      return `  ${authorities.length} under the ${lawNames[regime]}: received on ${batch.launchedOn}, ${by}.`
    }),
    ...(unaddressed.length === 0
      ? []
      : [`  No address for requests is known of ${unaddressed.map(({ name }) => name).join(', ')}.`]),
  ]
}

/** The letter to the first authority, as it would be. */
function letterLines({ batch, requests }: ProposedBatch): string[] {
  const [first] = requests
  const [authority] = first?.authorities ?? []
  if (!first || !authority) return []
  const letter = letterFor(batch, { name: addressedAs(authority), regime: first.regime })
  return letter.ok
    ? [
        `The letter to ${authority.name}:`,
        '',
        ...letter.value
          .trimEnd()
          .split('\n')
          .map((line) => (line === '' ? '' : `    ${line}`)),
        '',
      ]
    : []
}

function nextLines({ batch, changes, informedTo, proposal }: ProposedBatch): string[] {
  if (proposal === undefined) return [`It would propose ${counted(changes.length, 'change')} of records. Nothing was kept.`]
  const reach = informedTo === undefined ? '' : ` --informed-to ${informedTo}`
  return [
    `Proposed ${counted(changes.length, 'change')} of records as ${proposal}. See it with “dutywatch proposals show ${proposal}”; publish it with “dutywatch proposals publish ${proposal} --by … --note …${reach}”.`,
    `Then write the letters: “dutywatch foi letters ${batch.id} --out FOLDER --name … --address …”.`,
  ]
}
