import { PlainDate } from '@dutywatch/domain/date'
import { Restatement, Unit } from '@dutywatch/domain/evidence'
import type { Clock } from '../clock.ts'
import { makeRelease, type ReleaseReport } from '../commands/make-release/index.ts'
import type { Db } from '../db/database.ts'
import { isSmallCount } from '../commands/make-release/index.ts'
import { countWarnings } from './count-warnings.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'
import { sayCell } from './say-cell.ts'

export interface ReleaseOptions {
  readonly batch?: string | undefined
  readonly returns?: readonly string[] | undefined
  readonly unit: string
  readonly category?: string | undefined
  readonly question?: readonly string[] | undefined
  readonly scope?: readonly string[] | undefined
  readonly title: string
  readonly publisher?: string | undefined
  readonly series?: string | undefined
  readonly counts?: string | undefined
  readonly why?: string | undefined
  readonly published?: string | undefined
  readonly method: string
  readonly caveat?: readonly string[] | undefined
  readonly by: string
  readonly preview?: boolean | undefined
}

/** `release make`: freezes returns, protects their table and proposes the release; says to the team alone what is held back and why. */
export async function makeReleaseCommand(
  db: Db,
  options: ReleaseOptions & { readonly clock: Clock; readonly output: Output },
): Promise<void> {
  const { title, publisher, series, counts, why, method, caveat = [], by, clock, output } = options
  const published = dayOf(options.published) ?? clock.today()
  if (published > clock.today())
    throw new RefusedCommand(
      `No release was made. ${published} has not come yet: a release is published on the day it is made, or was.`,
    )
  const made = await makeRelease(db, {
    from: chosen(options),
    questions: options.question,
    scopes: options.scope,
    why,
    words: {
      title,
      published,
      method,
      caveats: caveat,
      counts,
      ...(publisher === undefined ? {} : { publisher }),
      ...(series === undefined ? {} : { series }),
    },
    by,
    at: clock.now(),
    dryRun: options.preview ?? false,
  })
  if (!made.ok) throw new RefusedCommand(`No release was made. ${made.message}`)
  for (const line of withheldLines(made.value)) output.warn(line)
  for (const line of publicLines(made.value)) output.say(line)
  for (const line of [...reasonLines(made.value, why), ...countWarnings(why)]) output.warn(line)
  if (publisher === undefined)
    output.warn(`It is published by ${made.value.publisher}, who runs the campaign. Name another with --publisher.`)
}

function chosen({ batch, returns, unit, category }: ReleaseOptions) {
  if (batch !== undefined && returns === undefined) return { batch }
  if (batch !== undefined || returns === undefined)
    throw new RefusedCommand('Name a batch with --batch, or returns with --returns, and not both.', { exitCode: 2 })
  return { returns, unit: Unit.parse(unit), category }
}

function dayOf(text: string | undefined): PlainDate | undefined {
  if (text === undefined) return undefined
  const day = PlainDate.safeParse(text)
  if (!day.success) throw new RefusedCommand(`“${text}” is no day: write it as YYYY-MM-DD.`, { exitCode: 2 })
  return day.data
}

/** For the team alone: they tell which counts are small. */
function withheldLines({ planned, protection }: ReleaseReport): string[] {
  const values = new Map(planned.table.counts.map(({ key, value }) => [key, value]))
  const held = [...protection.withheld].filter((key) => values.has(key)).toSorted()
  const reason = (key: string) => (isSmallCount(values.get(key)) ? 'small' : 'protects others')
  return [
    ...(held.length + protection.withheldSums.size > 0 ? ['Held back, for the team alone:'] : []),
    ...held.map((key) => `  ${key}: ${reason(key)}`),
    ...[...protection.withheldSums].toSorted().map((key) => `  ${key}: the sum protects others`),
    ...planned.leftOut.map(
      ({ force, question, period, why }) => `  ${force}, ${question}, ${period.from} to ${period.to}: ${leftOutWords[why]}`,
    ),
    ...protection.exposed.map((key) => `  ${key} was given away by an earlier release, and cannot be protected any more`),
  ]
}

const leftOutWords = {
  'parts-do-not-add-up': 'its parts do not add up to its whole, and are left out; the public table says no more than “withheld”',
  'parts-not-exact':
    'its parts cannot be added exactly, for some are ranges or suppressed by the force, and are left out; the public table says no more than “withheld”',
  'another-period': 'nobody asked for this period and it fills none that was asked for, so it is in no figure',
  'told-otherwise-before': 'an earlier release told it in another way, and what would give that away is left out',
} as const

/** What is to be said of the reason for what is restated: that there is none yet, or that none is needed. */
function reasonLines({ restated }: ReleaseReport, why: string | undefined): string[] {
  if (restated.length > 0 && why === undefined) return ['Readers are told why figures are restated: say so with --why "…".']
  return restated.length === 0 && why !== undefined
    ? ['No figure is restated, so the reason given with --why is told nowhere.']
    : []
}

/** "  Restated: Damp homes, 2019-01-01 to 2019-03-31, England: 334, now 332." */
function restatedLine({ record }: ReleaseReport['restated'][number]): string[] {
  const { title, geography, values } = Restatement.parse(record)
  return [`  Restated: ${title}, ${geography}: ${values.map(({ value }) => value).join(', now ')}.`]
}

function publicLines({
  release,
  publisher,
  table,
  cells,
  records,
  returns,
  earlier,
  restated,
  inNoTotal,
  notTold,
  changes,
  proposal,
}: ReleaseReport): string[] {
  const withheld = cells.filter(({ cell }) => cell.kind === 'withheld').length
  const lines = [
    `${release}: ${counted(returns.length, 'return')}, ${counted(cells.length, 'cell')} to be public, ${withheld} of them withheld.`,
    `  Published by ${publisher}.`,
    ...records.figures.map(
      ({ label, geography, period, cell, coverage }) =>
        `  ${label}, ${geography}, ${period.from} to ${period.to}: ${sayCell(cell, { table })}, ${coverage?.answered ?? 0} of ${coverage?.of ?? 0} gave a figure`,
    ),
    ...(inNoTotal.length > 0 ? [`  In no total: ${inNoTotal.join(', ')}. Their own rows are told.`] : []),
    ...notTold.map(
      ({ question, splits, told }) =>
        `  Not told: “${question}” by ${splits.join(', by ')}. One split of a question is told${told === undefined ? '' : `, by ${told}`}.`,
    ),
    ...(records.unknownPlatforms.length > 0
      ? [`  No share is told of ${records.unknownPlatforms.join(', ')}: no platform or grouping of the tracker is called so.`]
      : []),
    ...(records.lacksShares
      ? ['  No share of any platform is told: of the widest sum, not every platform has a public count that all forces are in.']
      : []),
    ...(earlier.length > 0 ? [`  After ${earlier.join(', ')}: ${counted(restated.length, 'figure')} restated.`] : []),
    ...restated.flatMap(restatedLine),
  ]
  if (proposal === undefined) return [...lines, `It would propose ${counted(changes.length, 'change')}. Nothing was kept.`]
  return [
    ...lines,
    `Proposed ${counted(changes.length, 'change')} of records as ${proposal}. See it with “dutywatch proposals show ${proposal}”; publish it with “dutywatch proposals publish ${proposal} --by … --note …”.`,
  ]
}
