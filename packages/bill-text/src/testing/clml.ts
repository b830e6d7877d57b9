import { readClml } from '../clml/index.ts'
import type { LegislationText } from '../document/index.ts'
import { readXml, type XmlElement } from '../xml/index.ts'

/** The root of XML written down in a test. */
export function xmlRoot(text: string): XmlElement {
  const outcome = readXml(text)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}

/** A whole document of CLML, read. */
export function clmlOf(text: string): LegislationText {
  const outcome = readClml(xmlRoot(text))
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}

/** A document of CLML written down in a test, by what is in its root. */
export function clml(inside: string, root = 'Legislation'): LegislationText {
  return clmlOf(`<${root} xmlns="http://www.legislation.gov.uk/namespaces/legislation">${inside}</${root}>`)
}
