import { z } from 'zod'
import { parseProvisions } from './parse.ts'
import type { ProvisionRef } from './provision-ref.ts'

/** A list of provisions as it is written in a record; refuses what `parseProvisions` refuses. */
export const ProvisionsText = z
  .string()
  .min(1)
  .refine((text) => parseProvisions(text).ok, {
    error: 'is not a reference to provisions: write it like "ss. 9 and 26", "Sch. 13 para 4", "cl. 11" or "the whole Act"',
  })
export type ProvisionsText = z.infer<typeof ProvisionsText>

// Reading is dear, and the same few hundred texts are asked about for every provision of an Act.
const read = new Map<string, readonly ProvisionRef[]>()
const mostHeld = 5000

/** The provisions a checked text names. Throws for a text that `ProvisionsText` refuses. */
export function provisionsIn(text: ProvisionsText): readonly ProvisionRef[] {
  const held = read.get(text)
  if (held) return held
  const refs = parseProvisions(text)
  if (!refs.ok) throw new Error(refs.message)
  if (read.size >= mostHeld) read.clear()
  read.set(text, refs.value)
  return refs.value
}
