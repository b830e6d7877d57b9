import { Worker } from 'node:worker_threads'
import { refuse, type Outcome } from '@dutywatch/domain'
import type { DeskAnswer, DeskQuestion, FromThread, NoLedger, ToThread } from './desk-question.ts'

/** Why the thread gave no answer. */
export type NoAnswer = NoLedger | 'desk-stopped' | 'desk-late' | 'desk-busy'

/** The desk in a thread of its own, so that readers do not wait for those who write. It begins with the first question. */
export interface DeskThread extends AsyncDisposable {
  /** Begins it, for a question that will come soon. */
  readonly begin: () => void
  /**
   * Refuses when the thread ends before it has answered, when it has not answered after a minute, when it cannot open the ledger, and when too
   * many wait. One that says nothing at all for a minute is ended. The next question begins another, at once unless the last one never answered
   * anything.
   */
  readonly ask: (question: DeskQuestion) => Promise<Outcome<DeskAnswer, NoAnswer>>
}

/** What a thread is started with. */
export interface ThreadParts {
  /** The module that it runs. */
  readonly entry: URL
  /** What that is told. */
  readonly told: unknown
  /** Takes the lines of its log. */
  readonly write: (line: string) => void
  /** Hears why it ended when it was not told to. */
  readonly failed: (error: unknown) => void
  /** How long an answer may take, in milliseconds; a minute unless given. */
  readonly longestMs?: number
}

interface Waiting {
  readonly settle: (answer: Outcome<DeskAnswer, NoAnswer>) => void
  readonly late: NodeJS.Timeout
}

const graceMs = 10_000
const usualLongestMs = 60_000
/** What never answered anything will hardly begin better at once. */
const restMs = 5_000
const mostWaiting = 500
const stopped = refuse(
  'desk-stopped',
  'The desk stopped before it answered, and starts again. Look whether it was done; if it was not, do it again.',
)
const late = refuse(
  'desk-late',
  'The desk takes longer than it should. It may still do this: look in a minute whether it was done; if it was not, do it again.',
)
const busy = refuse('desk-busy', 'The desk has too much to do at the moment. Nothing of this was done: try again in a minute.')

/** Makes the thread, which does not run yet. */
export function deskThread({ entry, told, write, failed, longestMs = usualLongestMs }: ThreadParts): DeskThread {
  const waiting = new Map<number, Waiting>()
  let running: Worker | undefined
  let asked = 0
  let restingUntilMs = 0
  let heardMs = 0
  let isClosing = false

  function settle(number: number, answer: Outcome<DeskAnswer, NoAnswer>): void {
    const found = waiting.get(number)
    waiting.delete(number)
    clearTimeout(found?.late)
    found?.settle(answer)
  }

  /** The thread; none while it is better not begun. */
  function begun(): Worker | undefined {
    if (running || isClosing || performance.now() < restingUntilMs) return running
    const worker = new Worker(entry, { workerData: told })
    let hasAnswered = false
    worker.on('message', (said: FromThread) => {
      heardMs = performance.now()
      if ('line' in said) return write(said.line)
      hasAnswered = true
      settle(said.number, said.answer)
    })
    worker.on('error', failed)
    worker.once('exit', (code) => {
      running = undefined
      if (!hasAnswered) restingUntilMs = performance.now() + restMs
      // After an error it is 1, and that was heard already.
      if (code > 1) failed(new Error(`It ended with ${code}.`))
      for (const number of waiting.keys()) settle(number, stopped)
    })
    running = worker
    return worker
  }

  /** One question may wait for something that another holds; a thread that says nothing to anybody hangs. */
  function giveUp(worker: Worker, number: number, askedMs: number): void {
    if (heardMs > askedMs) return settle(number, late)
    failed(new Error(`It did not answer in ${longestMs / 1_000} seconds, and was ended.`))
    void worker.terminate()
  }

  return {
    begin: () => void begun(),
    ask: (question) => {
      if (waiting.size >= mostWaiting) return Promise.resolve(busy)
      const worker = begun()
      if (!worker) return Promise.resolve(stopped)
      const number = (asked += 1)
      return new Promise((answered) => {
        const late = setTimeout(giveUp, longestMs, worker, number, performance.now())
        waiting.set(number, { settle: answered, late })
        say(worker, { number, question }, question.body)
      })
    },
    [Symbol.asyncDispose]: async () => {
      isClosing = true
      const worker = running
      if (!worker) return
      const late = setTimeout(() => void worker.terminate(), graceMs)
      const ended = new Promise((done) => worker.once('exit', done))
      say(worker, 'end')
      await ended
      clearTimeout(late)
    },
  }
}

function say(worker: Worker, words: ToThread, body?: Uint8Array<ArrayBuffer>): void {
  worker.postMessage(words, body ? [body.buffer] : [])
}
