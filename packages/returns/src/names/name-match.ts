import type { NoForce } from './no-force.ts'

/**
 * Which force a name as written is of. Only `sure` may be taken without asking: the name is a known one, but for spaces, "&" and the word
 * "Police". `likely` proposes one and `ask` several, for a person to confirm; `no-force` is a total, an area or another body.
 */
export type NameMatch =
  | { readonly kind: 'sure'; readonly force: string }
  | { readonly kind: 'likely'; readonly force: string; readonly because: Because }
  | { readonly kind: 'ask'; readonly forces: readonly string[]; readonly because: Because }
  | { readonly kind: 'no-force'; readonly what: NoForce }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

/**
 * Why a force is proposed: its initials, a part of its name, its name with words cut short, more than its name, a spelling near to it, or a
 * name two forces may bear.
 */
export type Because = 'initials' | 'part-of-name' | 'abbreviation' | 'more-than-name' | 'spelling' | 'shared-name'

/** Why a force is proposed, in words that follow its name: "by its initials". */
export const becauseWords: Readonly<Record<Because, string>> = {
  initials: 'by its initials',
  'part-of-name': 'by a part of its name',
  abbreviation: 'by its name cut short',
  'more-than-name': 'by its name with other words',
  spelling: 'by a spelling near to it',
  'shared-name': 'by that name',
}
