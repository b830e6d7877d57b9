import type { ProvisionRef } from '@dutywatch/domain/provision'
import type { Meaning } from './place.ts'
import type { ReferenceTarget } from './reference.ts'
import type { TextIndex } from './text-index.ts'

/** Where what a reference means is to be found. */
export function targetOf({ whose, ref, provision: direct, scheduledPart, reason }: Meaning, index: TextIndex): ReferenceTarget {
  if (reason) return { in: 'unresolved', reason }
  if (!whose.own) return elsewhere(whose.law, ref, index)
  if (direct) return { in: 'this-text', address: direct.address }
  if (!ref) return { in: 'unresolved', reason: 'nothing-to-lean-on' }
  if (ref.kind === 'act') return { in: 'this-text', address: '' }
  const found = index.at(ref)
  const provision = found && scheduledPart !== undefined ? index.addressed(`${found.address}-part-${scheduledPart}`) : found
  if (!provision) return { in: 'unresolved', reason: 'no-such-provision' }
  const last = ref.to === undefined ? undefined : index.at({ ...ref, levels: [...ref.levels.slice(0, -1), ref.to] })
  return { in: 'this-text', address: provision.address, ...(last && { last: last.address }) }
}

function elsewhere(law: string | undefined, ref: ProvisionRef | undefined, index: TextIndex): ReferenceTarget {
  if (law === undefined) return { in: 'unresolved', reason: 'which-law' }
  const [number = ''] = ref?.kind === 'section' && ref.levels.length === 1 ? ref.levels : []
  const inserted = index.inserting(number)
  return { in: 'other-law', law, ...(inserted && { address: inserted.address }) }
}
