import { type LegislationText, type Provision, provisionsIn } from '../document/index.ts'
import { quotesIn } from '../reference/amending.ts'
import { marksIn } from '../reference/marks.ts'
import { referencesIn, type Reference, type TextReferences } from '../reference/index.ts'

/** A reference that the file marks, and the one that was found there by the words alone. */
export interface MarkedReference {
  readonly words: string
  readonly around: string
  readonly target: Provision
  readonly found?: Reference
  readonly same: boolean
}

/**
 * The references to provisions of a text that its file marks in its own words, quotations left out, beside what the words alone told. A
 * mark on "12" of "12(3)" points to the outer of the two, and is the same when the inner was found; one at the end of a run, when the run
 * was.
 */
export function markedReferences(text: LegislationText): MarkedReference[] {
  const references = referencesIn(text, { marks: false })
  const byId = new Map([...provisionsIn(text.body, { quoted: true })].map((own) => [own.fileId, own]))
  return references.flow.stretches
    .filter(({ quoted, runs }) => runs && !quoted)
    .flatMap(({ runs = [], start, end }) =>
      marksIn(runs).flatMap((mark) => {
        if (quotesIn(references.flow.words.slice(start, end)).some((quote) => quote.start < mark.start && mark.end < quote.end))
          return []
        const target = mark.id === undefined ? undefined : byId.get(mark.id)
        return target ? [compared(references, { start: start + mark.start, end: start + mark.end, target }, byId)] : []
      }),
    )
}

interface Place {
  readonly start: number
  readonly end: number
  readonly target: Provision
}

function compared(
  { flow, all }: TextReferences,
  { start, end, target }: Place,
  byId: ReadonlyMap<unknown, Provision>,
): MarkedReference {
  const over = all.filter((one) => one.start < end && start < one.end)
  const found = over.find((one) => leadsTo(one, target, byId)) ?? over[0]
  const around = flow.words.slice(Math.max(0, start - 60), end + 40)
  return {
    words: flow.words.slice(start, end),
    around,
    target,
    ...(found && { found }),
    same: found ? leadsTo(found, target, byId) : false,
  }
}

function leadsTo({ target, ref }: Reference, marked: Provision, byId: ReadonlyMap<unknown, Provision>): boolean {
  if (target.in === 'unresolved') return false
  if (target.address === marked.address) return true
  if (target.in === 'this-text' && target.last === marked.address) return true
  const inner = [...byId.values()].find(({ address }) => address === target.address)?.ref
  const outer = marked.ref
  if (!inner || !outer || inner.kind !== outer.kind || !ref) return false
  return inner.levels.length > outer.levels.length && outer.levels.every((level, index) => level === inner.levels[index])
}
