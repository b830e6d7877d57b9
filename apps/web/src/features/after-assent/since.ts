import type { PageApi } from '@dutywatch/api/page-renderer'
import type { Answer } from '../../rendering/answer.ts'

/** Everything since Royal Assent, or that there has been none. */
export type AssentAnswer = Answer<PageApi['commencements']['sinceAssent']>
/** What followed Royal Assent. */
export type Since = NonNullable<AssentAnswer['since']>
