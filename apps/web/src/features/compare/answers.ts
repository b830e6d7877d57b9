import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** What changed from one text to another. */
export type ComparisonAnswer = Answer<PageApi['comparisons']['between']>
/** What happened to one provision. */
export type ChangeAnswer = Answer<PageApi['comparisons']['provision']>
/** The texts that can be compared. */
export type ComparableAnswer = Answer<PageApi['comparisons']['texts']>
/** A provision of a comparison. */
export type Unit = ComparisonAnswer['units'][number]
/** How the comparison is looked at. */
export type View = 'one' | 'side'
