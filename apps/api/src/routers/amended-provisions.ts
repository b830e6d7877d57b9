import type { Amendment, AppliedAmendments } from '@dutywatch/bill-text/amendment'
import { compareTexts } from '@dutywatch/bill-text/comparison'
import { pagedProvisions, wordsOf, type LegislationText, type Provision } from '@dutywatch/bill-text/document'
import { unitsOf, type Unit } from './comparison-units.ts'

/** What amendments would do to a print: the provisions they change, and those of them that no machine can make. */
export interface Amended {
  /** Each provision they change, as it is and as it would read. */
  readonly units: readonly Unit[]
  readonly made: readonly string[]
  readonly refused: readonly { readonly address: string; readonly number: string; readonly message: string }[]
}

type Amend = (chosen: readonly Amendment[]) => AppliedAmendments

/** The provisions that amendments change, compared one by one. */
export function amendedBy(print: LegislationText, amend: Amend, chosen: readonly Amendment[]): Amended {
  const { text, applied, refused } = amend(chosen)
  return {
    units: changedProvisions(print, text).flatMap((pair) => unitsBetween(print, pair)),
    made: applied.map(({ number }) => number),
    refused: refused.map(({ amendment: { address, number }, message }) => ({ address, number, message })),
  }
}

/** How many words there are to read in what amendments change. */
export function lengthOf({ units }: Amended): number {
  return units.reduce((sum, { before, after }) => {
    const provision = after ?? before
    return provision ? sum + wordsOf([provision]).split(' ').length : sum
  }, 0)
}

interface Changed {
  readonly before?: Provision
  readonly after?: Provision
}

/** What no amendment touched is the same object in both texts. */
function changedProvisions(before: LegislationText, after: LegislationText): Changed[] {
  const earlier = new Map(pagedProvisions(before.body).map((provision) => [provision.address, provision]))
  const later = pagedProvisions(after.body)
  const kept = new Set(later.map(({ address }) => address))
  const changed = later
    .filter((provision) => earlier.get(provision.address) !== provision)
    .map((provision): Changed => {
      const was = earlier.get(provision.address)
      return { ...(was && { before: was }), after: provision }
    })
  const gone = [...earlier.values()]
    .filter(({ address }) => !kept.has(address))
    .map((provision): Changed => ({ before: provision }))
  return [...changed, ...gone]
}

function unitsBetween(print: LegislationText, { before, after }: Changed): Unit[] {
  const only = (provision: Provision | undefined) => ({ ...print, front: [], back: [], body: provision ? [provision] : [] })
  return unitsOf(compareTexts(only(before), only(after)), { show: 'changed', renumbering: 'hide' })
}
