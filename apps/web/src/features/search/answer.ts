import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** What a search found, or why it could not be made. */
export type SearchAnswer = Answer<PageApi['search']['all']>
/** A provision in which everything asked for stands. */
export type FoundProvision = SearchAnswer['provisions'][number]
