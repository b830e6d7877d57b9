import { namesOf } from '@dutywatch/domain/evidence'
import type { PlainDate } from '@dutywatch/domain/date'
import { find, type DraftChange, type RecordInput, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../../commands/fresh-id.ts'
import type { AuthorityList, ListedAuthority } from './authority-list.ts'
import { reconciler, type Confirmed, type Reconciled } from './reconcile.ts'

/** What a plan is made from. */
export interface AuthorityPlanning {
  readonly list: AuthorityList
  /** The tracker as it is published. */
  readonly tracker: Tracker
  /** The tracker with every proposal that waits: what is in it is not new. */
  readonly known: Tracker
  readonly confirmed: Confirmed
  /** The file as a source: cited by what the plan changes, and added where the tracker does not have it. */
  readonly source: RecordInput<'sources'>
  readonly today: PlainDate
}

/** What a list would change, and what it leaves to a person. */
export interface AuthorityPlan {
  readonly changes: readonly DraftChange[]
  /** What is new, a sentence each. */
  readonly news: readonly string[]
  /** Bodies that no longer exist: not added. */
  readonly defunct: readonly string[]
  /** Bodies of which a person must say what they are. */
  readonly unsure: readonly string[]
  /** How many of the listed bodies the tracker has. */
  readonly known: number
}

type ForceInput = RecordInput<'forces'>

/** Proposes names, codes and request pages that known forces lack, and bodies that are new. Nothing that the tracker says is changed. */
export function planAuthorities(planning: AuthorityPlanning): AuthorityPlan {
  const reconcile = reconciler(planning.known.forces, planning.confirmed)
  const listed = planning.list.authorities.map((authority) => ({ authority, found: reconcile(authority) }))
  const records = new Map<string, ForceInput>()
  const news = listed.flatMap(({ authority, found }) => plannedOf(authority, found, { planning, records }))
  const { source, known } = planning
  const isCited = records.size > 0 && !find(known, 'sources', source.id)
  return {
    changes: [
      ...(isCited ? [{ collection: 'sources', id: source.id, record: source }] : []),
      ...[...records].map(([id, record]) => ({ collection: 'forces', id, record })),
    ],
    news,
    defunct: listed.flatMap(({ authority, found }) => (found.kind === 'defunct' ? [`${authority.name} (${authority.at})`] : [])),
    unsure: listed.flatMap(({ authority, found }) => (found.kind === 'unsure' ? [sayUnsure(authority, found.forces)] : [])),
    known: listed.filter(({ found }) => found.kind === 'known').length,
  }
}

function sayUnsure({ name, at }: ListedAuthority, forces: readonly string[]): string {
  const choices = forces.map((force) => `--confirm "${name}=${force}"`).join(' or ')
  return `${name} (${at}): say ${choices}, or --confirm "${name}=new".`
}

interface Planned {
  readonly planning: AuthorityPlanning
  /** What is planned so far, by id. */
  readonly records: Map<string, ForceInput>
}

function plannedOf(authority: ListedAuthority, found: Reconciled, planned: Planned): string[] {
  if (found.kind === 'new') return begin(authority, planned)
  return found.kind === 'known' ? extend(authority, found.force, planned) : []
}

/** What a known force lacks of what the list says. */
function extend(authority: ListedAuthority, force: RecordOf<'forces'>, { planning, records }: Planned): string[] {
  const before: ForceInput = records.get(force.id) ?? force
  const held = { names: before.names ?? [], aliases: before.aliases ?? [] }
  const names = authority.names.filter(
    (each) => !held.names.some(({ scheme, name }) => scheme === each.scheme && name === each.name),
  )
  const known = new Set(namesOf({ name: before.name, names: [...held.names, ...names], aliases: held.aliases }))
  const aliases = [...new Set([authority.name, ...authority.aliases])].filter((name) => !known.has(name))
  const code = before.code === undefined ? authority.code : undefined
  const requests = before.requests === undefined ? authority.requests : undefined
  if (names.length + aliases.length === 0 && code === undefined && requests === undefined) return []
  records.set(force.id, {
    ...before,
    names: [...held.names, ...names],
    aliases: [...held.aliases, ...aliases],
    ...(code !== undefined && { code }),
    ...(requests !== undefined && { requests }),
    citations: [...before.citations, ...(records.has(force.id) ? [] : [citing(planning)])],
  })
  const said = [
    ...names.map(({ scheme, name }) => `“${name}” (${scheme})`),
    ...aliases.map((name) => `“${name}”`),
    ...(code === undefined ? [] : [`the area code ${code}`]),
    ...(requests === undefined ? [] : [`requests at ${requests}`]),
  ]
  return [`${force.name}: ${said.join(', ')}.`]
}

/** A body that the tracker does not know. */
function begin(authority: ListedAuthority, { planning, records }: Planned): string[] {
  const isTaken = (id: string) => records.has(id) || planning.known.forces.some((force) => force.id === id)
  const id = freshId(authority.name, isTaken)
  const nation = nations[authority.country?.toLowerCase() ?? '']
  const isForce = authority.isForce === true && nation !== undefined
  const { name, names, aliases, code, requests } = authority
  records.set(id, {
    id,
    knownFrom: planning.today,
    name,
    ...(aliases.length > 0 && { aliases: aliases.filter((alias) => alias !== name) }),
    ...(names.length > 0 && { names: [...names] }),
    ...(code !== undefined && { code }),
    kind: isForce ? 'special' : 'other',
    nation: nation ?? 'united-kingdom',
    // Only the Scottish Act has bodies of its own; a body whose place is not told is left without an Act.
    ...(nation !== undefined && { regime: nation === 'scotland' ? 'FOISA' : 'FOIA' }),
    ...(requests !== undefined && { requests }),
    citations: [citing(planning)],
  })
  return [`New: ${name}, ${isForce ? 'a police force without an area' : 'a body that is no police force'}, as “${id}”.`]
}

const nations: Readonly<Record<string, ForceInput['nation']>> = {
  england: 'england',
  wales: 'wales',
  scotland: 'scotland',
  'northern ireland': 'northern-ireland',
  gb: 'great-britain',
  'great britain': 'great-britain',
  uk: 'united-kingdom',
  'united kingdom': 'united-kingdom',
}

function citing({ source }: AuthorityPlanning): ForceInput['citations'][number] {
  return { source: source.id, confidence: 'reported' }
}
