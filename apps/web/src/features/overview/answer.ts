import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** What the front page tells. */
export type Overview = Answer<PageApi['overview']['today']>
/** A date that is waited for. */
export type AwaitedDate = Overview['awaiting'][number]
