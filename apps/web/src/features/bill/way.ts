import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Where the Bill stands, or what was said about it while there is none. */
export type BillAnswer = Answer<PageApi['bills']['way']>
/** The way of a Bill that exists, if only as a draft. */
export type BillWay = NonNullable<BillAnswer['way']>
/** One stay at a stage, with its sittings. */
export type Visit = BillWay['visits'][number]
/** Something said about when there would be a Bill or a law. */
export type Awaited = BillAnswer['awaited'][number]
