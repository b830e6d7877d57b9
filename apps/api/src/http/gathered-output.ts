import { write, writeSync } from 'node:fs'

const flushEveryMs = 500
const gatheredLength = 15_000
const retryAfterMs = 100
const triesAtTheEnd = 10

/** Text on its way to a file descriptor. */
export interface GatheredOutput {
  /** Adds text; it is written with what follows it, at least twice a second. */
  readonly write: (text: string) => void
  /** Begins to write what was gathered. */
  readonly flush: () => void
  /** Writes what was gathered before it returns, as a process does that ends. */
  readonly flushSync: () => void
}

/**
 * Gathers text and writes it in large pieces, in order, and never waits for a reader who is slow. When the reader has gone or the
 * disk is full, what would still be said is dropped and the process lives on.
 */
export function gatheredOutput(descriptor: number): GatheredOutput {
  let gathered = ''
  let piece: Buffer | undefined
  let lost = false

  function next(): void {
    if (piece !== undefined || gathered === '') return
    piece = Buffer.from(gathered)
    gathered = ''
    writePiece(piece)
  }

  function writePiece(rest: Buffer): void {
    write(descriptor, rest, (error, written) => {
      if (error && !isBusy(error)) return lose()
      const left = error ? rest : rest.subarray(written)
      piece = left.length > 0 ? left : undefined
      if (error) setTimeout(writePiece, retryAfterMs, left)
      else if (piece) writePiece(piece)
      else if (gathered.length > gatheredLength) next()
    })
  }

  function lose(): void {
    lost = true
    gathered = ''
    piece = undefined
  }

  const output: GatheredOutput = {
    write(text) {
      if (lost) return
      gathered += text
      if (gathered.length > gatheredLength) next()
    },
    flush: next,
    flushSync() {
      if (!writeAll(descriptor, gathered)) lose()
      gathered = ''
    },
  }
  setInterval(output.flush, flushEveryMs).unref()
  return output
}

/** Whether all of it was written. A reader who is slow is waited for a second; any other trouble will not pass. */
function writeAll(descriptor: number, text: string): boolean {
  let rest = Buffer.from(text)
  for (let tries = 0; rest.length > 0 && tries < triesAtTheEnd;) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      if (!isBusy(error)) return false
      tries += 1
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryAfterMs)
    }
  }
  return rest.length === 0
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EBUSY')
}
