import { initTRPC, TRPCError, type AnyTRPCProcedure, type AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { audit } from '../auth/audit.ts'
import type { SignedIn } from '../auth/create-auth.ts'
import { needsSecondFactor, permits, Role, type Action } from '../auth/permission.ts'
import { NotFound } from '../db/not-found.ts'
import { storageFailure } from '../db/storage-failure.ts'
import { isAuditedSince } from '../db/queries/audit-entries.ts'
import { errorFormatter, refusalError } from '../trpc.ts'
import type { DeskContext } from './context.ts'

/** What a procedure of the desk is for: something a role may do in a campaign, or what everybody may do with their own account. */
interface DeskMeta {
  readonly action: Action | 'own-account'
}

/** As everywhere, but that what was filled in wrongly is told in the words for its field, beside the field's name. */
function atItsField(answered: Parameters<typeof errorFormatter>[0]) {
  const shape = errorFormatter(answered)
  const { cause } = answered.error
  const first = cause instanceof z.ZodError ? cause.issues[0] : undefined
  return { ...shape, message: first?.message ?? shape.message, data: { ...shape.data, field: first?.path.join('.') } }
}

const trpc = initTRPC.context<DeskContext>().meta<DeskMeta>().create({ errorFormatter: atItsField })

/** A procedure that decides who may call it. There is no way to make one of the desk that does not. */
type DeskProcedure = AnyTRPCProcedure & { readonly meta: DeskMeta }

/** Puts procedures of the desk together. What was not made by `permitted` or `ownAccount` does not compile here. */
export function deskProcedures<Procedures extends Readonly<Record<string, DeskProcedure>>>(procedures: Procedures) {
  return trpc.router(procedures)
}

/** What `deskProcedures` makes. */
type DeskGroup = AnyTRPCRouter & { readonly _def: { readonly record: Readonly<Record<string, DeskProcedure>> } }

/** Puts groups of procedures of the desk under names. */
export function deskGroups<Groups extends Readonly<Record<string, DeskGroup>>>(groups: Groups) {
  return trpc.router(groups)
}

const Campaign = z.object({ campaign: z.string().min(1).max(200).describe('The campaign in which this is done, by its id') })

/** Anybody who is signed in may ask, about themselves. */
export function ownAccount() {
  return trpc.procedure.meta({ action: 'own-account' }).use(({ ctx, next }) => next({ ctx: { person: signedIn(ctx) } }))
}

/**
 * Only who may do this in the campaign may call. Adds to the context: `person`, `role` and `campaign`. A campaign of which somebody is no
 * member is answered as one that does not exist; reviewers and admins are sent to set up a second factor first.
 */
export function permitted(action: Action) {
  return trpc.procedure
    .meta({ action })
    .input(Campaign)
    .use(async ({ ctx, input, next }) => {
      const person = signedIn(ctx)
      const { campaign } = input
      const kept = person.roles.get(campaign)
      const role = kept === undefined ? undefined : Role.parse(kept)
      const refusal = role === undefined ? noSuchCampaign(campaign) : refusalFor(person, role, action)
      if (role === undefined || refusal) {
        await auditRefusal(ctx, { person: person.id, campaign, action })
        throw refusal
      }
      const result = await next({ ctx: { person, campaign, role } })
      if (!result.ok) throw answerTo(result.error)
      return result
    })
}

const onceInMs = 60_000

/** Puts on record who was refused what: once in a minute, and under no campaign that they made up. */
async function auditRefusal(
  { db, clock, address, campaigns }: DeskContext,
  { person, campaign, action }: { readonly person: string; readonly campaign: string; readonly action: Action },
): Promise<void> {
  const since = new Date(clock.ms() - onceInMs).toISOString()
  const known = (await campaigns()).some(({ id }) => id === campaign) ? campaign : undefined
  const note = { what: 'action-refused', person, campaign: known, about: action, address } as const
  if (await isAuditedSince(db, note, since)) return
  await audit(db, { ...note, at: clock.now() })
}

/** What is not there, and a ledger that takes no more, are answers; all else stays as it is. */
function answerTo(error: TRPCError): TRPCError {
  const { cause } = error
  if (cause instanceof NotFound) return refusalError('NOT_FOUND', cause)
  const failure = error.code === 'INTERNAL_SERVER_ERROR' ? storageFailure(cause) : undefined
  if (!failure) return error
  const message = `Nothing was kept: the ledger ${failure.why}. ${failure.advice}, then do it again.`
  return refusalError('SERVICE_UNAVAILABLE', { reason: 'storage-failed', message })
}

function signedIn({ person }: DeskContext): SignedIn {
  if (person) return person
  throw refusalError('UNAUTHORIZED', {
    reason: 'signed-out',
    message: 'Sign in first: nobody is signed in here, or the session has ended.',
  })
}

function noSuchCampaign(campaign: string) {
  return refusalError('NOT_FOUND', {
    reason: 'no-such-campaign',
    message: `There is no campaign "${campaign}" that you are a member of.`,
  })
}

/** Why a member may not do this, as the error that answers it; nothing when they may. */
export function refusalFor(person: SignedIn, role: Role, action: Action) {
  if (!permits(role, action)) {
    return refusalError('FORBIDDEN', {
      reason: 'not-permitted',
      message: `Your role, ${role}, does not allow this. Ask an admin of the campaign.`,
    })
  }
  if (!needsSecondFactor(role) || person.secondFactor) return undefined
  const message = 'Your role needs a second factor. Set it up at “My account”, then come back.'
  return refusalError('FORBIDDEN', { reason: 'second-factor-required', message })
}
