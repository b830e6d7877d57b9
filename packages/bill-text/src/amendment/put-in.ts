import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { provisionsIn, type Block, type Provision, type Run } from '../document/index.ts'
import type { Amendment } from './amendment-paper.ts'
import { insertedWords, type Applying, type ApplyReason } from './applying.ts'
import type { Edit } from './edit.ts'
import { provisionLabelled } from './named-provisions.ts'
import { placedAfter } from './place-after.ts'
import type { Insertion, InsertionPoint, Instruction } from './instruction.ts'
import type { Extent, Leaf } from './layout-writer.ts'

type Planned<Value> = Outcome<Value, ApplyReason>

/** The changes that put text in at a point of a print. */
export function editsPuttingIn(
  applying: Applying,
  amendment: Amendment,
  instruction: Instruction & { readonly insert: Insertion },
): Planned<Edit[]> {
  const { at, words } = instruction.insert
  if (at.where === 'added' || 'whole' in at) return placedWhole(applying, amendment, at)
  const put = insertedWords(amendment, words)
  if (put === undefined && amendment.inserted.length === 0)
    return refuse('not-understood', 'The amendment puts something in, and its text is not on the paper.')
  if ('label' in at && at.label !== undefined && put === undefined && at.where !== 'beginning') {
    const provision = provisionLabelled(applying, withoutLine(instruction), at.label)
    return provision.ok
      ? accept([besideProvision(applying, provision.value, { where: at.where, blocks: amendment.inserted })])
      : provision
  }
  const point = pointOf(applying, instruction, at)
  if (!point.ok) return point
  if (put !== undefined) return putWords(applying, point.value, put)
  if (point.value.begins) return refuse('no-place', 'Text with a line of its own is to stand before words of a sentence.')
  const edit = placedAfter(applying, point.value.at, amendment.inserted)
  return edit.ok ? accept([edit.value]) : edit
}

/** “At end of subsection (2)” is told by the label, whatever line stands before it. */
function withoutLine({ target: { provision } }: Instruction): Instruction['target'] {
  return provision ? { provision } : {}
}

interface Point {
  readonly at: number
  /** Whether it is where words begin rather than where they end. */
  readonly begins: boolean
}

function pointOf(applying: Applying, instruction: Instruction, at: InsertionPoint): Planned<Point> {
  if ('words' in at) {
    const line = applying.line(instruction.target, at.words.line ?? instruction.target.line)
    const found = line.ok ? applying.find(at.words, line.value) : line
    if (!found.ok) return found
    return accept(at.where === 'after' ? { at: found.value.end, begins: false } : { at: found.value.start, begins: true })
  }
  const within =
    'label' in at && at.label !== undefined ? extentLabelled(applying, instruction, at.label) : lineNamed(applying, instruction)
  if (!within.ok) return within
  return accept(at.where === 'beginning' ? { at: within.value.start, begins: true } : { at: within.value.end, begins: false })
}

function lineNamed(applying: Applying, { target }: Instruction): Planned<Extent> {
  if (target.line === undefined || !applying.layout.hasLines)
    return refuse('no-such-line', 'The amendment names a line, and this print does not say where its lines begin.')
  return applying.line(target)
}

function extentLabelled(applying: Applying, instruction: Instruction, label: string): Planned<Extent> {
  const provision = provisionLabelled(applying, withoutLine(instruction), label)
  if (!provision.ok) return provision
  const own = applying.layout.extentOf(provision.value)
  return own ? accept(own) : refuse('target-gone', `The print has no words at ${label}.`)
}

function putWords({ layout }: Applying, { at, begins }: Point, put: readonly Run[]): Planned<Edit[]> {
  const leaf = begins ? firstWordsFrom(layout.leavesIn({ start: at, end: layout.words.length })) : layout.leafAt(at)
  if (!leaf || leaf.slot === 'label') return refuse('no-place', 'The words would stand in a number.')
  const from = Math.max(at, leaf.start) - leaf.start
  return accept([{ does: 'words', leaf, cut: { from, to: from, put } }])
}

/** At the beginning of a line the number of a provision stays before the words that are put in. */
function firstWordsFrom([first, second]: readonly Leaf[]): Leaf | undefined {
  return first?.slot === 'label' ? second : first
}

function besideProvision(
  { layout }: Applying,
  provision: Provision,
  { where, blocks }: { readonly where: 'before' | 'after' | 'end'; readonly blocks: readonly Block[] },
): Edit {
  const within = layout.chainOf(provision)
  return { does: 'place', where: where === 'end' ? 'inside' : where, beside: provision, within, blocks }
}

/** A new clause or Schedule: beside the one that is named, or after the last of its kind. */
function placedWhole(
  applying: Applying,
  { inserted, number }: Amendment,
  at: Extract<InsertionPoint, { whole: string }>,
): Planned<Edit[]> {
  const { layout, text } = applying
  const blocks = inserted.map((block) =>
    block.kind === 'provision' && !block.label && number ? { ...block, label: number } : block,
  )
  if (blocks.length === 0) return refuse('not-understood', 'The amendment adds a provision, and its text is not on the paper.')
  if (at.where !== 'added') {
    const named = applying.named({ provision: { kind: at.whole, levels: [at.number] } })
    if (!named.ok) return named
    return named.value
      ? accept([besideProvision(applying, named.value, { where: at.where, blocks })])
      : refuse('target-gone', 'The print has it not.')
  }
  const last = [...provisionsIn(text.body)].findLast(({ level }) => level === at.whole)
  if (!last) return refuse('no-place', `The print has no ${at.whole} to put another after.`)
  const chain = layout.chainOf(last)
  const outer = at.whole === 'clause' ? chain.slice(0, 1) : chain
  const besideBlock = outer.at(-1) ?? last
  return accept([{ does: 'place', where: 'after', beside: besideBlock, within: outer, blocks }])
}
