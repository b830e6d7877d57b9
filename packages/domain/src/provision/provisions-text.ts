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

/** The provisions a checked text names. */
export function provisionsIn(text: ProvisionsText): ProvisionRef[] {
  const refs = parseProvisions(text)
  if (!refs.ok) throw new Error(refs.message)
  return refs.value
}
