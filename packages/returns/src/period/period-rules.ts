import { accept, refuse, type Accepted, type Refused } from '@dutywatch/domain'
import { quoted } from '../words/index.ts'
import { sayPeriod, type PlainPeriod } from './plain-period.ts'

/** What the sender says about how periods are written. What is absent is not assumed. */
export interface PeriodRules {
  /** What a single year such as "2018" is: the calendar year, or the financial year that begins or ends in it. */
  readonly years?: 'calendar' | 'financial-from' | 'financial-to' | undefined
  /** What "2011-12" is, which may be a financial year or December 2011. */
  readonly pairs?: 'years' | 'months' | undefined
  /** What a day stands for where only the first day of a period is written. */
  readonly days?: 'days' | 'months' | 'quarters' | 'years' | undefined
  /** What a bare number counts within its year: 1 to 4, 1 to 12, 1 or 2. */
  readonly numbers?: 'quarters' | 'months' | 'halves' | undefined
  /** The year that stands in another cell, for a part of it such as "Q1" or "April". */
  readonly within?: PlainPeriod | undefined
}

/** Why words are no period, or not one alone. */
export type PeriodReason = 'ambiguous-period' | 'needs-year' | 'no-such-period' | 'not-a-period'

/** The period, or why it cannot be told; `candidates` are the periods that the words may mean. */
export type PeriodReading = Accepted<PlainPeriod> | (Refused<PeriodReason> & { readonly candidates: readonly PlainPeriod[] })

/** The period of one candidate; refused with all of them when there are several. */
export function settle(written: string, candidates: readonly PlainPeriod[], how: string): PeriodReading {
  const [only] = candidates
  if (only && candidates.length === 1) return accept(only)
  const may = candidates.map(sayPeriod).join(', or ')
  return { ...refuse('ambiguous-period', `${quoted(written)} may mean ${may}. ${how}`), candidates }
}

/** Refuses words that are no period, or none without more being known. */
export function noPeriod(reason: PeriodReason, message: string): PeriodReading {
  return { ...refuse(reason, message), candidates: [] }
}
