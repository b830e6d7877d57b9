import { parseProvisions } from './parse.ts'
import { printProvision } from './print.ts'
import type { ProvisionRef } from './provision-ref.ts'
import { threadOf, type ProvisionThread } from './provision-thread.ts'

/** A provision a text names, by its label, with the thread that follows it where there is one. */
export interface ProvisionLink {
  readonly label: string
  /** The id of the thread. */
  readonly thread?: string
  /** It ends a run that the one before begins: "s. 35" to "s. 37". */
  readonly endsRun?: true
}

type Thread = Pick<ProvisionThread, 'id' | 'labels'>

/**
 * The provisions that a list names ("ss. 12(4)-(7), 81"), one by one, with their threads as a text numbers them. A run gives its first and
 * its last. Words that are no list of provisions come back as they stand.
 */
export function provisionLinks(provisions: string, threads: readonly Thread[], text: string): ProvisionLink[] {
  const refs = parseProvisions(provisions)
  if (!refs.ok) return [{ label: provisions }]
  return refs.value.flatMap(({ to, ...first }) => {
    const link = linkTo(first, threads, text)
    if (to === undefined) return [link]
    return [link, { ...linkTo({ ...first, levels: [...first.levels.slice(0, -1), to] }, threads, text), endsRun: true as const }]
  })
}

function linkTo(ref: ProvisionRef, threads: readonly Thread[], text: string): ProvisionLink {
  const thread = threadOf(threads, text, ref)
  return { label: printProvision(ref), ...(thread && { thread: thread.id }) }
}
