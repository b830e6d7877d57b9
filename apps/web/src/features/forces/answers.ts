import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Every force, and what can be said of them together. */
export type ForcesAnswer = Answer<PageApi['forces']['list']>
/** One force with its figures, silences and requests. */
export type ForceShown = ForcesAnswer['forces'][number]
/** One force and the clock of its Act. */
export type ForceAnswer = Answer<PageApi['forces']['byId']>
/** A request to a force and where it stands. */
export type RequestShown = ForceShown['requests'][number]
/** The clock worked out, or why it cannot be. */
export type ClockExample = NonNullable<ForceAnswer['example']>
/** One period of one release, force by force, and what else may be chosen. */
export type ForceRelease = Answer<PageApi['forces']['byRelease']>
/** The period that is shown. */
export type ChosenPeriod = NonNullable<ForceRelease['chosen']>
/** One force in it: its answer, its rate, or nothing where the release does not list it. */
export type ForceInPeriod = ChosenPeriod['forces'][number]
/** What a map and its table are by: the counts as printed, or rates for so many people. */
export type Measure = 'count' | 'rate'
