import type { Finding } from '../finding.ts'
import type { Tracker } from '../tracker.ts'

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
