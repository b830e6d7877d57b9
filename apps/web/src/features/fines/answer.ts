import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** What was typed into the form. */
export interface FineQuestion {
  readonly turnover?: string | undefined
  readonly currency?: string | undefined
  readonly rule?: string | undefined
}

/** The rules, what was read of the question, and the maximum. */
export type FineAnswer = Answer<PageApi['penalties']['maximum']>
/** The answer beside what was asked. */
export type FinePage = FineAnswer & { readonly asked: FineQuestion }
/** A rule with whether it is still law and where its limbs cross. */
export type RuleRow = FineAnswer['rules'][number]
