import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { inShort, plainText } from '../document/index.ts'
import type { Amendment } from './amendment-paper.ts'
import { insertedWords, type Applying, type ApplyReason } from './applying.ts'
import type { Edit } from './edit.ts'
import { tidied } from './edited-runs.ts'
import type { Instruction } from './instruction.ts'
import { editsLeavingOut } from './edits-leaving-out.ts'
import { stretchLeftOut } from './leave-out.ts'
import type { Extent } from './layout-writer.ts'
import { editsPuttingIn } from './put-in.ts'
import { readInstruction } from './read-instruction.ts'

/** The changes to a print that one amendment asks for; a refusal says why a machine cannot make them. */
export function planAmendment(applying: Applying, amendment: Amendment): Outcome<Edit[], ApplyReason> {
  const instruction = readInstruction(amendment.instruction)
  if (!instruction)
    return refuse('not-understood', `“${inShort(amendment.instruction, 200)}” is not written in a way that is understood.`)
  const planned = planInstruction(applying, amendment, withMarkedTarget(instruction, amendment))
  return planned.ok ? accept(planned.value.map(withSpaces)) : planned
}

/** Where the instruction does not name its clause, the file does. */
function withMarkedTarget(instruction: Instruction, { target }: Amendment): Instruction {
  return { ...instruction, target: { ...target, ...instruction.target } }
}

function planInstruction(applying: Applying, amendment: Amendment, instruction: Instruction): Outcome<Edit[], ApplyReason> {
  const { leaveOut, insert } = instruction
  if (!leaveOut)
    return insert ? editsPuttingIn(applying, amendment, { ...instruction, insert }) : refuse('not-understood', 'It says nothing.')
  const stretch = stretchLeftOut(applying, instruction, leaveOut)
  if (!stretch.ok) return stretch
  const put = insert && insertedWords(amendment, insert.words)
  const cuts = editsLeavingOut(applying, trimmed(stretch.value, applying.layout.words), put)
  if (!cuts.ok || !insert || put) return cuts
  const placed = placedInstead(cuts.value, { stretch: stretch.value, amendment })
  return placed.ok ? accept([...cuts.value, placed.value]) : placed
}

/** Provisions in place of what is left out: before the first that goes whole, or after the words that are cut. */
function placedInstead(
  cuts: readonly Edit[],
  { stretch, amendment }: { readonly stretch: Extent; readonly amendment: Amendment },
): Outcome<Edit, ApplyReason> {
  const { inserted, number } = amendment
  if (inserted.length === 0) return refuse('not-understood', 'The amendment puts something in, and its text is not on the paper.')
  const blocks = inserted.map((block) => (isUnnumberedWhole(block) && number ? { ...block, label: number } : block))
  const [first] = cuts
  if (first?.does === 'remove')
    return accept({ does: 'place', where: 'before', beside: first.block, within: first.within, blocks })
  if (first?.does !== 'words' || stretch.end < first.leaf.end)
    return refuse('no-place', 'The text to be put in has a line of its own, and would stand in the middle of a sentence.')
  return accept({ does: 'place', where: 'after', beside: first.leaf.owner, within: first.leaf.within, blocks })
}

function isUnnumberedWhole(block: Amendment['inserted'][number]): boolean {
  return block.kind === 'provision' && block.level === 'clause' && !block.label
}

function withSpaces(edit: Edit): Edit {
  if (edit.does !== 'words') return edit
  return { ...edit, cut: tidied(edit.cut, plainText(edit.leaf.runs)) }
}

function trimmed({ start, end }: Extent, words: string): Extent {
  const inside = words.slice(start, end)
  return { start: start + (inside.length - inside.trimStart().length), end: start + inside.trimEnd().length }
}
