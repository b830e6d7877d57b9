import type { Block } from '../document/index.ts'
import { keepingOrder } from '../matching/index.ts'
import type { Both, Comparer } from './comparer.ts'
import { alignedUnnumbered } from './unnumbered.ts'

/** The positions of the blocks of two sequences that keep their places beside each other, rising on both sides. */
export function spineOf({ before, after }: Both<readonly Block[]>, comparer: Comparer): [number, number][] {
  const places = new Map(after.map((block, position) => [block, position]))
  const provisions = before.flatMap((block, position): [number, number][] => {
    const pair = block.kind === 'provision' ? comparer.pairOfBefore.get(block) : undefined
    const other = pair && !pair.moved ? places.get(pair.after) : undefined
    return other === undefined ? [] : [[position, other]]
  })
  const rest = alignedUnnumbered({ before, after }, comparer.meter)
  const all = [...provisions, ...rest].map(([one, other]) => ({ before: one, after: other }))
  const kept = keepingOrder(all, ({ before: one, after: other }) => `${Math.min(one, other)} ${Math.max(one, other)}`)
  return [...kept].sort((a, b) => a.before - b.before).map((each) => [each.before, each.after])
}
