import { z } from 'zod'
import { reference } from '../source/record-id.ts'
import { cited, PartialDate } from '../source/source.ts'
import { cellInterval } from './cell-interval.ts'
import { Cell, Unit } from './cell.ts'
import { Period } from './period.ts'
import { Sha256 } from './return.ts'

/** A frozen publication of figures. Figures of different releases are never spliced, whatever period they cover. */
export const Release = cited('releases', {
  title: z.string().min(1),
  publisher: z.string().min(1),
  publishedOn: PartialDate,
  /** What is counted and how: two releases of different series are never comparable. */
  series: z.string().min(1),
  /** What its counts are of, in words, where that is not the offence the campaign counts. */
  counts: z.string().min(1).optional(),
  method: z.string().min(1),
  caveats: z.array(z.string().min(1)).default([]),
  /** The batch of requests it answers, where it was made from one. */
  batch: reference('batches').optional(),
  /** The returns it was made from. Like `table`, never changed once published. */
  returns: z.array(reference('returns')).optional(),
  /** Names its protected table: all of it that is public. */
  table: Sha256.optional(),
})
export type Release = z.infer<typeof Release>

/**
 * How many authorities gave a figure for a total, of how many asked. `inPart` names those of the others whose replies gave other figures that
 * were asked for and not this; `missing` names those that gave none.
 */
export const Coverage = z
  .strictObject({
    answered: z.int().nonnegative(),
    of: z.int().positive(),
    missing: z.array(z.string().min(1)).default([]),
    inPart: z.array(z.string().min(1)).min(1).optional(),
  })
  .refine((coverage) => coverage.answered <= coverage.of, {
    error: 'says that more answered than were asked: correct "answered" or "of"',
  })
  .refine(({ answered, of, missing, inPart = [] }) => missing.length + inPart.length <= Math.max(0, of - answered), {
    path: ['missing'],
    error: 'names more than did not answer: correct "missing", "inPart", "answered" or "of"',
  })
export type Coverage = z.infer<typeof Coverage>

/** A published total: what was counted, over which period and place, by how many forces, in which release. */
export const Figure = cited('figures', {
  release: reference('releases'),
  label: z.string().min(1),
  unit: Unit,
  period: Period,
  geography: z.string().min(1),
  cell: Cell,
  coverage: Coverage.optional(),
  /** Of a total over cases with a known method: all that the same authorities recorded, known or not. */
  recorded: z.int().nonnegative().optional(),
  /** Its release led with it, and it counts the campaign's offence in the widest place: it is quoted first, one a release. */
  headline: z.boolean().default(false),
})
  .refine(({ recorded, unit }) => recorded === undefined || unit === 'cases-with-known-method', {
    path: ['recorded'],
    error: 'stands beside a total that is not over cases with a known method: take it out, or correct "unit"',
  })
  .refine(({ recorded, cell }) => recorded === undefined || recorded >= (cellInterval(cell)?.low ?? 0), {
    path: ['recorded'],
    error: 'is less than the cases with a known method, which are some of it: correct it, or "cell"',
  })
export type Figure = z.infer<typeof Figure>

/** What a share is a share of: the unit counted, in words, and how many there were when the publisher said. */
export const Denominator = z.strictObject({ unit: Unit, words: z.string().min(1), n: z.int().positive().optional() })
export type Denominator = z.infer<typeof Denominator>

/** A published share of one platform or one grouping, never without its denominator. `words` stands for a share given in words. */
export const Share = cited('shares', {
  figure: reference('figures'),
  platform: reference('platforms').optional(),
  grouping: reference('groupings').optional(),
  percent: z.number().min(0).max(100).optional(),
  words: z.string().min(1).optional(),
  count: z.int().nonnegative().optional(),
  of: Denominator,
})
  .refine((share) => (share.platform === undefined) !== (share.grouping === undefined), {
    error: 'names both a platform and a grouping, or neither: give exactly one',
  })
  .refine((share) => share.percent !== undefined || share.count !== undefined || share.words !== undefined, {
    error: 'says nothing of how large it is: give a percentage, a count or the words that were used',
  })
  .refine((share) => share.count === undefined || share.of.n === undefined || share.count <= share.of.n, {
    path: ['count'],
    error: 'is more than the whole it is a share of: correct it, or "of.n"',
  })
export type Share = z.infer<typeof Share>

/** What one force recorded over one period, as one release printed it. */
export const ForceFigure = cited('forceFigures', {
  force: reference('forces'),
  release: reference('releases'),
  period: Period,
  unit: Unit,
  cell: Cell,
})
export type ForceFigure = z.infer<typeof ForceFigure>

/** That later releases gave another value for the same thing, and why. */
export const Restatement = cited('restatements', {
  title: z.string().min(1),
  geography: z.string().min(1),
  /** Each as its release printed it, and the figure it stands for, where that is one. */
  values: z
    .array(z.strictObject({ value: z.string().min(1), release: reference('releases'), figure: reference('figures').optional() }))
    .min(1),
  why: z.string().min(1),
})
export type Restatement = z.infer<typeof Restatement>
