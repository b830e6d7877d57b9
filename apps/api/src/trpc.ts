import type { Outcome, Refused } from '@dutywatch/domain'
import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import { initTRPC, TRPCError, type TRPCDefaultErrorShape } from '@trpc/server'
import { z } from 'zod'
import type { Db } from './db/database.ts'
import { NotFound } from './db/not-found.ts'
import { momentOf, type AskedMoment, type EditionStore, type Now } from './ledger/index.ts'

/** What every call knows of the server and the moment it is made in. */
export interface Context {
  readonly db: Db
  readonly store: EditionStore
  /** The day and the current edition, fixed for the whole request. */
  readonly now: Now
  /** The moment the page or the address names; a procedure's own `asOf` and `edition` come before it. */
  readonly asked?: AskedMoment
}

/** A rule said no. Carries the reason to the asker as `data.reason`. */
class RefusalError extends Error {
  override readonly name = 'Refusal'
  readonly reason: string

  constructor(reason: string, message: string) {
    super(message)
    this.reason = reason
  }
}

/** How an error reaches the asker: its reason and a sentence, and nothing of the machine. */
export function errorFormatter({ shape, error }: { shape: TRPCDefaultErrorShape; error: TRPCError }) {
  return {
    ...shape,
    message:
      error.code === 'INTERNAL_SERVER_ERROR'
        ? 'Something went wrong on our side. It has been noted.'
        : messageOf(error, shape.message),
    // No stack: it would name folders of the machine.
    data: { ...known(shape.data), reason: reasonOf(error), ...elsewhereOf(error) },
  }
}

function known({ code, httpStatus, path }: TRPCDefaultErrorShape['data']) {
  return { code, httpStatus, path }
}

function elsewhereOf({ cause }: TRPCError) {
  return cause instanceof NotFound && cause.elsewhere ? { elsewhere: cause.elsewhere } : {}
}

const trpc = initTRPC.context<Context>().create({ errorFormatter })

function messageOf(error: TRPCError, message: string): string {
  return error.cause instanceof z.ZodError ? z.prettifyError(error.cause) : message
}

/** Why a question was refused, in a word for programs. */
export function reasonOf(error: TRPCError): string {
  const { cause, code } = error
  if (cause instanceof RefusalError || cause instanceof NotFound) return cause.reason
  if (cause instanceof z.ZodError) return 'wrong-input'
  return code === 'NOT_FOUND' ? 'not-found' : code.toLowerCase().replaceAll('_', '-')
}

/** Groups procedures under names. */
export const router = trpc.router

/** Which past a question asks about: a day, an edition, both, or neither for the present. Every procedure's input extends it. */
export const MomentInput = z.object({
  asOf: z.string().max(200).optional().describe('Answer as it was known at the end of this day, YYYY-MM-DD'),
  edition: z.int().optional().describe('Answer from this edition instead of the current one'),
})

const notFoundReasons = new Set(['no-such-edition', 'nothing-published'])

const base = trpc.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof NotFound)) return result
  throw new TRPCError({ code: 'NOT_FOUND', message: result.error.cause.message, cause: result.error.cause })
})

/** Anybody may ask, about the ledger itself rather than about one moment of it. */
export const ledgerProcedure = base

/**
 * Anybody may ask, of any day and any edition. Adds to the context: `tracker` (the edition as it was known on the day), `on` (that
 * day), `edition`, `today`. A procedure with an input of its own chains `.input(z.object({ … }))`, not `strictObject`.
 */
export const publicProcedure = base.input(MomentInput.optional()).use(async ({ ctx, input, next }) => {
  const asked = { asOf: input?.asOf ?? ctx.asked?.asOf, edition: input?.edition ?? ctx.asked?.edition }
  const outcome = await momentOf(ctx.store, ctx.now, asked)
  if (!outcome.ok) {
    throw refusalError(notFoundReasons.has(outcome.reason) ? 'NOT_FOUND' : 'BAD_REQUEST', outcome)
  }
  const { edition, on, today, asOf } = outcome.value
  const tracker = await ctx.store.asOf(edition.number, on)
  const moment: { on: PlainDate; today: PlainDate; asOf?: PlainDate | undefined } = { on, today, asOf }
  const result = await next({ ctx: { ...moment, edition, tracker } })
  if (result.ok || !(result.error.cause instanceof NotFound) || result.error.cause.reason !== notThere) return result
  const when = asOf !== undefined ? `, or it was not known yet on ${sayDay(asOf)}` : sayEdition(asked.edition)
  throw new NotFound(notThere, result.error.cause.message.replace(/\.$/, `${when}.`))
})

function sayEdition(asked: number | undefined): string {
  return asked === undefined ? '' : ` in edition ${asked}`
}

/** The error by which a refusal is answered, with its reason and its sentence. */
export function refusalError(code: TRPCError['code'], { reason, message }: Omit<Refused<string>, 'ok'>): TRPCError {
  return new TRPCError({ code, message, cause: new RefusalError(reason, message) })
}

/** The value of an outcome; a refusal is answered with UNPROCESSABLE_CONTENT and its reason. */
export function unwrap<Value, Reason extends string>(outcome: Outcome<Value, Reason>): Value {
  if (outcome.ok) return outcome.value
  throw refusalError('UNPROCESSABLE_CONTENT', outcome)
}

const notThere = 'not-found'

/**
 * The record that was asked for; `undefined` is answered with NOT_FOUND, and with the day or the edition that was asked of. `what` names it:
 * `promise "full-ban"`.
 */
export function found<Value>(value: Value | undefined, what: string): Value {
  if (value !== undefined) return value
  throw new NotFound(notThere, `There is no ${what}.`)
}
