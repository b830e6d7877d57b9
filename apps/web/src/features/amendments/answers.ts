import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** One amendment paper and what its amendments would do. */
export type PaperAnswer = Answer<PageApi['amendments']['paper']>
/** Amendments that change one clause or Schedule. */
export type AmendmentGroup = PaperAnswer['groups'][number]
/** One amendment. */
export type ShownAmendment = AmendmentGroup['amendments'][number]
/** What amendments would do to the print. */
export type Amended = NonNullable<ShownAmendment['alone']>
