import { Worker } from 'node:worker_threads'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { DeskAnswer, DeskQuestion, FromThread, ToThread } from './desk-question.ts'

/** The desk in a thread of its own, so that readers do not wait for those who write. It begins with the first question. */
export interface DeskThread extends AsyncDisposable {
  /** Begins it, for a question that will come soon. */
  readonly begin: () => void
  /** Refuses when the thread ends before it has answered; the next question begins another. */
  readonly ask: (question: DeskQuestion) => Promise<Outcome<DeskAnswer, 'desk-stopped'>>
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
}

type Settle = (answer: Outcome<DeskAnswer, 'desk-stopped'>) => void

const graceMs = 10_000
const stopped = refuse(
  'desk-stopped',
  'The desk stopped before it answered, and starts again. Look whether it was done; if it was not, do it again.',
)

/** Makes the thread, which does not run yet. */
export function deskThread({ entry, told, write, failed }: ThreadParts): DeskThread {
  const waiting = new Map<number, Settle>()
  let running: Worker | undefined
  let asked = 0
  let isClosing = false

  function settle(number: number, answer: Outcome<DeskAnswer, 'desk-stopped'>): void {
    waiting.get(number)?.(answer)
    waiting.delete(number)
  }

  function heard(said: FromThread): void {
    if ('line' in said) write(said.line)
    else settle(said.number, accept(said.answer))
  }

  function begun(): Worker {
    if (running) return running
    const worker = new Worker(entry, { workerData: told })
    worker.on('message', heard)
    worker.on('error', failed)
    worker.once('exit', (code) => {
      if (running === worker) running = undefined
      // After an error it is 1, and that was heard already.
      if (code > 1) failed(new Error(`It ended with ${code}.`))
      for (const number of waiting.keys()) settle(number, stopped)
    })
    running = worker
    return worker
  }

  function say(worker: Worker, words: ToThread): void {
    worker.postMessage(words, [])
  }

  return {
    begin: () => void (isClosing || begun()),
    ask: (question) => {
      if (isClosing) return Promise.resolve(stopped)
      const number = (asked += 1)
      return new Promise((answered) => {
        waiting.set(number, answered)
        say(begun(), { number, question })
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
