import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every statement. */
export type StatementsAnswer = Answer<PageApi['statements']['list']>
/** One speaker, with what they said and undertook. */
export type SpeakerAnswer = Answer<PageApi['speakers']['byId']>
/** Everyone who speaks in the tracker. */
export type SpeakersAnswer = Answer<PageApi['speakers']['list']>
