import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every force, and what can be said of them together. */
export type ForcesAnswer = Answer<PageApi['forces']['list']>
/** One force with its figures, silences and replies. */
export type ForceShown = ForcesAnswer['forces'][number]
/** One force and the clock of its Act. */
export type ForceAnswer = Answer<PageApi['forces']['byId']>
/** How a force answered a request. */
export type ReplyShown = ForceShown['replies'][number]
/** The clock worked out, or why it cannot be. */
export type ClockExample = ForceAnswer['example']
