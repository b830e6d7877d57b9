import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every duty by where it stands. */
export type DutiesAnswer = Answer<PageApi['duties']['list']>
/** The duties that stand alike. */
export type DutyGroup = DutiesAnswer['groups'][number]
/** A duty with its dates, provisions and ask. */
export type DutyRow = DutyGroup['duties'][number]
/** One duty and what belongs to it. */
export type DutyAnswer = Answer<PageApi['duties']['byId']>
