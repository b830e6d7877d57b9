import type { LegislationText } from '../document/index.ts'
import { readPrint } from './read-print.ts'

/** A document in Akoma Ntoso written down in a test, by its kind and what is in it. */
export function akomaNtoso(
  kind: 'bill' | 'act' | 'doc',
  inside: string,
  name = kind === 'doc' ? 'ExplanatoryNotes' : 'ukpubb',
): string {
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:ukl="https://www.legislation.gov.uk/namespaces/UK-AKN">
<${kind} name="${name}">${inside}</${kind}></akomaNtoso>`
}

/** A Bill written down in a test, by what is in its body. */
export function billOf(body: string): LegislationText {
  return readPrint(akomaNtoso('bill', `<body>${body}</body>`))
}
