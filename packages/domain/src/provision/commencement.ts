import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { cited, reference } from '../source/index.ts'
import { ProvisionsText } from './provisions-text.ts'

/**
 * What brings a provision into force: the Act being passed, a period after that, a day the Act or an order names, regulations, or
 * something else that has to happen first (`on-trigger`: a code being in force).
 */
export const CommencementForm = z.enum(['on-royal-assent', 'after-period', 'on-date', 'by-regulations', 'on-trigger'])
export type CommencementForm = z.infer<typeof CommencementForm>

/**
 * What a record of commencement says: that no day has been set (`not-appointed`), that one was (`appointed`), that provisions
 * came into force, that an appointment was undone before it took effect (`revoked`), or that provisions ceased to be law
 * (`repealed`).
 */
export const CommencementEvent = z.enum(['not-appointed', 'appointed', 'came-into-force', 'revoked', 'repealed'])
export type CommencementEvent = z.infer<typeof CommencementEvent>

/**
 * One thing that was settled about when provisions take effect. What became known later is a record of its own: a day set, then
 * revoked, then set again makes three.
 */
export const Commencement = cited('commencements', {
  bill: reference('bills'),
  provisions: ProvisionsText,
  form: CommencementForm,
  event: CommencementEvent,
  /** The day it takes effect: of force, of revocation, of repeal. */
  on: PlainDate.optional(),
  /** For which purposes only, in words; absent when for all. */
  partial: z.string().min(1).optional(),
  /** The instrument that did it: "S.I. 2023/1242". */
  instrument: z.string().min(1).optional(),
  /** What it waits for, or waited for, in words. */
  trigger: z.string().min(1).optional(),
  /** The appointment that a revocation undoes. */
  revokes: reference('commencements').optional(),
})
  .refine((record) => (record.event === 'not-appointed') === (record.on === undefined), {
    path: ['on'],
    error: 'must be given, except for the event "not-appointed", which must have none',
  })
  .refine((record) => record.event === 'revoked' || record.revokes === undefined, {
    path: ['revokes'],
    error: 'belongs on a revocation only: take it out, or correct the event',
  })
export type Commencement = z.infer<typeof Commencement>
