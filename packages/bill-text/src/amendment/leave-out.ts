import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { AmendmentTarget } from './amendment-paper.ts'
import type { Applying, ApplyReason } from './applying.ts'
import type { Edge, Instruction, LeftOut } from './instruction.ts'
import type { Extent } from './layout-writer.ts'
import { definitionNamed, provisionsNamed } from './named-provisions.ts'

type Planned<Value> = Outcome<Value, ApplyReason>

/** Where the words of a print stand that an instruction leaves out; whole provisions where it names them. */
export function stretchLeftOut(applying: Applying, { target }: Instruction, stretch: LeftOut): Planned<Extent> {
  switch (stretch.what) {
    case 'words':
      return wordsLeftOut(applying, target, stretch.words)
    case 'from-to':
      return between(applying, target, stretch)
    case 'lines': {
      const first = applying.line(target, stretch.first)
      const last = applying.line(target, stretch.last)
      if (!first.ok || !last.ok) return first.ok ? last : first
      return extent(first.value.start, last.value.end)
    }
    case 'provisions':
      return provisionsNamed(applying, target, stretch.labels)
    case 'definition':
      return definitionNamed(applying, target, stretch.term)
    case 'whole':
      return wholeLeftOut(applying, target, stretch)
  }
}

function wordsLeftOut(
  applying: Applying,
  target: AmendmentTarget,
  words: Extract<LeftOut, { what: 'words' }>['words'],
): Planned<Extent> {
  const line = applying.line(target, words.line ?? target.line)
  return line.ok ? applying.find(words, line.value) : line
}

function between(
  applying: Applying,
  target: AmendmentTarget,
  { from, to }: Extract<LeftOut, { what: 'from-to' }>,
): Planned<Extent> {
  const first = edgeAt(applying, target, { edge: from, after: undefined })
  if (!first.ok) return first
  const last = edgeAt(applying, target, { edge: to, after: first.value })
  return last.ok ? extent(first.value.start, last.value.end) : last
}

/** An edge that comes after another on the line they share is looked for behind it. */
function edgeAt(
  applying: Applying,
  target: AmendmentTarget,
  { edge, after }: { readonly edge: Edge; readonly after: Extent | undefined },
): Planned<Extent> {
  const line = edge.at === 'words' ? edge.words.line : edge.line
  const within = applying.line(target, line ?? target.line)
  if (!within.ok) return within
  const { start, end } = within.value
  if (edge.at !== 'words') {
    const at = edge.at === 'beginning' ? start : end
    return accept({ start: at, end: at })
  }
  return applying.find(edge.words, { start: Math.max(start, after?.end ?? start), end })
}

function extent(start: number, end: number): Planned<Extent> {
  if (start < end) return accept({ start, end })
  return refuse('crosses-provisions', 'What is to be left out ends before it begins.')
}

function wholeLeftOut(
  applying: Applying,
  target: AmendmentTarget,
  { kind, number }: Extract<LeftOut, { what: 'whole' }>,
): Planned<Extent> {
  const ref = { kind, levels: [number ?? target.provision?.levels[0] ?? '1'] } as const
  const line = applying.line({ ...target, provision: ref })
  if (!line.ok) return line
  const named = applying.named({ provision: ref })
  const own = named.ok && named.value && applying.layout.extentOf(named.value)
  return own ? accept(own) : refuse('target-gone', `The print has no ${kind} ${number ?? ''}.`)
}
