import type { PageProblem } from '@dutywatch/api/page-renderer'
import { PageMissing, PageRefused } from './route.ts'

/** The problem behind what a loader threw, when it is one for the reader; `undefined` when it is a bug of ours. */
export function problemOf(thrown: unknown): PageProblem | undefined {
  if (thrown instanceof PageMissing) return { status: 404, reason: 'not-found', message: thrown.message }
  if (thrown instanceof PageRefused) return { status: 400, reason: 'wrong-query', message: thrown.message }
  if (!isAnswered(thrown)) return undefined
  const { httpStatus, reason, elsewhere } = detailsOf(thrown.data)
  if (httpStatus === 404) return { status: 404, reason, message: thrown.message, ...(elsewhere && { elsewhere }) }
  if (httpStatus === 400 || httpStatus === 422) return { status: 400, reason, message: thrown.message }
  return undefined
}

/** The API's own refusal. Told by its name, because the built pages carry another copy of the class than the server that throws it. */
function isAnswered(thrown: unknown): thrown is Error & { readonly data: unknown } {
  return thrown instanceof Error && thrown.name === 'TRPCClientError' && 'data' in thrown
}

function detailsOf(data: unknown): { httpStatus: number; reason: string; elsewhere?: PageProblem['elsewhere'] } {
  const known = typeof data === 'object' && data !== null ? data : {}
  return {
    httpStatus: 'httpStatus' in known && typeof known.httpStatus === 'number' ? known.httpStatus : 500,
    reason: 'reason' in known && typeof known.reason === 'string' ? known.reason : 'server-error',
    ...('elsewhere' in known && isElsewhere(known.elsewhere) && { elsewhere: known.elsewhere }),
  }
}

function isElsewhere(said: unknown): said is NonNullable<PageProblem['elsewhere']> {
  const known = typeof said === 'object' && said !== null ? said : {}
  return 'number' in known && typeof known.number === 'number' && 'address' in known && typeof known.address === 'string'
}
