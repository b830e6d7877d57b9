import { byOrder } from '@dutywatch/domain'
import { checkClaim, printAmount, printAsserted, surpriseIn, type Claim, type ClaimCheck } from '@dutywatch/domain/evidence'
import { claimsTouched, type Tracker } from '@dutywatch/domain/tracker'
import { Argument, type Command } from 'commander'
import type { Db } from '../db/database.ts'
import { NotFound } from '../db/not-found.ts'
import { currentEditionNumber, editionOf } from '../ledger/index.ts'
import { wholeNumber } from './arguments.ts'
import { claimLines, touchedLines } from './claim-lines.ts'
import type { CommandParts } from './connector-commands.ts'
import { counted, type Output } from './output.ts'
import { readTrackerFile } from './read-tracker-file.ts'
import { RefusedCommand } from './refused-command.ts'

const aboutExpected = `
A claim that is known not to hold, to combine what may not be combined, or to be left open by what was published says
so in its field "expected": does-not-hold, refused or not-recomputable. A claim without it is to hold, exactly or
rounded. The command fails only when a claim comes out otherwise than that, or when its expression cannot be worked out
although it has one. A claim with the reason why it is not worked out ("whyNot") never fails.`

/** Adds the commands about published statements. */
export function addClaims(command: Command, { withLedger, output }: CommandParts): void {
  const claims = command.command('claims').description('Published statements and the figures they are worked out from.')

  claims
    .command('check')
    .addArgument(new Argument('[file]', 'a tracker file; the current edition unless given'))
    .description('Works every claim out again, and fails when one comes out otherwise than recorded.')
    .option('--json', 'answer as one JSON list, for programs')
    .addHelpText('after', aboutExpected)
    .action((file: string | undefined, options: { json?: true }) =>
      file === undefined
        ? withLedger(async (db) => checkClaims((await publishedEdition(db)).tracker, { ...options, output }))
        : checkClaims(readTrackerFile(file), { ...options, output }),
    )

  claims
    .command('touched')
    .description(
      'Lists the claims that come out otherwise in one edition than in an earlier one, and which changed records did it.',
    )
    .option('--from <edition>', 'the earlier edition; the one before unless given', wholeNumber)
    .option('--to <edition>', 'the later edition; the current one unless given', wholeNumber)
    .action((options: { from?: number; to?: number }) => withLedger((db) => touchedCommand(db, { ...options, output })))
}

interface Checked {
  readonly claim: Claim
  readonly check: ClaimCheck
  readonly surprise?: string | undefined
}

/** `claims check`: says what every claim of a tracker comes to, in its order. Refused, with each, when some come out otherwise than recorded. */
function checkClaims(tracker: Tracker, { json, output }: { json?: true | undefined; output: Output }): void {
  const checked = tracker.claims.toSorted(byOrder).map((claim): Checked => {
    const check = checkClaim(claim, tracker)
    return { claim, check, surprise: surpriseIn(claim, check) }
  })
  if (json) output.say(JSON.stringify(checked.map(asJson), null, 2))
  else for (const { claim, check } of checked) for (const line of claimLines(claim, check)) output.say(line)
  const surprises = checked.flatMap(({ claim, surprise }) =>
    surprise === undefined ? [] : [`  claims/${claim.id}: ${surprise}`],
  )
  if (surprises.length > 0) {
    const come = surprises.length === 1 ? 'comes' : 'come'
    throw new RefusedCommand(`${surprises.length} of ${counted(checked.length, 'claim')} ${come} out otherwise than recorded.`, {
      details: surprises,
    })
  }
  if (!json) output.say(summary(checked))
}

function summary(checked: readonly Checked[]): string {
  const workedOut = checked.filter(({ claim }) => claim.expression !== undefined)
  const failing = workedOut.filter(({ claim }) => claim.expected !== undefined).length
  return `${counted(checked.length, 'claim')}: ${workedOut.length} worked out, each as recorded (${failing} of them known not to hold or not to combine); ${checked.length - workedOut.length} say why they are not.`
}

function asJson({ claim, check: { state, value, message, reason, working }, surprise }: Checked) {
  return {
    id: claim.id,
    statement: claim.statement,
    publishedIn: claim.publishedIn,
    state,
    ...(claim.expected && { expected: claim.expected }),
    asRecorded: surprise === undefined,
    printed: printAsserted(claim.asserted, claim.unit) ?? null,
    recomputed: value ? { ...value.interval, words: printAmount(value.interval, value.dimension) } : null,
    ...(reason && { reason }),
    message: surprise ?? message,
    working,
  }
}

async function touchedCommand(
  db: Db,
  { from, to, output }: { from?: number | undefined; to?: number | undefined; output: Output },
): Promise<void> {
  const later = await publishedEdition(db, to)
  const earlier = from ?? later.entry.number - 1
  if (earlier < 1 || earlier >= later.entry.number)
    throw new RefusedCommand(
      later.entry.number === 1
        ? 'Edition 1 has none before it to be compared with.'
        : `Edition ${earlier} is not before edition ${later.entry.number}: name an earlier one with --from.`,
    )
  const touched = claimsTouched((await publishedEdition(db, earlier)).tracker, later.tracker)
  for (const line of touchedLines(touched)) output.say(line)
  output.say(`${counted(touched.length, 'claim')} touched between edition ${earlier} and edition ${later.entry.number}.`)
}

async function publishedEdition(db: Db, number?: number): ReturnType<typeof editionOf> {
  if ((await currentEditionNumber(db)) === 0)
    throw new RefusedCommand('Nothing has been published yet. Name a tracker file, or run "dutywatch publish" first.')
  return await editionOf(db, number).catch((error: unknown) => {
    if (error instanceof NotFound)
      throw new RefusedCommand(`There is no edition ${number}. "dutywatch editions" lists those there are.`)
    throw error
  })
}
