import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every force, and what can be said of them together. */
export type ForcesAnswer = Answer<PageApi['forces']['list']>
/** One force with its figures, silences and requests. */
export type ForceShown = ForcesAnswer['forces'][number]
/** One force and the clock of its Act. */
export type ForceAnswer = Answer<PageApi['forces']['byId']>
/** A request to a force and where it stands. */
export type RequestShown = ForceShown['requests'][number]
/** The clock worked out, or why it cannot be. */
export type ClockExample = NonNullable<ForceAnswer['example']>
