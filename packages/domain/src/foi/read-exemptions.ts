import { accept, refuse, type Outcome } from '../outcome.ts'
import { quoted } from '../quoted.ts'
import { exemptionRules, sectionsBeside, type ExemptionKind, type ExemptionMatter } from './exemptions.data.ts'
import { lawNames, type FoiRegime } from './regime.ts'

/** A ground of refusal. `section` is its number, "40"; `part` what follows it, "(2)", or empty; `written` both, "s. 40(2)". */
export interface Exemption {
  readonly regime: FoiRegime
  readonly section: string
  readonly part: string
  readonly written: string
  /** In words, to stand after "under" or in brackets: "personal information". */
  readonly name: string
  readonly kind: ExemptionKind
  readonly matter: ExemptionMatter
}

const one = String.raw`(\d{1,3}[A-Z]?)((?:\s*\(\s*[0-9a-z]{1,4}\s*\))*)(?![\d%])`
const prefix = String.raw`(?:(?<![\w’'])(?:ss?|sect?s?|sections?|exemptions?)\s*(?:\.\s*)?)`
const ends = String.raw`(?:(?<=\))|(?=\s*(?:$|[.,;:)&/+-]|(?:and|or|of\s+(?:the|foi|foia|foisa)|under|foi|foia|foisa)\b)))`
const named = new RegExp(`${prefix}${one}`, 'giy')
const goesOn = new RegExp(
  String.raw`\s*(?:,|;|&|\/|\+|and\b|or\b|-)+\s*(?:and\s+|or\s+)?(?:${prefix}${one}|${one}${ends})`,
  'giy',
)
const bare = new RegExp(`${one}${ends}`, 'giy')

/**
 * The grounds that a refusal names, each once and in order: "s.12", "section 14(1)", "S12(1) and 31(1)(a)", "40(2)". Sections on time, fees
 * and notices are passed over. Refuses words that name no ground (`no-exemption`), and a section under which the Act lets nobody refuse
 * (`not-an-exemption`), like s.38 of Scotland's Act read as s.40.
 */
export function readExemptions(
  text: string,
  regime: FoiRegime = 'FOIA',
): Outcome<readonly Exemption[], 'no-exemption' | 'not-an-exemption'> {
  const found = sectionsIn(text).filter(({ section }) => !sectionsBeside[regime].includes(section))
  const unknown = found.find(({ section }) => !Object.hasOwn(exemptionRules[regime], section))
  if (unknown) {
    const message = `The ${lawNames[regime]} has no exemption in section ${unknown.section}. Check the number, and that it is of this Act.`
    return refuse('not-an-exemption', message)
  }
  if (found.length === 0) {
    return refuse('no-exemption', `${quoted(text)} names no exemption. Write it by its section, like “s.12” or “s.40(2)”.`)
  }
  const read = found.flatMap((each) => exemptionOf(regime, each))
  return accept([...new Map(read.map((each) => [each.written, each])).values()])
}

interface Section {
  readonly section: string
  readonly part: string
}

function sectionsIn(text: string): Section[] {
  const found: Section[] = []
  const bareStart = matchAt(bare, text, text.length - text.trimStart().length)
  for (let at = 0; at < text.length;) {
    const first = matchAt(named, text, at) ?? (at === 0 ? bareStart : undefined)
    if (!first) {
      at += 1
      continue
    }
    found.push(first.read)
    at = first.end
    for (let next = matchAt(goesOn, text, at); next; next = matchAt(goesOn, text, at)) {
      found.push(next.read)
      at = next.end
    }
  }
  return found
}

function matchAt(pattern: RegExp, text: string, at: number): { readonly read: Section; readonly end: number } | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return undefined
  const section = (match[1] ?? match[3] ?? '').toUpperCase()
  const part = (match[2] ?? match[4] ?? '').replaceAll(/\s/g, '').toLowerCase()
  return { read: { section, part }, end: at + match[0].length }
}

function exemptionOf(regime: FoiRegime, { section, part }: Section): Exemption[] {
  const rule = exemptionRules[regime][section]
  if (!rule) return []
  const { name, kind, matter, parts = {} } = rule
  const [, own = kind] = Object.entries(parts).find(([start]) => part.startsWith(start)) ?? []
  return [{ regime, section, part, written: `s. ${section}${part}`, name, kind: own, matter }]
}
