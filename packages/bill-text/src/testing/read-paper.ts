import { readAmendmentPaper } from '../akoma-ntoso/index.ts'
import type { AmendmentPaper } from '../amendment/index.ts'
import { readXml } from '../xml/index.ts'

/** The amendments of a file that a test trusts to be a paper. */
export function readPaper(file: string): AmendmentPaper {
  const xml = readXml(file)
  if (!xml.ok) throw new Error(xml.message)
  const paper = readAmendmentPaper(xml.value)
  if (!paper.ok) throw new Error(paper.message)
  return paper.value
}
