import { createHash } from 'node:crypto'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { find, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import type { Clock } from '../../clock.ts'
import { proposeOnce, type ProposedOnce } from '../../commands/propose-once/index.ts'
import type { Db } from '../../db/database.ts'
import { currentEditionNumber, editionOf } from '../../ledger/index.ts'
import type { AuthorityList, AuthorityListRefusal } from './authority-list.ts'
import { planAuthorities, type AuthorityPlan } from './plan-authorities.ts'
import { readList, type ListFile } from './read-list.ts'
import type { Confirmed } from './reconcile.ts'

/** A list of authorities to take in, and what a person said of names in it. */
export interface AuthorityImport {
  readonly file: ListFile
  readonly confirmed: Confirmed
  /** A source of the tracker to cite; one is made from the file unless given. */
  readonly source?: string | undefined
  readonly by: string
  readonly clock: Clock
  readonly dryRun?: boolean | undefined
}

/** What was listed, and what came of it. */
export interface AuthorityImportReport {
  readonly list: AuthorityList
  readonly proposed: ProposedOnce<AuthorityPlan>
}

export type AuthorityImportRefusal = 'nothing-published' | 'unknown-source' | 'unknown-confirmation' | AuthorityListRefusal

/** Reads a list of authorities, reconciles it with the forces of the tracker, and proposes what is new. The same list twice proposes nothing. */
export async function importAuthorities(
  db: Db,
  { file, confirmed, source, by, clock, dryRun = false }: AuthorityImport,
): Promise<Outcome<AuthorityImportReport, AuthorityImportRefusal>> {
  if ((await currentEditionNumber(db)) === 0)
    return refuse('nothing-published', 'Nothing has been published yet. Publish a tracker with its forces first.')
  const list = await readList(file)
  if (!list.ok) return list
  const { tracker } = await editionOf(db)
  const strange = strangeConfirmation(confirmed, list.value, tracker)
  if (strange !== undefined) return refuse('unknown-confirmation', strange)
  const cited = source === undefined ? sourceOf(file, list.value) : find(tracker, 'sources', source)
  if (!cited) return refuse('unknown-source', `There is no source “${source}” in the tracker. Leave --source out to make one.`)
  const proposed = await proposeOnce(db, {
    tracker,
    key: `authorities-${list.value.format}`,
    by,
    at: clock.now(),
    today: clock.today(),
    note: `Names and bodies from the list of authorities “${file.name}”.`,
    dryRun,
    plan: (base) => planAuthorities({ ...base, list: list.value, confirmed, source: cited, today: clock.today() }),
  })
  return accept({ list: list.value, proposed })
}

/** The first confirmation that is of no listed name or names no force, as a sentence. */
function strangeConfirmation(confirmed: Confirmed, { authorities }: AuthorityList, tracker: Tracker): string | undefined {
  for (const [name, told] of confirmed) {
    if (!authorities.some((authority) => authority.name === name))
      return `The list has no “${name}” to confirm. Write it as the file does.`
    if (told !== 'new' && !find(tracker, 'forces', told))
      return `There is no force “${told}” to confirm “${name}” as. Give the id of one, or “new”.`
  }
  return undefined
}

function sourceOf({ name, content }: ListFile, { publisher }: AuthorityList): RecordInput<'sources'> {
  const digest = createHash('sha256').update(content).digest('hex')
  return {
    id: `authorities-${digest.slice(0, 12)}`,
    title: `List of public authorities (${name})`,
    publisher,
    kind: 'analysis',
    note: `Read from a file with the SHA-256 ${digest}.`,
  }
}
