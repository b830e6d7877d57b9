import type { PaperFacts } from '@dutywatch/bill-text/amendment'
import type { LegislationText } from '@dutywatch/bill-text/document'
import type { BillText } from '@dutywatch/domain/parliament'
import type { Tracker } from '@dutywatch/domain/tracker'
import { dayOfPaper } from './paper-day.ts'

/** Which text of a tracker is the print that a paper amends, and how it was told. */
export interface AmendedPrint {
  readonly text: BillText
  readonly by: 'address' | 'number'
}

/**
 * The print whose clauses and lines a paper names: by the address that both give, else the last print of the same House and number
 * before the paper. A paper may name a print that the tracker does not have.
 */
export async function amendedPrint(
  { tracker, bill }: { readonly tracker: Tracker; readonly bill: string },
  facts: PaperFacts,
  wordsOf: (sha256: string) => Promise<LegislationText>,
): Promise<AmendedPrint | undefined> {
  const prints = tracker.texts.filter((text) => text.bill === bill && text.kind === 'print')
  for (const text of prints) {
    const uri = text.file && (await wordsOf(text.file.sha256)).facts.versionUri
    if (uri !== undefined && facts.amends.uri !== undefined && isSameVersion(uri, facts.amends.uri))
      return { text, by: 'address' }
  }
  const day = dayOfPaper(facts) ?? ''
  const numbered = prints.filter(
    (text) => text.house === facts.house && isSameNumber(text.number, facts.number) && text.publishedOn <= day,
  )
  const text = numbered.toSorted((a, b) => a.order - b.order).at(-1)
  return text && { text, by: 'number' }
}

/** LawMaker writes “…/bill@public-committee” and “…/bill@public-committee-hc” of one print. */
function isSameVersion(a: string, b: string): boolean {
  const [one, other] = [a, b].map((uri) => uri.replace(/-h[cl]$/, ''))
  return one === other
}

function isSameNumber(a: string | undefined, b: string | undefined): boolean {
  const digits = (number: string | undefined) => /\d+/.exec(number ?? '')?.[0]
  return digits(a) !== undefined && digits(a) === digits(b)
}
