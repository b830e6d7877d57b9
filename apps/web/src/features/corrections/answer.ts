import type { PageApi } from '@dutywatch/api/page-renderer'

/** What the page is drawn from; `before` is the edition it leaves out, with those after it. */
export type CorrectionsAnswer = Awaited<ReturnType<PageApi['corrections']['list']['query']>> & {
  readonly before: number | undefined
}

/** One record that an edition corrected. */
export type CorrectedRecord = CorrectionsAnswer['editions'][number]['corrections'][number]
