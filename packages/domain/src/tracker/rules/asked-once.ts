import type { Finding } from '../finding.ts'
import { collectionNames, type CollectionName, type Tracker } from '../tracker.ts'

type Rule = (tracker: Tracker) => Finding[]

/**
 * The same rule, which is not asked again where it found nothing in the very same lists: lists are never changed in place, and stay from
 * one edition to the next while nobody changes a record of them. `of` names everything that the rule looks at.
 */
export function askedOnce(rule: Rule, of: (tracker: Tracker) => readonly [object, ...unknown[]]): Rule {
  const sound = new WeakMap<object, readonly unknown[]>()
  return (tracker) => {
    const looked = of(tracker)
    const before = sound.get(looked[0])
    if (before && looked.every((each, index) => each === before[index])) return []
    const findings = rule(tracker)
    if (findings.length === 0) sound.set(looked[0], looked)
    return findings
  }
}

/** The rule that looks at each list by itself, and not again at one in which it found nothing. */
export function askedOfEachList<Item extends { readonly id: string }>(
  ruleOf: (records: readonly Item[], name: CollectionName) => Finding[],
): (lists: Readonly<Record<CollectionName, readonly Item[]>>) => Finding[] {
  const sound = new WeakSet<object>()
  return (lists) =>
    collectionNames.flatMap((name) => {
      const records = lists[name]
      if (sound.has(records)) return []
      const findings = ruleOf(records, name)
      if (findings.length === 0) sound.add(records)
      return findings
    })
}
