import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every share under the figure it belongs to. */
export type SharesAnswer = Answer<PageApi['shares']['list']>
/** The shares of one figure. */
export type ShareGroup = SharesAnswer['groups'][number]
