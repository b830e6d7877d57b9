import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every platform, company and grouping, on a day. */
export type PlatformsAnswer = Answer<PageApi['platforms']['list']>
/** One platform through time. */
export type PlatformAnswer = Answer<PageApi['platforms']['byId']>
/** A platform with its owners. */
export type PlatformShown = PlatformsAnswer['platforms'][number]
/** A company with what it owned. */
export type CompanyShown = PlatformsAnswer['companies'][number]
/** A grouping against what its members' owner owned. */
export type GroupingShown = PlatformsAnswer['groupings'][number]
/** A grouping against one owner on one day. */
export type AgainstOwner = GroupingShown['onTheDay'][number]
