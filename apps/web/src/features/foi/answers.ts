import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every batch, and how quickly each authority answers. */
export type BatchesAnswer = Answer<PageApi['batches']['list']>
/** One batch with all that became of it. */
export type BatchAnswer = Answer<PageApi['batches']['byId']>
/** One authority of a batch, its request, and where that stands. */
export type LineShown = BatchAnswer['glance']['lines'][number]
/** What came back, without a number of it. */
export type ReturnShown = BatchAnswer['returns'][number]
/** A release made of a batch. */
export type ReleaseShown = BatchAnswer['releases'][number]
