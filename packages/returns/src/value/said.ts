import type { Cell } from '@dutywatch/domain/evidence'
import { numberInWords } from '../words/index.ts'

const counted = String.raw`(?:offences?|crimes?|cases?|incidents?|victims?|reports?|matching records?)`
const zero = new RegExp(
  String.raw`^(?:nil|none|zero|nil returns?|zero returns?|nil recorded|none recorded|zero recorded|no ${counted}|no recorded ${counted}|no ${counted} (?:were )?(?:recorded|found|identified))$`,
)
const notHeld =
  /^not (recorded|collected|collated|captured)\b|\bnot held\b|\b(no|nil) (information|info|data|records?|recorded information) (is |are )?held\b|\b(do|does|did) not hold\b|^no information recorded$/
const overCost =
  /\bover (the )?(foi )?cost|\bcosts? (limit|ceiling|exceed|exempt)|\bexceed(s|ed|ing)?\b.*\b(cost|fees|appropriate|time|18 hours|limit)|\bexcess(ive)? costs?\b|\bappropriate (cost )?limit\b|\bover (18|24) hours\b/
const section = /\b(ss?|sec|sect|sections?)\.? ?\d{1,2}\b/
const declined =
  /\bexempt(ed|ion|ions)?\b|\brefus(ed|al)\b|\bredact(ed|ion)\b|\bwithheld\b|\bdeclined\b|\bneither confirm\b|^ncnd$|\bpersonal (data|information)\b/
const noReply =
  /^(no (reply|response)( received)?|(awaiting|no) (a )?(reply|response)|did not (reply|respond)|not (yet )?(replied|responded))$/
const toFollow =
  /^(tbc|tba|tbd|to be (confirmed|advised|determined)|to follow|pending|awaited|in progress|not yet (known|available))$/
const notKnown =
  /^(n\/?a|n\.a\.?|n\.k\.?|n\/k|nk|\.{2,3}|…|:|\?|\[[xz]\]|not (available|applicable|known|stated|provided|supplied|given)|unavailable|unknown|no data|no data available)$/

/** What words that stand for a count, or for having none, say of it; from plain words, and the words as they are written. */
export function readSaid(said: string, written: string): Cell | 'to-follow' | undefined {
  const words = said.length > 5 ? said : said.replace(/(?<=^[a-z]+)\.$| ?(\/) ?/g, '$1')
  const named = numberInWords(words)
  if (named !== undefined) return { kind: 'count', value: named }
  if (zero.test(words)) return { kind: 'count', value: 0 }
  if (notKnown.test(words)) return { kind: 'not-known' }
  if (toFollow.test(words)) return 'to-follow'
  if (noReply.test(words)) return { kind: 'no-reply' }
  if (notHeld.test(words)) return { kind: 'not-held' }
  // "5 (s40)" gives a count as well: neither may be dropped.
  if (section.test(words) && !/^\d/.test(words)) return { kind: 'refused', exemption: written }
  if (overCost.test(words)) return { kind: 'over-cost' }
  if (declined.test(words)) return { kind: 'refused', exemption: written }
  return undefined
}

const suppressionMarks = new Set([
  '*',
  '**',
  '***',
  '[*]',
  'c',
  '[c]',
  '(c)',
  'suppressed',
  'supp',
  'confidential',
  '[low]',
  '#',
  '†',
  '‡',
])

/** Whether plain words are a mark that senders put in the place of a small count. */
export function isSuppressionMark(words: string): boolean {
  return suppressionMarks.has(words)
}

/** Whether plain words are a mark that means none with one sender and not available with another. */
export function isUnclearMark(words: string): boolean {
  return /^(-{1,3}|x|z|\.|s|~|_)$/.test(words)
}
