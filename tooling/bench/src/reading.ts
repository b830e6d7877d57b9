import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'

/** What readers are to do: ask for these pages in turn, so many a second, for so long. */
export interface ReadingOrder {
  readonly url: string
  readonly pages: readonly string[]
  readonly rate: number
  readonly ms: number
}

/** How long readers waited for a page, in milliseconds. */
export interface Reading {
  readonly answered: number
  readonly failed: number
  /** Pages a second. */
  readonly rate: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly longest: number
}

/** Readers in a process of their own. They stop at the end of their scope. */
export interface Readers extends AsyncDisposable {
  readonly read: (order: ReadingOrder) => Promise<Reading>
}

/** Starts a process of readers. */
export function startReaders(): Readers {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'readers.ts'))
  return {
    read: (order) =>
      new Promise((done) => {
        child.once('message', (reading: Reading) => done(reading))
        child.send(order)
      }),
    [Symbol.asyncDispose]: () =>
      new Promise((gone) => {
        child.once('exit', () => gone())
        child.disconnect()
      }),
  }
}
