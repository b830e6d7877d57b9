import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { fetchOnce, type OneAnswer, type OneRefusal, type OneRequest } from './fetch-once.ts'
import { askedDelay, delayBefore, isPassing } from './retry.ts'
import type { Timing } from './timing.ts'

/** What is about to be done. */
export type HttpStep =
  | { readonly kind: 'asking'; readonly url: string }
  | { readonly kind: 'waiting'; readonly url: string; readonly seconds: number; readonly why: string }

export type AskingRefusal = OneRefusal | 'refused-by-publisher' | 'too-busy' | 'not-found'

/** How one asks until there is an answer. */
export interface Asking {
  readonly timing: Timing
  /** Waits for the turn of a request. */
  readonly turn: (signal?: AbortSignal) => Promise<void>
  readonly onStep: ((step: HttpStep) => void) | undefined
}

const mostTries = 4
const longestAskedMs = 300_000

/**
 * Asks up to four times for what may come later, and answers 200 or 304. Refuses everything else with a sentence that names the request.
 */
export async function askUntilAnswered(
  request: OneRequest,
  { timing, turn, onStep }: Asking,
): Promise<Outcome<OneAnswer, AskingRefusal>> {
  const { signal, url } = request
  for (let attempt = 1; ; attempt += 1) {
    await turn(signal)
    if (!signal?.aborted) onStep?.({ kind: 'asking', url: url.href })
    const answer = await fetchOnce(request)
    const judged = judge(answer, { attempt, timing })
    if (judged.kind === 'take') return accept(judged.answer)
    if (judged.kind === 'refuse') return refuse(judged.reason, `GET ${url.href}: ${judged.message}`)
    onStep?.({ kind: 'waiting', url: url.href, seconds: Math.ceil(judged.delayMs / 1_000), why: judged.message })
    await timing.wait(judged.delayMs, signal)
  }
}

type Judgement =
  | { readonly kind: 'take'; readonly answer: OneAnswer }
  | { readonly kind: 'wait'; readonly delayMs: number; readonly message: string }
  | { readonly kind: 'refuse'; readonly reason: AskingRefusal; readonly message: string }

/** What to make of one attempt: take its answer, try again after a while, or give up. */
function judge(answer: Outcome<OneAnswer, OneRefusal>, { attempt, timing }: { attempt: number; timing: Timing }): Judgement {
  const isLast = attempt >= mostTries
  const tried = attempt > 1 ? ` It was tried ${attempt} times.` : ''
  const delayMs = delayBefore(attempt + 1, timing.random())
  if (!answer.ok) {
    const { reason, message } = answer
    const mayPass = reason === 'too-slow' || reason === 'unreachable' || reason === 'broke-off'
    return mayPass && !isLast ? { kind: 'wait', delayMs, message } : { kind: 'refuse', reason, message: `${message}${tried}` }
  }
  const { status, statusText, headers } = answer.value
  if (status === 200 || status === 304) return { kind: 'take', answer: answer.value }
  const said = `It answered ${status}${statusText ? ` ${statusText}` : ''}.`
  if (status === 404)
    return { kind: 'refuse', reason: 'not-found', message: `${said} There is nothing of that number or address.` }
  if (!isPassing(status)) return { kind: 'refuse', reason: 'refused-by-publisher', message: said }
  const asked = askedDelay(headers.get('retry-after'), timing.nowMs())
  if (asked !== undefined && asked > longestAskedMs) {
    const message = `${said} It asks to be left alone for ${Math.ceil(asked / 60_000)} minutes: come back after that.`
    return { kind: 'refuse', reason: 'too-busy', message }
  }
  if (isLast) return { kind: 'refuse', reason: 'too-busy', message: `${said}${tried} Try again later.` }
  return { kind: 'wait', delayMs: asked ?? delayMs, message: said }
}
