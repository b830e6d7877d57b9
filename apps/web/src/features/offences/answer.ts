import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every offence known on the day. */
export type OffencesAnswer = Answer<PageApi['offences']['list']>
/** An offence and where it is law. */
export type OffenceRow = OffencesAnswer['offences'][number]
/** One offence and its neighbours. */
export type OffenceAnswer = Answer<PageApi['offences']['byId']>
