import { numberInWords, plainWords } from '../words/index.ts'

/** What a sender's note says about small counts: the limit below which they are hidden, and the mark that hides them where it is named. */
export interface StatedThreshold {
  readonly suppressedBelow: number
  readonly mark?: string
}

const hides =
  /suppress|disclos|withh|redact|replac|conceal|mask|protect|identif|denot|indicat|represent|shown as|recorded as|\*|\[c\]/
const limit = /\b(less than|fewer than|under|below|of less than|of fewer than) (\d{1,2}|[a-z]+)\b|([<≤]=?) ?(\d{1,2})\b/
const orFewer =
  /\b(\d{1,2}|[a-z]+) (?:or|and) (?:fewer|less|under|below)\b|\b(?:less|fewer) than or equal to (\d{1,2}|[a-z]+)\b|\b(?:up to|no more than) (\d{1,2}|[a-z]+)\b/
/** The ages that offences against children turn on, and the hours of the limit on cost: "victims under 16" hides no counts. */
const otherLimits =
  /\b(?:under|below|less than) (?:the age of )?(?:13|16|18)\b(?=.*\b(?:years?|age|offences?|hours)\b)|\b(?:aged?|victims?|child(?:ren)?|girls?|boys?|persons?|people|males?|females?)(?: (?:is|are|was|were|aged?))? (?:under|below|less than) (?:the age of )?(?:13|16|18)\b/g
const between = /\b(?:between )?(?:0|1|zero|one) ?(?:-|to|and) ?(\d{1,2}|[a-z]+)\b/

/** The limit that a note states for hiding small counts: "* denotes fewer than 5", "figures of 1 to 4 are suppressed". */
export function statedThreshold(note: string): StatedThreshold | undefined {
  const words = plainWords(note).replace(otherLimits, ' ')
  if (!hides.test(words)) return undefined
  const below = limitIn(words)
  if (below === undefined || below < 2 || below > 20) return undefined
  const mark = /(\*{1,3}|\[c\])/.exec(words)?.[1]
  return { suppressedBelow: below, ...(mark === undefined ? {} : { mark }) }
}

function limitIn(words: string): number | undefined {
  const least = orFewer.exec(words)
  const atMost = numberInWords(least?.[1] ?? least?.[2] ?? least?.[3] ?? '')
  if (atMost !== undefined) return atMost + 1
  const found = limit.exec(words)
  const named = numberInWords(found?.[2] ?? found?.[4] ?? '')
  if (named !== undefined) return found?.[3] === '<=' || found?.[3]?.startsWith('≤') ? named + 1 : named
  const top = numberInWords(between.exec(words)?.[1] ?? '')
  return top === undefined ? undefined : top + 1
}
