import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import { Batch, wrongInLetter } from '@dutywatch/domain/foi'
import { Source } from '@dutywatch/domain/source'
import { find, layOver, lint, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'
import { authorityNamed } from '../requests/index.ts'
import { allTerritorial, type BatchDraft } from './batch-draft.ts'

/** What is wrong with a draft: the field, by its path, and a sentence. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** A batch and the source that it is, as they would be proposed. */
export interface PlannedBatch {
  readonly batch: Batch
  readonly changes: readonly DraftChange[]
  /** The day to which the sources must reach when it is published, where that is later than they do now. */
  readonly informedTo?: PlainDate
}

export type PlannedBatchOutcome = Outcome<PlannedBatch, 'unsound'> & { readonly problems?: readonly FieldProblem[] }

/** A draft as a batch of the tracker, citing its own letters; or everything that is wrong with it, each with its field. */
export function plannedBatch(tracker: Tracker, draft: BatchDraft, today: PlainDate): PlannedBatchOutcome {
  const asked = authoritiesOf(tracker, draft)
  const letter = draft.letter === undefined ? undefined : wrongInLetter(draft.letter)
  const problems = [
    ...(find(tracker, 'batches', draft.id) ? [{ field: 'id', message: `There is a batch “${draft.id}” already.` }] : []),
    ...(draft.launchedOn > today ? [{ field: 'launchedOn', message: `${draft.launchedOn} has not come yet.` }] : []),
    ...unclearCampaign(tracker, draft),
    ...overlapping(draft),
    ...(letter ? [{ field: 'letter', message: letter.message }] : []),
    ...asked.problems,
  ]
  if (problems.length > 0) return wrong(problems)
  const source = `requests-${draft.id}`
  const citations = [{ source, confidence: 'confirmed' }]
  const batch = Batch.parse({ ...draft, knownFrom: draft.launchedOn, citations, authorities: asked.ids })
  const letters = Source.parse({
    id: source,
    title: `Requests: ${draft.title}`,
    publisher: askerIn(tracker, draft),
    kind: 'party',
    published: draft.launchedOn,
  })
  const changes = [
    { collection: 'sources', id: letters.id, record: letters },
    { collection: 'batches', id: batch.id, record: batch },
  ]
  const isLater = draft.launchedOn > tracker.informedTo
  const broken = brokenBy(tracker, { changes, ...(isLater && { informedTo: draft.launchedOn }) }, batch.id)
  if (broken.length > 0) return wrong(broken)
  return accept({ batch, changes, ...(isLater && { informedTo: draft.launchedOn }) })
}

function wrong(problems: readonly FieldProblem[]): PlannedBatchOutcome {
  return { ...refuse('unsound', 'The batch does not fit.'), problems }
}

/** Those who can be asked; every name that is not certain, and everyone whom no Act binds, is a problem. */
function authoritiesOf(tracker: Tracker, { authorities }: BatchDraft): { ids: string[]; problems: FieldProblem[] } {
  if (authorities === allTerritorial) {
    const forces = tracker.forces.filter(({ kind, regime }) => kind === 'territorial' && regime !== undefined)
    const none = {
      field: 'authorities',
      message: 'The tracker has no territorial police force. Name authorities, or add them first.',
    }
    return { ids: forces.map(({ id }) => id), problems: forces.length === 0 ? [none] : [] }
  }
  const ids: string[] = []
  const problems: FieldProblem[] = []
  for (const [index, written] of authorities.entries()) {
    const field = `authorities/${index}`
    const named = authorityNamed(tracker.forces, written)
    if (!named.ok) problems.push({ field, message: named.message })
    else if (!named.value.regime)
      problems.push({ field, message: `No freedom of information Act is recorded for ${named.value.name}.` })
    else if (ids.includes(named.value.id)) problems.push({ field, message: `${named.value.name} is named twice.` })
    else ids.push(named.value.id)
  }
  return { ids, problems }
}

function unclearCampaign({ campaigns }: Tracker, { campaign }: BatchDraft): FieldProblem[] {
  if (campaign !== undefined || campaigns.length < 2) return []
  const ids = campaigns.map(({ id }) => id).join(', ')
  return [{ field: 'campaign', message: `The tracker has several campaigns. Name the one that asks: ${ids}.` }]
}

/** Whoever runs the campaign that asks; the tracker itself where nothing says who that is. */
function askerIn(tracker: Tracker, { campaign }: BatchDraft): string {
  const asking = find(tracker, 'campaigns', campaign) ?? tracker.campaigns[0]
  return find(tracker, 'speakers', asking?.by)?.name ?? tracker.title
}

/** Periods with a day in common could not both be released. */
function overlapping({ periods }: BatchDraft): FieldProblem[] {
  return periods.flatMap(({ from, to }, index) => {
    const other = periods.slice(0, index).find((each) => each.from <= to && from <= each.to)
    if (!other) return []
    const message = `It overlaps with ${other.from} to ${other.to}: no release could tell both. Ask for periods without a day in common.`
    return [{ field: `periods/${index}`, message }]
  })
}

function brokenBy(tracker: Tracker, draft: Parameters<typeof layOver>[1], id: string): FieldProblem[] {
  const laid = layOver(tracker, draft)
  const findings = laid.ok ? lint(laid.value) : (laid.findings ?? [])
  const own = `batches/${id}/`
  return findings
    .filter(({ path }) => path.startsWith(own))
    .map(({ path, message }) => ({ field: path.slice(own.length), message }))
}
