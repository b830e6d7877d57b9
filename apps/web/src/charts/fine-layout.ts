import type { Currency } from '@dutywatch/domain/regulator'
import { sayShortMoney } from '../words/money.ts'
import { drawingWidth, type Proportion } from './drawing.tsx'
import { axesFor, fineShapes } from './fine-axes.ts'
import { around, isFree, leading, linesThrough, roomOfWords, type Anchored, type Point, type Taken } from './room.ts'

export interface FineAsked {
  readonly currency: Currency
  /** The fixed limb, where the rule has one. */
  readonly fixedCap?: number | undefined
  /** The limb that grows with turnover, in percent, where the rule has one. */
  readonly percent?: number | undefined
  /** The turnover asked about. */
  readonly turnover?: number | undefined
}

/** Words on the drawing of a fine, each line under the one before. */
export interface FineWords extends Anchored {
  readonly key: 'asked' | 'fixed' | 'equal'
  readonly lines: readonly string[]
}

/** Where the lines of a fine run and its dots stand, and words that cover neither. */
export function layOutFine({ currency, fixedCap = 0, percent, turnover = 0 }: FineAsked, proportion: Proportion) {
  const shape = fineShapes[proportion]
  const crossing = percent === undefined || fixedCap === 0 ? undefined : (fixedCap * 100) / percent
  const most = (revenue: number) => Math.max(fixedCap, ((percent ?? 0) * revenue) / 100)
  const axes = axesFor({ crossing, turnover, most, shape })
  const at = (revenue: number, fine: number): Point => ({ x: axes.x(revenue), y: axes.y(fine) })
  const equal = crossing === undefined ? undefined : at(crossing, fixedCap)
  const asked = turnover > 0 ? at(turnover, most(turnover)) : undefined
  const curve = [at(axes.from, most(axes.from)), ...(equal ? [equal] : []), at(axes.to, most(axes.to))]
  const limbs = equal && [at(axes.from, ((percent ?? 0) * axes.from) / 100), equal, { x: shape.right, y: equal.y }]
  const drop = asked && [{ x: asked.x, y: shape.bottom }, asked, { x: shape.left, y: asked.y }]
  const money = (amount: number) => sayShortMoney(amount, currency)
  const wanted: Wanted[] = [
    ...(asked
      ? [{ key: 'asked', by: asked, lines: [`at ${money(turnover)}:`, `at most ${money(most(turnover))}`] } as const]
      : []),
    ...(equal ? [{ key: 'fixed', by: equal, lines: [`fixed: ${money(fixedCap)}`] } as const] : []),
    ...(equal ? [{ key: 'equal', by: equal, lines: [`equal at ${money(crossing ?? 0)}`] } as const] : []),
  ]
  const dots = [equal, asked].filter((dot) => dot !== undefined)
  const lines = [curve, limbs ?? [], drop ?? []].flatMap(linesThrough)
  const words = placeWords(wanted, { boxes: dots.map((dot) => around(dot, 7)), lines }, proportion)
  return { axes, shape, curve, limbs, drop, equal, asked, words }
}

interface Wanted {
  readonly key: FineWords['key']
  /** What the words belong to. */
  readonly by: Point
  readonly lines: readonly string[]
}

/** Words in order of weight, each at the first of its places that is free. What finds no room is left to the sentence and the table. */
function placeWords(wanted: readonly Wanted[], { boxes, lines }: Taken, proportion: Proportion): FineWords[] {
  const taken = [...boxes]
  const { left, right, top, bottom } = fineShapes[proportion]
  return wanted.flatMap(({ key, by, lines: said }) => {
    const free = placesBy({ key, by, lines: said }, right)
      .map((place) => ({ ...place, box: roomOfWords(said, place, proportion) }))
      .find(
        ({ box }) =>
          box.left > left + 3 &&
          box.right < drawingWidth[proportion] &&
          box.top > top - 16 &&
          box.bottom < bottom &&
          isFree(box, { boxes: taken, lines }),
      )
    if (free === undefined) return []
    taken.push(free.box)
    return [{ key, lines: said, x: free.x, y: free.y, anchor: free.anchor }]
  })
}

/** Where words can stand by a point: the fixed limb's over or under it, best at its end, a dot's in the corners around it, near or further off. */
function placesBy({ key, by: { x, y }, lines: { length: count } }: Wanted, right: number): Anchored[] {
  const over = (gap: number) => y - gap - (count - 1) * leading
  if (key === 'fixed') {
    const ends = [1, 0.9, 0.8, 0.7, 0.6, 0.5].map((share) => x + (right - x) * share)
    return ends.flatMap((end) => [over(8), y + 20].map((height) => ({ x: end, y: height, anchor: 'end' as const })))
  }
  const sides = [
    { x: x - 10, anchor: 'end' },
    { x: x + 10, anchor: 'start' },
  ] as const
  const above = [8, 16, 28, 44].flatMap((gap) => sides.map((side) => ({ ...side, y: over(gap) })))
  const below = [8, 16, 28, 44].flatMap((gap) => sides.toReversed().map((side) => ({ ...side, y: y + 12 + gap })))
  return key === 'asked' ? [...above, ...below] : [...below, ...above]
}
