import { Links } from './links.ts'
import { linkBesideLinked, linkInTurn, linkTheOnly, type Sameness } from './same-words.ts'
import { linkSimilar, type Telling } from './similar.ts'
import type { Unit } from './unit.ts'

/** How two rows of units are matched. */
export interface MatchingRules extends Telling {
  /** Whether the identity that a file gives may be used. */
  readonly identity: boolean
}

/** Units with fewer words than this say too little for their words alone to tell them, unless they are siblings. */
const TELLING_WORDS = 4

/** Links two rows of units of one sort: by identity, then by words, each unit with one other at most. */
export function matchUnits(
  rows: { readonly before: readonly Unit[]; readonly after: readonly Unit[] },
  rules: MatchingRules,
): Links {
  const links = new Links(rows.before, rows.after)
  rules.meter.steps += rows.before.length + rows.after.length
  if (rules.identity) linkTheOnly(links, { keyOf: identityOf, found: 'identity', confidence: 1 })
  const ways = samenesses(rules)
  for (const way of ways) linkTheOnly(links, way)
  if (!rules.anywhere) {
    for (const way of ways) linkBesideLinked(links, { ...way, confidence: 0.95 })
    for (const way of ways) linkInTurn(links, { ...way, confidence: 0.85 })
  }
  linkSimilar(links, rules)
  return links
}

function identityOf({ provision }: Unit): string | undefined {
  return provision.identity
}

/** From the surest: name and words, words, words but for numbers. */
function samenesses({ siblings }: Telling): readonly Sameness[] {
  const tells = (unit: Unit) => unit.words >= (siblings ? 1 : TELLING_WORDS)
  return [
    {
      keyOf: (unit) => (unit.words > 0 ? `${unit.name} ${unit.exact}` : wordless(unit)),
      found: 'same-words',
      confidence: 1,
    },
    { keyOf: (unit) => (tells(unit) ? unit.exact : undefined), found: 'same-words', confidence: 0.97 },
    { keyOf: (unit) => (unit.words > 0 ? `${unit.name} ${unit.masked}` : undefined), found: 'same-words', confidence: 0.98 },
    { keyOf: (unit) => (tells(unit) ? unit.masked : undefined), found: 'same-words', confidence: 0.95 },
  ]
}

/** What says nothing, as a repealed section does, is known by its name and number. */
function wordless({ name, number }: Unit): string {
  return `${name} number ${number}`
}
