import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { by } from '../order.ts'
import { cited, reference } from '../source/index.ts'
import { StageCode } from './stage.ts'

/** What kind of committee a Bill was in. */
export const CommitteeKind = z.enum([
  'public-bill-committee',
  'committee-of-the-whole-house',
  'grand-committee',
  'select-committee',
  'special-public-bill-committee',
  'second-reading-committee',
])
export type CommitteeKind = z.infer<typeof CommitteeKind>

/**
 * What a House or committee decided at a step. `amended` changed the Bill, or between the Houses offered something in lieu;
 * `unamended` reported it as it was; `disagreed` gave reasons; `insisted` kept to its own text and offered nothing else;
 * `rejected` refused the Bill.
 */
export const Decision = z.enum(['agreed', 'amended', 'unamended', 'disagreed', 'insisted', 'rejected'])
export type Decision = z.infer<typeof Decision>

/** One sitting on a Bill, or one procedural step, on the day it happened. Sittings of a stage are told apart by `sitting`. */
export const StageEvent = cited('stageEvents', {
  bill: reference('bills'),
  stage: StageCode,
  on: PlainDate,
  /** Position among the steps of the same day; those without one come first, in the order of the document. */
  order: z.int().optional(),
  committee: CommitteeKind.optional(),
  /** "4th sitting", "day 2 of 5". */
  sitting: z.string().min(1).optional(),
  /** Where the Official Report has it: "Vol. 710 col. 1092". */
  hansard: z.string().min(1).optional(),
  /** Which parts of the Bill it was about, when not the whole. */
  scope: z.string().min(1).optional(),
  decision: Decision.optional(),
  /** The order or agreement that set a rule aside for this step: "Standing Order No. 44 dispensed with". */
  waiver: z.string().min(1).optional(),
  /** The last day an extension of carry-over allows. */
  until: PlainDate.optional(),
  /** Royal Assent without the consent of the Lords. */
  parliamentActs: z.boolean().optional(),
})
  .refine((event) => event.stage !== 'carry-over-extension' || event.until !== undefined, {
    path: ['until'],
    error: 'is missing: give the last day that the extension of carry-over allows',
  })
  .refine((event) => event.parliamentActs !== true || event.stage === 'royal-assent', {
    path: ['parliamentActs'],
    error: 'belongs on Royal Assent only: take it out, or correct the stage',
  })
export type StageEvent = z.infer<typeof StageEvent>

/** The part of a stage event that the rules of procedure read: enough to check a history that is not in a tracker. */
export type Step = Pick<StageEvent, 'stage' | 'on'> &
  Partial<Pick<StageEvent, 'order' | 'committee' | 'sitting' | 'scope' | 'decision' | 'waiver' | 'until' | 'parliamentActs'>> & {
    readonly id?: string
  }

/** Steps in the order they happened. Steps of one day keep their `order`, then the order given. */
export function inOrder<Event extends Step>(history: readonly Event[]): Event[] {
  return history.toSorted(
    by(
      ({ on }) => on,
      ({ order }) => order ?? 0,
    ),
  )
}
