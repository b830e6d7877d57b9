import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../rendering/answer.ts'

type Statement = Answer<PageApi['statements']['list']>['statements'][number]

/** A statement as lists show it; the titles of its speaker and its asks where they were asked for. */
export type StatementShown = Pick<Statement, 'statement' | 'speaker'> & Partial<Pick<Statement, 'roles' | 'asks'>>
/** What a force recorded, with the release that printed it. */
export type ForceFigureShown = Answer<PageApi['forces']['list']>['forces'][number]['figures'][number]
/** One published share. */
export type ShareShown = Answer<PageApi['shares']['list']>['groups'][number]['shares'][number]
/** A milestone with its ledger and everything said about its date. */
export type MilestoneHistory = Answer<PageApi['promises']['list']>['milestones'][number]
/** One thing said about a date. */
export type SaidDate = MilestoneHistory['said'][number]
