import type { Finding } from '@dutywatch/domain/tracker'

/** Where a command says what it did. Tests listen in. */
export interface Output {
  /** The answer, on standard output. */
  readonly say: (line: string) => void
  /** What is wrong or in progress, on standard error. */
  readonly warn: (line: string) => void
}

/**
 * Lets a reader of this process go away early, as `head` does: what would still have been said is dropped, and the work goes on to its
 * usual end. An answer that cannot be written for another reason ends the process with 1 and a sentence.
 */
export function allowReadersToLeave(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      terminal.warn(`The answer cannot be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}.`)
      process.exit(1)
    })
  }
}

/** The output of this process. */
export const terminal: Output = {
  say: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
}

/** A finding on one line: where, what and which rule. */
export function findingLine({ path, rule, message }: Finding): string {
  return `  ${path || '(the whole file)'}: ${message} [${rule}]`
}

/** "1 problem", "2 problems", "1,204 problems". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`
}
