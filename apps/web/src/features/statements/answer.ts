import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every statement. */
export type StatementsAnswer = Answer<PageApi['statements']['list']>
/** A statement as lists show it; the titles of its speaker and its asks where they were asked for. */
export type StatementShown = Pick<StatementsAnswer['statements'][number], 'statement' | 'speaker'> &
  Partial<Pick<StatementsAnswer['statements'][number], 'roles' | 'asks'>>
/** One speaker, with what they said and undertook. */
export type SpeakerAnswer = Answer<PageApi['speakers']['byId']>
/** Everyone who speaks in the tracker. */
export type SpeakersAnswer = Answer<PageApi['speakers']['list']>
