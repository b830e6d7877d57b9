import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every release, and what can be said of them together. */
export type ReleasesAnswer = Answer<PageApi['releases']['list']>
/** One release with everything it printed. */
export type ReleaseAnswer = Answer<PageApi['releases']['byId']>
/** A release and its figures, as a list shows them. */
export type ReleaseShown = ReleasesAnswer['releases'][number]
/** One figure, whether the forces beside it make it, and for how much of it the method is known. */
export type FigureShown = ReleaseShown['figures'][number]
/** Two figures over periods of unequal length, by the month. */
export type UnequalPeriodsShown = ReleaseAnswer['unequal'][number]
/** Values that later releases gave for the same thing. */
export type RestatementShown = ReleasesAnswer['restatements'][number]
/** A figure that its release led with. */
export type Leading = ReleasesAnswer['leading'][number]
