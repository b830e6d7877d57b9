import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** The statements of one publication and of others, each checked. */
export type ClaimsAnswer = Answer<PageApi['claims']['checked']>
/** One statement with its check. */
export type ClaimShown = ClaimsAnswer['said'][number]
/** A whole of which only some is classified, taken apart. */
export type TakenApart = NonNullable<ClaimShown['apart']>
