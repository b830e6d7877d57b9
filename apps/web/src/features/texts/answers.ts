import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** A text, its contents, and its words where one page can hold them. */
export type TextAnswer = Answer<PageApi['texts']['byId']>
/** One provision of a text. */
export type ProvisionAnswer = Answer<PageApi['texts']['provision']>
/** A text as the tracker records it. */
export type Text = TextAnswer['text']
