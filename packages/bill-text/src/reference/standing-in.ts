import type { Provision } from '../document/index.ts'
import type { Reference, TextReferences } from './reference.ts'
import { firstFrom } from './touching.ts'

/** The references that stand in a provision and those within it, in order. */
export function referencesWithin({ flow, all }: TextReferences, provision: Provision): readonly Reference[] {
  const span = flow.spans.get(provision)
  if (!span) throw new Error(`${provision.address} is not a provision of the text whose references these are`)
  return all.slice(firstFrom(all, span.start), firstFrom(all, span.end))
}

/**
 * The addresses that a provision's own references to its text point to, in order, each end of a run: what a caller who knows where those
 * provisions went compares, since a hash of words does not.
 */
export function internalTargets(provision: Provision, references: TextReferences): string[] {
  return referencesWithin(references, provision).flatMap(({ target, quoted }) => {
    if (quoted || target.in !== 'this-text' || target.address === '') return []
    return target.last === undefined ? [target.address] : [target.address, target.last]
  })
}
