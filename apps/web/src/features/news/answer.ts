import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'
import type { EventKind } from '@dutywatch/domain/campaign'

/** What happened and what is to come, and the kind that was asked for. */
export type NewsAnswer = Answer<PageApi['news']['list']> & { readonly kind?: EventKind | undefined }
