import type { House } from '@dutywatch/domain/calendar'
import { sayDay } from '@dutywatch/domain/date'
import { bareTitle } from '@dutywatch/domain/parliament'
import { dayOfText, isRevised, type TextFacts } from '../document/index.ts'
import { firstHouse, rankOf, stepOf } from './print-step.ts'

/** The print that another is compared with when nobody asks for a certain one. */
export interface Base {
  readonly print: TextFacts
  readonly because: 'same-house' | 'other-house' | 'last-whole-print' | 'last-print' | 'earlier-version' | 'earlier-session'
  /** The reason as a sentence for people. */
  readonly reason: string
}

/**
 * Which earlier print of the same Bill a print is compared with: the one before it in its House; the last of the other House when it
 * is the first of its own; the last print of the whole Bill for amendments between the Houses and for the Act; the version before it
 * for an Act as amended later. `undefined` for the first of all.
 */
export function baseFor(print: TextFacts, prints: readonly TextFacts[]): Base | undefined {
  const family = prints.filter((each) => each === print || isOfSameBill(each, print))
  const first = firstHouse([print, ...family])
  const earlier = family
    .filter((each) => each !== print && each.kind !== 'notes' && inOrder(each, print, first) < 0)
    .sort((a, b) => inOrder(a, b, first))
  const whole = earlier.filter((each) => stepOf(each) !== 'between-the-houses')
  const step = stepOf(print)
  if (step === 'act') {
    const version = whole.findLast(({ kind }) => kind === 'act')
    return based(print, version, 'earlier-version') ?? based(print, whole.at(-1), 'last-print')
  }
  if (step === 'between-the-houses') return based(print, whole.at(-1), 'last-whole-print')
  if (step === 'introduced') return based(print, whole.at(-1), 'earlier-session')
  const sameHouse = step === 'brought' ? undefined : whole.findLast(({ house }) => house === print.house)
  return based(print, sameHouse, 'same-house') ?? based(print, whole.at(-1), 'other-house')
}

function based(print: TextFacts, base: TextFacts | undefined, because: Base['because']): Base | undefined {
  if (!base) return undefined
  return { print: base, because, reason: `${nameOf(print)}, is compared with ${nameOf(base)}, ${whys[because]}.` }
}

const whys = {
  'same-house': 'the print before it in the same House',
  'other-house': 'the last print of the other House',
  'last-whole-print': 'the last print of the whole Bill before the Houses exchanged amendments',
  'last-print': 'the last print of the Bill',
  'earlier-version': 'the version of the Act before it',
  'earlier-session': 'the last print of the session before, from which the Bill was carried over',
} as const satisfies Record<Base['because'], string>

function isOfSameBill(a: TextFacts, b: TextFacts): boolean {
  if (a.workUri !== undefined && a.workUri === b.workUri) return true
  return bareTitle(a.title) === bareTitle(b.title)
}

/** The order in which two prints of one Bill came out: negative when the first did first. */
export function comparePrints(a: TextFacts, b: TextFacts): number {
  return inOrder(a, b, firstHouse([a, b]))
}

/** By day where both have one, otherwise by where they stand on a Bill's way. */
function inOrder(a: TextFacts, b: TextFacts, first: House | undefined): number {
  const [dayA, dayB] = [dayOfText(a), dayOfText(b)]
  const byRank = rankOf(a, first) - rankOf(b, first)
  if (dayA === undefined || dayB === undefined || dayA === dayB) return byRank
  return dayA < dayB ? -1 : 1
}

function nameOf(print: TextFacts): string {
  const { number, stage, kind, title } = print
  if (kind === 'act') return `the ${title}${isRevised(print) ? ` as amended to ${sayDay(print.version)}` : ''}`
  const as = stage && `${stage.charAt(0).toLowerCase()}${stage.slice(1)}`
  return [number ?? title, as].filter((part) => part).join(', ')
}
