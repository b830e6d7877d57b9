import type { Effect } from '@dutywatch/bill-text/effects'
import { PlainDate } from '@dutywatch/domain/date'
import type { ProvisionRef } from '@dutywatch/domain/provision'
import { provisionsAffected } from './affected-provisions.ts'

/** That an instrument brings provisions of an Act into force on a day. */
export interface Commencing {
  readonly on: PlainDate
  readonly provisions: readonly ProvisionRef[]
  /** For which purposes only; absent when wholly. */
  readonly partial?: string
  readonly instrument: Instrument
  /** The provisions of the instrument: "art. 2 Sch.". */
  readonly locator?: string
}

/** The law that does it. */
export interface Instrument {
  /** The address that names it: "uksi/1992/1431". */
  readonly path: string
  /** As it is cited: "S.I. 1992/1431". */
  readonly name: string
  /** Whether it is subordinate: regulations or an order, not an Act that names the day itself. */
  readonly isRegulations: boolean
  readonly title?: string
  readonly year?: number
}

/** What the changes to an Act say of its coming into force, and the entries that are left to a person, as the publisher words them. */
export interface ReadCommencings {
  readonly commencings: readonly Commencing[]
  readonly unread: readonly string[]
}

/** Reads the entries "coming into force". An entry without a day, or prospective, says nothing and is passed over. */
export function readCommencings(effects: readonly Effect[]): ReadCommencings {
  const starts = effects.filter(({ what }) => /^coming into force\b/i.test(what.trim()))
  const read = starts.map((effect) => ({ effect, found: commencingsOf(effect) }))
  return {
    commencings: read.flatMap(({ found }) => found ?? []),
    unread: read
      .filter(({ found }) => found === undefined)
      .map(({ effect }) => `${effect.affected.words || 'provisions not named'}, by ${instrumentOf(effect).name}`),
  }
}

function commencingsOf(effect: Effect): Commencing[] | undefined {
  const dated = effect.inForce.filter(({ on }) => on !== undefined)
  if (dated.length === 0) return []
  const provisions = provisionsAffected(effect.affected)
  if (provisions === undefined) return undefined
  return dated.flatMap(({ on, extent }) => {
    const day = PlainDate.safeParse(on)
    const partial = partialOf(extent)
    const locator = effect.affecting.words.trim()
    if (!day.success) return []
    return [
      {
        on: day.data,
        provisions,
        ...(partial !== undefined && { partial }),
        instrument: instrumentOf(effect),
        ...(locator && { locator }),
      },
    ]
  })
}

/** What is left that was not in force before is, together with what was, the whole. */
function partialOf(extent: string): string | undefined {
  const words = extent.trim()
  return words === '' || /^(?:wholly )?in force(?: in so far as not already in force)?$/i.test(words) ? undefined : words
}

const series: Readonly<Record<string, string>> = { uksi: 'S.I.', ssi: 'S.S.I.', wsi: 'S.I.', nisr: 'S.R.' }

function instrumentOf({ affecting }: Effect): Instrument {
  const { uri, title, year, number } = affecting
  const path = /(?:^|\/id\/|\.uk\/)([a-z]+\/\d{4}\/\d+)/.exec(uri)?.[1] ?? uri
  const letters = series[path.split('/')[0] ?? '']
  const numbered = letters !== undefined && year !== undefined && number !== undefined
  return {
    path,
    isRegulations: letters !== undefined,
    name: numbered ? `${letters} ${year}/${number}` : (title ?? path),
    ...(title !== undefined && { title }),
    ...(year !== undefined && { year }),
  }
}
