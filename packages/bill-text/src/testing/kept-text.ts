import { readAkomaNtoso } from '../akoma-ntoso/index.ts'
import type { LegislationText } from '../document/index.ts'
import { readXml } from '../xml/index.ts'
import { keptFile } from './kept-file.ts'

/** A print in Akoma Ntoso kept beside the project, or `undefined` on machines that do not have it. */
export function keptText(path: string): LegislationText | undefined {
  const file = keptFile(path)
  if (file === undefined) return undefined
  const root = readXml(file)
  const text = root.ok ? readAkomaNtoso(root.value) : root
  if (!text.ok) throw new Error(`${path}: ${text.message}`)
  return text.value
}
