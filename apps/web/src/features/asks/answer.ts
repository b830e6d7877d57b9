import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** The campaign and all its asks. */
export type AsksAnswer = Answer<PageApi['asks']['list']>
/** One ask and how each text answers it. */
export type AskAnswer = Answer<PageApi['asks']['byId']>
/** How one text answers one ask. */
export type TextAnswer = AskAnswer['answers'][number]
