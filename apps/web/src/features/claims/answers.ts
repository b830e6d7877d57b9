import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** The statements of one publication and of others, each checked. */
export type ClaimsAnswer = Answer<PageApi['claims']['checked']>
/** One statement with its check. */
export type ClaimShown = ClaimsAnswer['said'][number]
/** A whole of which only some is classified, taken apart. */
export type TakenApart = NonNullable<ClaimShown['apart']>
/** One statement on a page of its own. */
export type ClaimAnswer = Answer<PageApi['claims']['byId']>
/** Statements that came out otherwise with an edition than with the one before. */
export type ClaimsTouchedAnswer = Answer<PageApi['claims']['touched']>
