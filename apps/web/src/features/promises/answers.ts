import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every commitment and every milestone. */
export type PromisesAnswer = Answer<PageApi['promises']['list']>
/** One commitment with everything about it. */
export type PromiseAnswer = Answer<PageApi['promises']['byId']>
/** A commitment, read and judged. */
export type JudgedPromise = PromisesAnswer['commitments'][number]
