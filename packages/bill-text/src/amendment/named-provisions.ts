import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { inShort, closeUp, provisionsIn, type Provision } from '../document/index.ts'
import type { AmendmentTarget } from './amendment-paper.ts'
import type { Applying, ApplyReason } from './applying.ts'
import type { LabelRun } from './instruction.ts'
import type { Extent } from './layout-writer.ts'

type Planned<Value> = Outcome<Value, ApplyReason>

/** Provisions by their labels, the first on the line that the amendment names. */
export function provisionsNamed(applying: Applying, target: AmendmentTarget, labels: readonly LabelRun[]): Planned<Extent> {
  const [first, ...others] = labels
  const begin = first && provisionLabelled(applying, target, first.first)
  if (!begin) return refuse('not-understood', 'The amendment names no provision.')
  if (!begin.ok) return begin
  const siblings = siblingsOf(applying, begin.value)
  const named = [begin.value]
  for (const label of [first.last, ...others.flatMap((run) => [run.first, run.last])]) {
    if (label === undefined) continue
    const found = siblings.find((each) => labelOf(each) === label)
    if (!found) return refuse('target-gone', `The print has no ${label} beside ${labelOf(begin.value)} there.`)
    named.push(found)
  }
  return extentOfAll(applying, siblings, { named, runs: labels })
}

/** Lists with gaps in them are not one stretch of words, and are left to a person. */
function extentOfAll(
  applying: Applying,
  siblings: readonly Provision[],
  { named, runs }: { readonly named: readonly Provision[]; readonly runs: readonly LabelRun[] },
): Planned<Extent> {
  const places = named.map((each) => siblings.indexOf(each))
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const covered = runs.reduce(
    (sum, { first: from, last: to }) => sum + 1 + (to === undefined ? 0 : stepsBetween(siblings, from, to)),
    0,
  )
  if (last - first + 1 !== covered) return refuse('not-understood', 'The provisions to be left out do not follow each other.')
  const [start, end] = [siblings[first], siblings[last]].map((each) => each && applying.layout.extentOf(each))
  return start && end
    ? accept({ start: start.start, end: end.end })
    : refuse('target-gone', 'What is to be left out has no words in this print.')
}

function stepsBetween(siblings: readonly Provision[], from: string, to: string): number {
  const place = (label: string) => siblings.findIndex((each) => labelOf(each) === label)
  return place(to) - place(from)
}

/** The provision of a label in what an amendment names: on its line, or the only one. */
export function provisionLabelled(applying: Applying, target: AmendmentTarget, label: string): Planned<Provision> {
  const named = applying.named(target)
  const line = applying.line(target)
  if (!named.ok) return named
  if (!line.ok) return line
  const inside = named.value ? [named.value] : applying.text.body
  const labelled = [...provisionsIn(inside, { quoted: true })].filter((each) => labelOf(each) === label && each !== named.value)
  const onLine = labelled.filter((each) => beginsWithin(applying, each, line.value))
  const [only, ...others] = onLine
  if (only && others.length === 0) return accept(only)
  if (only) return refuse('line-ambiguous', `More than one provision ${label} begins there.`)
  return labelled.length > 0
    ? refuse('target-gone', `No ${label} begins on the line that the amendment names.`)
    : refuse('target-gone', `The print has no ${label} there.`)
}

function beginsWithin({ layout }: Applying, provision: Provision, { start, end }: Extent): boolean {
  const own = layout.extentOf(provision)
  return own !== undefined && start <= own.start && own.start <= end
}

/** The definition of a term, in what an amendment names. */
export function definitionNamed(applying: Applying, target: AmendmentTarget, term: string): Planned<Extent> {
  const line = applying.line(target)
  if (!line.ok) return line
  const named = applying.named(target)
  const inside = named.ok && named.value ? [named.value] : applying.text.body
  const quoted = `“${inShort(term)}”`
  const found = [...provisionsIn(inside)].filter((each) => {
    const own = each.level === 'definition' ? applying.layout.extentOf(each) : undefined
    return own !== undefined && applying.find({ quote: quoted, which: 1 }, { start: own.start, end: own.start + 1 }).ok
  })
  const [own] = found.map((each) => applying.layout.extentOf(each))
  return own && found.length === 1 ? accept(own) : refuse('target-gone', `The print defines no “${inShort(term)}” there.`)
}

function labelOf({ label = '' }: Provision): string {
  return closeUp(label)
}

/** The provisions beside one, itself included, in order. */
function siblingsOf(applying: Applying, provision: Provision): Provision[] {
  const leaf = applying.layout.leafAt(applying.layout.extentOf(provision)?.start ?? 0)
  const at = leaf?.within.indexOf(provision) ?? -1
  const parent = leaf?.within[at - 1]
  const blocks = parent && (parent.kind === 'provision' || parent.kind === 'quoted') ? parent.content : applying.text.body
  return blocks.filter((block) => block.kind === 'provision')
}
