import { addDays, addMonths, parts, type PlainDate } from '../date/index.ts'
import { exactnessOf } from '../source/partial-date.ts'
import type { PartialDate } from '../source/source.ts'
import { lawNames, type FoiRegime } from './regime.ts'
import { workingDays, type RequestClock } from './request-clock.ts'

/** The clock of a next step, where it has one and the day it starts on is known in full. */
export interface Timed {
  readonly by?: RequestClock
}

type Day = PartialDate | undefined

/**
 * By when a fee is to be paid: within three months, beginning with the day of the notice. From 30 November they end with the last of February.
 * @see Freedom of Information Act 2000 s.9(2)
 */
export function payBy(regime: FoiRegime, notice: Day): Timed {
  if (regime !== 'FOIA') return {}
  const rule = `${lawNames.FOIA}, section 9(2): three months beginning with the day of the notice`
  return from(notice, (day) => {
    const later = addMonths(day, 3)
    const hasSameDay = parts(later).day === parts(day).day
    return { kind: 'pay-fee', setBy: 'law', due: hasSameDay ? addDays(later, -1) : later, rule }
  })
}

/**
 * By when a review is to be asked for: 40 working days, by law under FOISA, and under FOIA as long as an authority is expected to take one.
 * @see Freedom of Information (Scotland) Act 2002 s.20(5); Code of Practice under section 45 FOIA (2018), 5.3
 */
export function askReviewBy(regime: FoiRegime, since: Day): Timed {
  const setBy = regime === 'FOISA' ? 'law' : 'guidance'
  const rule =
    regime === 'FOISA'
      ? `${lawNames.FOISA}, section 20(5): 40 working days`
      : `Code of Practice under section 45 of the ${lawNames.FOIA}, 5.3: after 40 working days an authority need not review`
  return from(since, (after) => {
    const counted = workingDays({ regime, after, days: 40, statute: rule })
    return counted.ok ? { kind: 'ask-review', setBy, ...counted.value, rule } : undefined
  })
}

/**
 * By when to complain: within six months by law under FOISA; under FOIA within six weeks, as the Information Commissioner asks.
 * @see Freedom of Information (Scotland) Act 2002 s.47(4); Freedom of Information Act 2000 s.50(2)(b); the Information Commissioner’s advice on
 * complaints about freedom of information
 */
export function complainBy(regime: FoiRegime, since: Day): Timed {
  return from(since, (day) =>
    regime === 'FOISA'
      ? { kind: 'complain', setBy: 'law', due: addMonths(day, 6), rule: `${lawNames.FOISA}, section 47(4): six months` }
      : {
          kind: 'complain',
          setBy: 'guidance',
          due: addDays(day, 42),
          rule: 'The Information Commissioner asks for complaints within six weeks of the final response',
        },
  )
}

/**
 * By when to appeal against a decision of the Information Commissioner: within 28 days after it was sent. For Scotland’s Commissioner no day is
 * given: the decision states it.
 * @see Freedom of Information Act 2000 s.57; Tribunal Procedure (First-tier Tribunal) (General Regulatory Chamber) Rules 2009 r.22
 */
export function appealBy(regime: FoiRegime, decided: Day): Timed {
  if (regime !== 'FOIA') return {}
  const rule = `${lawNames.FOIA}, section 57: within 28 days after the Commissioner sends the decision`
  return from(decided, (day) => ({ kind: 'appeal', setBy: 'law', due: addDays(day, 28), rule }))
}

function from(since: Day, clock: (day: PlainDate) => Omit<RequestClock, 'whose'> | undefined): Timed {
  if (since === undefined || exactnessOf(since) !== 'day') return {}
  const by = clock(since)
  return by ? { by: { ...by, whose: 'requester' } } : {}
}
