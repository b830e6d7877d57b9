import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from './log.ts'
import type { PageProblem, PageRenderer } from './page-renderer.ts'
import { prepare, send, type PlainResponse } from './prepared-response.ts'

/** Answers a request with what is wrong: a page for people, JSON for programs. Never throws, never kept in memory. */
export type SendProblem = (request: IncomingMessage, response: ServerResponse, problem: PageProblem) => Promise<void>

/** Makes the one place where errors become answers. */
export function problemSender(renderer: PageRenderer, common: Readonly<Record<string, string>>, log: Log): SendProblem {
  const draw = problemDrawer(renderer, log)
  return async (request, response, problem) => {
    const plain = await draw(request.url ?? '', problem)
    if (response.headersSent) response.destroy()
    else await send(prepare(plain, { common, compress: false }), request, response)
  }
}

/** Draws what is wrong for whoever reads an address: a page for people, JSON for programs. Never throws. */
export function problemDrawer(renderer: PageRenderer, log: Log): (url: string, problem: PageProblem) => Promise<PlainResponse> {
  return async (url, problem) => (forPrograms(url) ? problemJson(problem) : problemPage(renderer, problem, log))
}

/** Whether an address is read by programs rather than people. */
function forPrograms(url: string): boolean {
  return /^\/(data|trpc|desk\/auth|desk\/trpc|healthz|readyz)(\/|\?|$)/.test(url)
}

function problemJson({ status, reason, message, requestId }: PageProblem): PlainResponse {
  const body = `${JSON.stringify({ reason, message, ...(status >= 500 ? { requestId } : {}) })}\n`
  return { status, type: 'application/json; charset=utf-8', body, cacheControl: 'no-store', headers: allowed(status) }
}

async function problemPage(renderer: PageRenderer, problem: PageProblem, log: Log): Promise<PlainResponse> {
  const { status } = problem
  try {
    const page = await renderer.problem(problem)
    return {
      status,
      type: 'text/html; charset=utf-8',
      body: page.html,
      cacheControl: 'no-store',
      headers: allowed(status),
    }
  } catch (error) {
    log.error({ err: error, reqId: problem.requestId }, 'the page for a problem could not be drawn')
    return {
      status,
      type: 'text/plain; charset=utf-8',
      body: `${problem.message}\n`,
      cacheControl: 'no-store',
      headers: allowed(status),
    }
  }
}

function allowed(status: number): Readonly<Record<string, string>> | undefined {
  return status === 405 ? { Allow: 'GET, HEAD' } : undefined
}
