import type { Cell, TotalCoverage } from '@dutywatch/domain/evidence'
import { isBounds, isNumber, type Bounds, type Heard, type Silence } from './heard.ts'

/** What a row prints of what was heard, by plain rules, unless it is withheld. */
export function printedCellOf(heard: readonly Heard[]): Cell {
  const shown = heard.map(noNarrower)
  const [only] = shown
  if (only && shown.length === 1) return isBounds(only) ? ofOne(only) : silent(only)
  const low = shown.reduce((sum, each) => sum + (isBounds(each) ? each.low : 0), 0)
  const high = shown.reduce((sum, each) => sum + (isBounds(each) ? each.high : Infinity), 0)
  if (low === high) return { kind: 'count', value: low }
  if (high < Infinity) return { kind: 'range', low, high }
  return low > 0 ? { kind: 'more-than', value: low - 1 } : { kind: 'not-known' }
}

/** Bounds that a force gave are told no narrower than 1 to 4. */
function noNarrower(what: Heard): Heard {
  return isBounds(what) && what.low === 1 && what.high > 1 && what.high < 4 ? { low: 1, high: 4 } : what
}

function ofOne({ low, high }: Bounds): Cell {
  if (low === high) return { kind: 'count', value: low }
  return low === 1 ? { kind: 'suppressed', below: high + 1 } : { kind: 'range', low, high }
}

function silent({ says, ground = '' }: Silence): Cell {
  if (says === 'left-out') return { kind: 'withheld' }
  if (says === 'left-open') return { kind: 'not-known' }
  return says === 'refused' ? { kind: says, exemption: ground } : { kind: says }
}

/** What of a row was counted exactly: only that can make it a secret. */
export function countedIn(heard: readonly Heard[]): number | undefined {
  const counted = heard.flatMap((each) => (isBounds(each) ? (each.counted ?? []) : []))
  return counted.length > 0 ? counted.reduce((sum, each) => sum + each, 0) : undefined
}

/** How many gave a number, bounds, a reason, or nothing. */
export function coverageOf(heard: readonly Heard[]): TotalCoverage {
  const says = (...kinds: Silence['says'][]) => heard.filter((what) => !isBounds(what) && kinds.includes(what.says)).length
  return {
    answered: heard.filter(isNumber).length,
    partial: heard.filter((what) => isBounds(what) && !isNumber(what)).length + says('left-out', 'left-open'),
    refused: says('refused', 'not-held', 'over-cost'),
    silent: says('no-reply', 'not-known'),
    of: heard.length,
  }
}
