import { readAkomaNtoso } from '../akoma-ntoso/index.ts'
import type { LegislationText } from '../document/index.ts'
import { readXml } from '../xml/index.ts'

/** The text of a print in Akoma Ntoso that a test trusts to be one. */
export function readPrint(file: string): LegislationText {
  const xml = readXml(file)
  if (!xml.ok) throw new Error(xml.message)
  const text = readAkomaNtoso(xml.value)
  if (!text.ok) throw new Error(text.message)
  return text.value
}
