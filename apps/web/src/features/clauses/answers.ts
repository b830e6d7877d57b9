import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** The provisions found, and the texts they are followed through. */
export type ClausesAnswer = Answer<PageApi['threads']['list']>
/** One provision through every text. */
export type Thread = ClausesAnswer['found'][number]
/** One text in which provisions have numbers. */
export type FollowedText = ClausesAnswer['texts'][number]
/** One provision and everything that rests on it. */
export type ThreadAnswer = Answer<PageApi['threads']['byId']>
