import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every power with its uses, and the fines. */
export type PowersAnswer = Answer<PageApi['powers']['list']>
/** A power with its provisions, ask and uses. */
export type PowerRow = PowersAnswer['powers'][number]
/** A use of a power, or one that was considered. */
export type Action = PowerRow['actions'][number]
/** One power and what belongs to it. */
export type PowerAnswer = Answer<PageApi['powers']['byId']>
