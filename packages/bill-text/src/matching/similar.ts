import { candidatesOf, type Candidate } from './candidates.ts'
import type { Links } from './links.ts'
import type { Found, Meter } from './matching.ts'
import { likeness, nameLikeness, type Unit } from './unit.ts'

/** What tells two units of a row to be one beside their words. */
export interface Telling {
  /** Units of the row stand inside one matched provision, so that their numbers and places say much. */
  readonly siblings: boolean
  /** Only words tell: the units come from all over the text. */
  readonly anywhere?: boolean
  readonly meter: Meter
}

interface Scored extends Candidate {
  readonly score: number
  readonly likeness: number
  readonly sameName: boolean
}

/** Scores closer than this to each other are a tie that a person should settle. */
const TIE = 0.08

/** Links the free units that are most alike, the likeliest first. */
export function linkSimilar(links: Links, telling: Telling): void {
  const scored = candidatesOf(links, telling.meter)
    .flatMap((candidate) => scoredOf(links, candidate, telling))
    .sort((a, b) => b.score - a.score || a.before + a.after - (b.before + b.after))
  const chosen = scored.filter((each) => {
    if (links.ofBefore(each.before) || links.ofAfter(each.after)) return false
    links.add({ ...each, found: foundBy(each), confidence: confidenceOf(each) })
    return true
  })
  const rivals = rivalsOf(scored, chosen)
  for (const each of chosen) {
    const of = rivals.get(each)
    if (of) links.replace({ ...each, found: foundBy(each), confidence: Math.min(confidenceOf(each), 0.6), rivals: of })
  }
}

function scoredOf(links: Links, candidate: Candidate, telling: Telling): Scored[] {
  const [one, other] = [links.before[candidate.before], links.after[candidate.after]]
  if (!one || !other) return []
  telling.meter.steps += Math.min(one.neighbours.size, other.neighbours.size)
  const alike = likeness(one, other)
  // A place among subsections says nothing of a paragraph.
  if (telling.siblings && one.provision.level !== other.provision.level && alike < 0.5) return []
  const names = nameLikeness(one, other)
  const scored = {
    ...candidate,
    likeness: alike,
    sameName: names === 1,
    score: scoreOf({ alike, names, candidate, one, other }, telling),
  }
  return isEnough(scored, names, telling) ? [scored] : []
}

interface Signs {
  readonly alike: number
  readonly names: number | undefined
  readonly candidate: Candidate
  readonly one: Unit
  readonly other: Unit
}

function scoreOf({ alike, names, candidate, one, other }: Signs, { siblings, anywhere }: Telling): number {
  const words = names === undefined ? alike : 0.75 * alike + 0.25 * names
  if (anywhere) return words
  const number = siblings && one.number !== '' && one.number === other.number ? 1 : 0
  return 0.85 * words + 0.1 * candidate.nearness + 0.05 * (siblings ? number : candidate.nearness)
}

/** Words alone when half are shared; fewer where the name or the place speaks for it too. */
function isEnough({ likeness: alike, nearness, sameName }: Scored, names: number | undefined, telling: Telling): boolean {
  if (telling.anywhere) return alike >= 0.6
  if (sameName) return alike >= 0.1 || nearness === 1
  if (alike >= (names === undefined ? 0.5 : 0.45)) return true
  if (names !== undefined && names >= 0.6 && alike >= 0.25) return true
  return nearness >= 0.5 && alike >= (telling.siblings ? 0.2 : 0.3)
}

function foundBy({ likeness: alike, sameName }: Scored): Found {
  if (alike >= 0.5) return 'similar'
  return sameName ? 'same-heading' : 'position'
}

function confidenceOf({ score, likeness: alike, sameName }: Scored): number {
  const sure = sameName && alike >= 0.3 ? 0.85 : 0.3 + 0.7 * score
  return Math.min(0.97, Math.max(sure, 0.3 + 0.7 * score))
}

/** For each choice, the units that would have done nearly as well and were not better placed elsewhere. */
function rivalsOf(scored: readonly Scored[], chosen: readonly Scored[]): Map<Scored, { before: number[]; after: number[] }> {
  const ofBefore = new Map(chosen.map((each) => [each.before, each]))
  const ofAfter = new Map(chosen.map((each) => [each.after, each]))
  const rivals = new Map<Scored, { before: number[]; after: number[] }>()
  const note = (choice: Scored | undefined, rival: Scored, elsewhere: Scored | undefined) => {
    if (!choice || choice === rival || rival.score < choice.score - TIE) return
    if (elsewhere && elsewhere.score > rival.score + TIE) return
    const noted = rivals.get(choice) ?? { before: [], after: [] }
    if (choice.before === rival.before) noted.after.push(rival.after)
    else noted.before.push(rival.before)
    rivals.set(choice, noted)
  }
  for (const each of scored) {
    note(ofBefore.get(each.before), each, ofAfter.get(each.after))
    note(ofAfter.get(each.after), each, ofBefore.get(each.before))
  }
  return rivals
}
