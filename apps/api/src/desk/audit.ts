import { z } from 'zod'
import { auditedOf, auditKinds } from '../auth/audit-kinds.ts'
import { withAddresses } from '../auth/invitations.ts'
import { listAuditEntries, type ListedAuditEntry } from '../db/queries/audit-entries.ts'
import { namesOfPeople } from '../db/queries/people.ts'
import { getProposal, listProposalHappenings, type ProposalEventKind, type ProposalHappening } from '../ledger/index.ts'
import { concerns, publishedTracker, type DeskCall } from './own-proposal.ts'
import { deskProcedures, permitted } from './procedure.ts'

const pageLength = 50

const Before = z.object({
  entry: z.int32().positive().optional().describe('Of the audit, by its id'),
  event: z
    .object({ at: z.iso.datetime(), proposal: z.string().min(1).max(200), seq: z.int32().nonnegative() })
    .optional()
    .describe('Of a proposal'),
})

/** What can be looked for: everything that was done with proposals, what readers saw of it, or a kind of what is written down besides. */
const DeedKind = z.enum(['proposals', 'publishing', ...auditKinds])
type DeedKind = z.infer<typeof DeedKind>

const publishing: readonly ProposalEventKind[] = ['published', 'held', 'hold-cancelled', 'put-back']

/** Which deeds are asked for. */
interface Asked {
  readonly kind?: DeedKind | undefined
  readonly person?: string | undefined
  readonly before?: z.infer<typeof Before> | undefined
}

/** What was done and refused in a campaign: with its proposals, by its admins, and how its members signed in. */
export const auditProcedures = deskProcedures({
  /** The fifty last, or those before some place; `next` is the place that the page ends at, where there are more. */
  list: permitted('see-audit')
    .input(
      z.object({
        kind: DeedKind.optional(),
        person: z.string().max(200).optional().describe('Only what this person did'),
        before: Before.optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const [entries, events] = await Promise.all([entriesFor(ctx, input), eventsFor(ctx, input)])
      const all = byTime(entries, events)
      const page = all.slice(0, pageLength)
      const lastEntry = page.findLast((deed) => deed.source === 'audit')?.id ?? input.before?.entry
      const lastEvent = page.findLast((deed) => deed.source === 'proposal') ?? input.before?.event
      const event = lastEvent && { at: lastEvent.at, proposal: lastEvent.proposal, seq: lastEvent.seq }
      const seen = await ofOwnProposals(ctx, page)
      return { deeds: await named(ctx, seen), next: all.length > pageLength ? { entry: lastEntry, event } : undefined }
    }),
})

type Deed =
  | ({ readonly source: 'audit' } & ListedAuditEntry)
  | ({ readonly source: 'proposal' } & ProposalHappening & { readonly id?: undefined })

async function entriesFor({ db, campaign }: DeskCall, { kind, person, before }: Asked): Promise<Deed[]> {
  if (kind === 'proposals' || kind === 'publishing') return []
  const whats = kind && auditedOf(kind)
  const entries = await listAuditEntries(db, { campaign, whats, person, before: before?.entry, limit: pageLength + 1 })
  return entries.map((entry) => ({ source: 'audit', ...entry }))
}

async function eventsFor({ db, campaign }: DeskCall, { kind, person, before }: Asked): Promise<Deed[]> {
  if (kind !== undefined && kind !== 'proposals' && kind !== 'publishing') return []
  const kinds = kind === 'publishing' ? publishing : undefined
  const wanted = { campaign, kinds, person, before: before?.event, limit: pageLength + 1 }
  return (await listProposalHappenings(db, wanted)).map((happening) => ({ source: 'proposal', ...happening }))
}

/** Both lists in one, each in its own order. */
function byTime(one: readonly Deed[], other: readonly Deed[]): Deed[] {
  const merged: Deed[] = []
  const [first, second] = [[...one], [...other]]
  while (first.length > 0 || second.length > 0) {
    const takesFirst = second.length === 0 || (first[0] !== undefined && first[0].at >= (second[0]?.at ?? ''))
    const next = (takesFirst ? first : second).shift()
    if (next) merged.push(next)
  }
  return merged
}

/** Without what was done with proposals of no campaign that do not concern this one. */
async function ofOwnProposals(call: DeskCall, deeds: readonly Deed[]): Promise<Deed[]> {
  const filed = deeds.flatMap((deed) => (deed.source === 'proposal' && deed.campaign === undefined ? [deed.proposal] : []))
  if (filed.length === 0) return [...deeds]
  const tracker = await publishedTracker(call)
  const proposals = await Promise.all([...new Set(filed)].map(async (id) => getProposal(call.db, id)))
  const others = new Set(proposals.filter((each) => !concerns(tracker, each, call.campaign)).map(({ id }) => id))
  return deeds.filter((deed) => deed.source === 'audit' || !others.has(deed.proposal))
}

const ofMembers = new Set(['role-changed', 'membership-ended', 'sessions-ended', 'password-link-made'])

/** As people read them: with the names of those whom they are about, and the addresses of invitations that are still kept. */
async function named({ db }: DeskCall, deeds: readonly Deed[]) {
  const entries = await withAddresses(
    db,
    deeds.flatMap((deed) => (deed.source === 'audit' ? [deed] : [])),
  )
  const names = await namesOfPeople(
    db,
    entries.flatMap((entry) => memberIn(entry) ?? []),
  )
  const read = new Map(entries.map((entry) => [entry.id, entry]))
  return deeds.map((deed) => {
    if (deed.source === 'proposal') {
      const { source, at, by: who, kind: what, proposal, seq, note, edition, until } = deed
      return { source, key: `${proposal}/${seq}`, at, who, what, proposal, note, edition, until }
    }
    const { source, id, at, name: who, person, what, address } = deed
    const entry = read.get(id) ?? deed
    const member = memberIn(entry)
    const about = member === undefined ? entry.about : entry.about?.replace(member, names.get(member) ?? 'somebody who has left')
    return { source, key: String(id), at, who, isKnown: person !== undefined, what, about, address }
  })
}

function memberIn({ what, about = '' }: ListedAuditEntry): string | undefined {
  return ofMembers.has(what) ? about.split(':', 1)[0] : undefined
}
