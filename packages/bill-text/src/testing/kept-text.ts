import type { LegislationText } from '../document/index.ts'
import { readLegislation } from '../legislation/index.ts'
import { keptFile } from './kept-file.ts'

/** A text kept beside the project, or `undefined` on machines that do not have it. */
export function keptText(path: string): LegislationText | undefined {
  const file = keptFile(path)
  if (file === undefined) return undefined
  const reading = readLegislation(file)
  if (!reading.ok) throw new Error(`${path}: ${reading.message}`)
  return reading.value.kind === 'text' ? reading.value.text : undefined
}
