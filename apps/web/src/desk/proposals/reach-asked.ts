import type { DraftLook } from '../drafts/look-at-draft.ts'

/** Where sources must reach further, and what readers are then told of other dates. */
export interface Reach {
  readonly from: string
  readonly to: string
  readonly turns: readonly { readonly milestone: string; readonly state: string; readonly sentence: string }[]
}

/** What is known of how far sources must reach for a draft: nothing is asked, it is not known yet, or what is asked. */
export type ReachAsked = 'nothing' | 'not-known' | Reach

/**
 * What is asked of a draft for which sources seem to need to reach to a day, once the server has looked at it, or looked at it before its last
 * change. The server is believed: sources may reach so far by now, or the clock of this device may be ahead.
 */
export function reachAsked(to: string, look: Pick<DraftLook, 'reach' | 'turns'> | undefined, isOfBefore: boolean): ReachAsked {
  if (!look || (isOfBefore && look.reach?.to !== to)) return 'not-known'
  return look.reach ? { ...look.reach, turns: look.turns } : 'nothing'
}
