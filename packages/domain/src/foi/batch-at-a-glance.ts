import type { PlainDate } from '../date/index.ts'
import type { Return } from '../evidence/return.ts'
import { grouped } from '../grouped.ts'
import { by } from '../order.ts'
import type { Batch } from './batch.ts'
import type { FoiRegime } from './regime.ts'
import { replyHeldOn } from './reply-held.ts'
import { requestStanding, type RequestStanding, type RequestState } from './request-standing.ts'
import type { FoiRequest } from './request.ts'
import { timelinessOf, type Timeliness } from './timeliness.ts'

/** An authority as a batch needs to know it. */
export interface AskedAuthority {
  readonly id: string
  readonly name: string
  readonly regime: FoiRegime
}

/** One authority of a batch: its request, where there is one yet, and where that stands. */
export interface BatchLine<Authority extends AskedAuthority> {
  readonly authority: Authority
  readonly request?: FoiRequest
  readonly standing: RequestStanding
}

/** How many requests were refused, in whole or part, on one ground. `section` is of the Act of `regime`. */
export interface GroundCount {
  readonly regime: FoiRegime
  readonly section: string
  readonly name: string
  readonly requests: number
}

/** A batch on a day. */
export interface BatchAtAGlance<Authority extends AskedAuthority> {
  readonly on: PlainDate
  /** Every authority, in the order of the batch. */
  readonly lines: readonly BatchLine<Authority>[]
  /** How many authorities are in each state; those in none are left out. */
  readonly states: readonly { readonly state: RequestState; readonly authorities: number }[]
  /** Sent, and neither answered nor withdrawn, with no reply held. */
  readonly silent: readonly Authority[]
  readonly grounds: readonly GroundCount[]
  readonly timeliness: Timeliness
}

/** What a batch is read with: its requests among others, the authorities by which it is asked, and the day. */
export interface GlanceAt<Authority extends AskedAuthority> {
  readonly requests: readonly FoiRequest[]
  readonly authorities: readonly Authority[]
  /** What came back: a reply that is held ends a silence, recorded or not. */
  readonly returns?: readonly Return[] | undefined
  readonly on: PlainDate
}

/** Who answered, how late, who is silent, and on which grounds it was refused. An authority without a request has not been asked yet. */
export function batchAtAGlance<Authority extends AskedAuthority>(
  batch: Pick<Batch, 'id' | 'authorities'>,
  { requests, authorities, returns = [], on }: GlanceAt<Authority>,
): BatchAtAGlance<Authority> {
  const lines = batch.authorities.flatMap((id) => {
    const authority = authorities.find((each) => each.id === id)
    if (!authority) return []
    const request = requests.find((each) => each.batch === batch.id && each.force === id)
    const reply = replyHeldOn(returns, { id: request?.id, batch: batch.id, force: authority.id }, on)
    const standing = requestStanding(request ?? { events: [] }, { regime: authority.regime, on, reply })
    return [{ authority, standing, ...(request && { request }) }]
  })
  const standings = lines.map(({ standing }) => standing)
  return {
    on,
    lines,
    states: [...grouped(standings, ({ state }) => state)].map(([state, same]) => ({ state, authorities: same.length })),
    silent: lines.filter(({ standing }) => isSilent(standing)).map(({ authority }) => authority),
    grounds: groundsOf(standings),
    timeliness: timelinessOf(standings),
  }
}

function isSilent({ state, answer, replyHeld }: RequestStanding): boolean {
  return !answer && replyHeld === undefined && state !== 'not-sent' && state !== 'withdrawn'
}

function groundsOf(standings: readonly RequestStanding[]): GroundCount[] {
  const named = standings.flatMap(({ exemptions }) => [...new Map(exemptions.map((each) => [each.section, each])).values()])
  return [...grouped(named, ({ regime, section }) => `${regime} ${section}`).values()]
    .flatMap((same) => same.slice(0, 1).map(({ regime, section, name }) => ({ regime, section, name, requests: same.length })))
    .sort(
      by(
        ({ requests }) => -requests,
        ({ section }) => Number.parseInt(section, 10),
      ),
    )
}

/** How quickly each authority answered over all the requests made to it, whatever batch they are of; those never asked are left out. */
export function timelinessByAuthority<Authority extends AskedAuthority>({
  requests,
  authorities,
  returns = [],
  on,
}: GlanceAt<Authority>): { readonly authority: Authority; readonly timeliness: Timeliness }[] {
  const byForce = grouped(requests, ({ force }): string => force)
  return authorities.flatMap((authority) => {
    const own = byForce.get(authority.id) ?? []
    const timeliness = timelinessOf(
      own.map((request) => requestStanding(request, { regime: authority.regime, on, reply: replyHeldOn(returns, request, on) })),
    )
    return timeliness.asked === 0 ? [] : [{ authority, timeliness }]
  })
}
