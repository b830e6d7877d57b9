import { z } from 'zod'
import type { Division } from '../calendar/index.ts'
import { quoted } from '../quoted.ts'

/**
 * Which Act a request is made under: the UK's of 2000, or Scotland's of 2002, which binds Scottish authorities such as Police
 * Scotland.
 */
export const FoiRegime = z.enum(['FOIA', 'FOISA'])
export type FoiRegime = z.infer<typeof FoiRegime>

/** The full name of each Act, without an article. */
export const lawNames: Readonly<Record<FoiRegime, string>> = {
  FOIA: 'Freedom of Information Act 2000',
  FOISA: 'Freedom of Information (Scotland) Act 2002',
}

/** Which days a regime leaves out of its clock, besides Saturdays and Sundays, and how long it allows for an answer. */
export interface WorkingDayRule {
  readonly regime: FoiRegime
  /** A bank holiday in any one of these is not a working day, wherever the authority is. */
  readonly divisions: readonly Division[]
  /** Working days after the day of receipt within which a request must be answered. */
  readonly daysToRespond: number
  readonly statute: string
  /** The rule in one sentence. */
  readonly words: string
}

const rules: Readonly<Record<FoiRegime, WorkingDayRule>> = {
  FOIA: {
    regime: 'FOIA',
    divisions: ['england-and-wales', 'scotland', 'northern-ireland'],
    daysToRespond: 20,
    statute: 'Freedom of Information Act 2000, section 10(1) and (6)',
    words:
      'Every day counts but Saturdays, Sundays, Christmas Day, Good Friday and a bank holiday in any part of the United Kingdom.',
  },
  FOISA: {
    regime: 'FOISA',
    divisions: ['scotland'],
    daysToRespond: 20,
    statute: 'Freedom of Information (Scotland) Act 2002, sections 10(1) and 73',
    words: 'Every day counts but Saturdays, Sundays, Christmas Day and a bank holiday in Scotland.',
  },
}

/**
 * The working days of a regime. Throws on one that is none. Christmas Day and Good Friday are in the bank-holiday lists of every division held here, so
 * excluding those lists excludes them.
 * @see Freedom of Information Act 2000 s.10(6); Freedom of Information (Scotland) Act 2002 s.73; Banking and Financial Dealings
 * Act 1971
 */
export function workingDayRule(regime: FoiRegime): WorkingDayRule {
  if (!FoiRegime.safeParse(regime).success)
    throw new RangeError(`${quoted(regime)} is no regime known here: there are ${FoiRegime.options.join(' and ')}`)
  return rules[regime]
}
