import { join } from 'node:path'
import type { Env } from '../env.ts'
import type { HttpOptions, HttpStep } from '../imports/http/index.ts'
import type { Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** What a command that asks a publisher is run with. */
export interface Asking {
  readonly env: Env
  readonly output: Output
  readonly signal: AbortSignal
}

/** In whose name a publisher is asked, where answers are kept, and what is said meanwhile. Refuses to ask without a way to be reached. */
export function connectorOptions({
  env,
  output,
  signal,
}: Asking): Pick<HttpOptions, 'contact' | 'signal' | 'onStep'> & { readonly folder: string } {
  if (env.CONTACT === undefined) {
    throw new RefusedCommand(
      'CONTACT is not set. Set it to an e-mail or web address at which you can be reached: publishers ask to know who asks them.',
      { exitCode: 2 },
    )
  }
  return { contact: env.CONTACT, signal, folder: join(env.DATA_DIR, 'answers'), onStep: (step) => output.warn(stepLine(step)) }
}

function stepLine(step: HttpStep): string {
  if (step.kind === 'asking') return `Asking ${step.url}`
  return `  ${step.why} Trying again in ${step.seconds === 1 ? '1 second' : `${step.seconds} seconds`}.`
}

/** Runs work that Ctrl-C ends in good order: it is told by the signal, and says itself that nothing was changed. */
export async function interruptible<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  const interrupt = () => controller.abort()
  process.once('SIGINT', interrupt)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', interrupt)
  }
}
