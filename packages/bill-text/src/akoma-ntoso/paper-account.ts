import { akomaNtosoRule } from './account.ts'
import { accountFor, type Account } from '../reading/index.ts'
import { elementsIn, type XmlElement } from '../xml/index.ts'
import { blocksOfPaper, type AmendmentPaper } from '../amendment/index.ts'

const membersApart: ReadonlySet<string> = new Set(['docIntroducer', 'docProponent'])

/** Counts the words of an amendment paper against those that were read from it. Each member's name is apart from the others. */
export function accountForAmendmentPaper(root: XmlElement, paper: AmendmentPaper): Account {
  const document = elementsIn(root)[0] ?? root
  const rule = akomaNtosoRule(document)
  const text = { front: [], body: blocksOfPaper(paper), back: [], notes: paper.notes }
  return accountFor(document, text, (element, parent) =>
    membersApart.has(element.name) ? { ...rule(element, parent), as: 'apart' } : rule(element, parent),
  )
}
