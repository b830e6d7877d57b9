import { isMainLevel, type Provision } from '../document/index.ts'

const amends =
  /\b(?:insert|substitute|add)\s*(?:[—–:“"‘-]|$)|\b[Oo]mit\b|\b(?:is|are|be) (?:hereby )?(?:amended|repealed|omitted|substituted|inserted|added)\b|\bceases? to have effect\b/
/** What an amendment would bring about is not made by the words that speak of it. */
const conditional = /^(?:Where|If|When|Unless|Regulations|An order|No|Any|Nothing)\b/
const locates = /^(?:in|after|before|for|omit|at the (?:end|beginning) of)\s+(?!the purposes)(?:the (?:\w+ ){0,3}of )?/i

/** Whether words amend a law: they say so, or they are the opening of a list of amendments ("In section 92K of that Act—"). */
export function saysAmendment(words: string, firstReference: number | undefined): boolean {
  if (conditional.test(words)) return false
  if (amends.test(withoutQuotes(words))) return true
  const locator = locates.exec(words)
  return locator !== null && /[—–:-]$/.test(words) && firstReference !== undefined && firstReference <= locator[0].length
}

/** Whether words say that a law is amended in what follows them, beside them as well as inside. */
export function opensAmendments(words: string): boolean {
  return /\b(?:is|are|be) (?:hereby )?amended\b/.test(words) && !/[“"]/.test(words)
}

/**
 * What holds the amendments that words open: the parent of their provision, passing over headings; for a section that says which
 * sections amend the law, what these stand in; undefined for the whole text.
 */
export function scopeOf(within: readonly Provision[], words: string): Provision | undefined {
  const own = within.at(-1)
  if (!own || (isMainLevel(own.level) && !/\b(?:clauses|sections|articles|regulations) \d/.test(words))) return own
  return within.slice(0, -1).findLast(({ level }) => level !== 'cross-heading' && level !== 'group')
}

/** Where words stand that running words put between quotation marks. */
export function quotesIn(words: string): { readonly start: number; readonly end: number }[] {
  return Array.from(words.matchAll(/“[^”]*”?|"[^"]*"?|‘[^’]{0,300}’/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function withoutQuotes(words: string): string {
  return words.replace(/“[^”]*(?:”|$)|"[^"]*"/g, '“')
}
