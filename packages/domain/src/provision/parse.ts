import { accept, refuse, type Outcome } from '../outcome.ts'
import { leaningOn, outerOf } from './leaning.ts'
import { comparing, type ProvisionKind, type ProvisionRef } from './provision-ref.ts'
import { tokensOf, type Token, type Unit } from './tokens.ts'

const example = 'Write it like "s. 12(3)(a)", "ss. 9–12 and 26", "Sch. 13 para 4", "cl. 11" or "Part 7 Chapter 6".'

const longest = 2000

/**
 * Reads a list of references as lawyers write them: full words or abbreviations, lists ("ss. 9, 26 and 28"), runs ("ss.
 * 12(4)-(7)"), and members that lean on the one before ("s. 114(2), (7)"). Refuses anything else, and runs that go backwards.
 * References to other Acts must be taken out first. A list has at most 2,000 characters.
 */
export function parseProvisions(text: string): Outcome<ProvisionRef[], 'not-a-provision'> {
  if (text.length > longest) {
    return refuse(
      'not-a-provision',
      `A list of provisions has at most ${longest} characters, and this has ${text.length}. Split it.`,
    )
  }
  const tokens = tokensOf(text)
  const refs = tokens && readList(tokens)
  return refs && refs.length > 0
    ? accept(refs)
    : refuse('not-a-provision', `"${text}" is not a reference to provisions. ${example}`)
}

/** Reads one reference; refuses a list of several. */
export function parseProvision(text: string): Outcome<ProvisionRef, 'not-a-provision'> {
  const refs = parseProvisions(text)
  if (!refs.ok) return refs
  const [ref, ...others] = refs.value
  if (ref && others.length === 0) return accept(ref)
  return refuse('not-a-provision', `"${text}" names several provisions where one is wanted.`)
}

interface Reading {
  readonly ref: ProvisionRef
  readonly next: number
}

function readList(tokens: readonly Token[]): ProvisionRef[] | undefined {
  const refs: ProvisionRef[] = []
  let at = 0
  while (at < tokens.length) {
    const found = readOne(tokens, at, refs.at(-1))
    if (!found) return undefined
    refs.push(found.ref)
    at = found.next
    const gap = at
    while (tokens[at]?.type === 'separator') at += 1
    if (at === gap && at < tokens.length) return undefined
    if (at > gap && at === tokens.length) return undefined
  }
  return refs
}

function readOne(tokens: readonly Token[], at: number, before: ProvisionRef | undefined): Reading | undefined {
  const start = readStart(tokens, at, before)
  if (!start || tokens[start.next]?.type !== 'dash') return start
  return readRun(tokens, start)
}

/** A reference without its run: from a unit, from a bare number, or from a bracket that leans on the reference before. */
function readStart(tokens: readonly Token[], at: number, before: ProvisionRef | undefined): Reading | undefined {
  const token = tokens[at]
  if (token?.type === 'act') return { ref: { kind: 'act', levels: [] }, next: at + 1 }
  if (token?.type === 'unit') return readUnit(tokens, at + 1, { unit: token.unit, before })
  if (!before || before.kind === 'act') return undefined
  if (token?.type === 'number') return withLevels(tokens, at, { kind: before.kind, levels: outerOf(before) })
  if (token?.type !== 'level') return undefined
  const levels = leaningOn(before, token.text)
  return levels && withBrackets(tokens, at + 1, { kind: before.kind, levels })
}

function readUnit(
  tokens: readonly Token[],
  at: number,
  { unit, before }: { unit: Unit; before: ProvisionRef | undefined },
): Reading | undefined {
  if (unit === 'paragraph' || unit === 'chapter') {
    const kind = unit === 'paragraph' ? 'schedule' : 'part'
    return before?.kind === kind ? withLevels(tokens, at, { kind, levels: before.levels.slice(0, 1) }) : undefined
  }
  const outer = withLevels(tokens, at, { kind: unit, levels: [] })
  if (!outer) return undefined
  const below = afterComma(tokens, outer.next)
  const nested = (unit === 'schedule' && 'paragraph') || (unit === 'part' && 'chapter')
  const token = tokens[below]
  if (token?.type !== 'unit' || token.unit !== nested) return outer
  return withLevels(tokens, below + 1, { kind: unit, levels: outer.ref.levels })
}

/** "Part 7, Chapter 6" is one place, not two. */
function afterComma(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  return token?.type === 'separator' && token.text === ',' ? at + 1 : at
}

interface Prefix {
  readonly kind: ProvisionKind
  readonly levels: readonly string[]
}

function withLevels(tokens: readonly Token[], at: number, { kind, levels }: Prefix): Reading | undefined {
  const token = tokens[at]
  if (token?.type !== 'number') return undefined
  const number = { kind, levels: [...levels, token.text] }
  return isNumberOnly(kind, levels) ? { ref: number, next: at + 1 } : withBrackets(tokens, at + 1, number)
}

/** Parts, Chapters and Schedules themselves have no brackets after their number; sections and paragraphs do. */
function isNumberOnly(kind: ProvisionKind, outer: readonly string[]): boolean {
  return kind === 'part' || (kind === 'schedule' && outer.length === 0)
}

function withBrackets(tokens: readonly Token[], at: number, { kind, levels }: Prefix): Reading {
  const token = tokens[at]
  if (token?.type !== 'level') return { ref: { kind, levels }, next: at }
  return withBrackets(tokens, at + 1, { kind, levels: [...levels, token.text] })
}

function readRun(tokens: readonly Token[], start: Reading): Reading | undefined {
  const { kind, levels } = start.ref
  const after = tokens[start.next + 1]
  const at = after?.type === 'unit' && after.unit === unitAt(start.ref) ? start.next + 2 : start.next + 1
  const end = readStart(tokens, at, start.ref)
  const [first, last] = [levels.at(-1), end?.ref.levels.at(-1)]
  if (!end || first === undefined || last === undefined || end.ref.levels.length !== levels.length) return undefined
  if (levels.slice(0, -1).some((level, index) => level !== end.ref.levels[index])) return undefined
  const order = comparing(levels.at(-2))(first, last)
  if (order > 0) return undefined
  return { ref: order === 0 ? { kind, levels } : { kind, levels, to: last }, next: end.next }
}

function unitAt(ref: ProvisionRef): string {
  if (ref.levels.length > 1 && ref.kind === 'schedule') return 'paragraph'
  return ref.levels.length > 1 && ref.kind === 'part' ? 'chapter' : ref.kind
}
