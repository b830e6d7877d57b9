import type { ComparedBlock, TextComparison } from '@dutywatch/bill-text/comparison'
import { refuse } from '@dutywatch/domain'
import type { BillText } from '@dutywatch/domain/parliament'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { NotFound } from '../db/not-found.ts'
import type { TextStore } from '../ledger/index.ts'
import { found, publicProcedure, router, unwrap } from '../trpc.ts'
import { inPages, movesOf, namedIn, unitAt, unitsOf } from './comparison-units.ts'

const Pair = z.object({ from: z.string(), to: z.string() })
const Between = Pair.extend({
  /** Only what changed, or every provision. */
  show: z.enum(['changed', 'all']).default('changed'),
  /** Whether numbers that only follow their provisions count as changes. */
  renumbering: z.enum(['hide', 'show']).default('hide'),
  page: z.int().min(1).default(1),
})

/** What changed between two texts, word by word. */
export const comparisonsRouter = router({
  /** The texts whose words are held, in the order they were published. */
  texts: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const texts = heldTexts(tracker)
    return { on, texts, sources: sourcesCited(tracker, texts) }
  }),

  /** The changes from one text to another: how many, a list of them, and the words of a page of them. */
  between: publicProcedure.input(Between).query(async ({ ctx: { tracker, on, store }, input }) => {
    const { texts, comparison } = await compared({ tracker, store }, input)
    const pages = inPages(unitsOf(comparison, input))
    const units = pages[input.page - 1]
    if (!units && input.page > 1) throw new NotFound('no-such-page', `The comparison has no page ${input.page}.`)
    const list = unitsOf(comparison, { show: 'changed', renumbering: 'show' }).map(namedIn)
    const pageOf = new Map(pages.flatMap((page, index) => page.map(({ anchor }) => [anchor, index + 1] as const)))
    return {
      on,
      ...texts,
      texts: heldTexts(tracker),
      counts: comparison.counts,
      changes: list.map((change) => ({ ...change, page: pageOf.get(change.anchor) })),
      preamble: input.page === 1 ? preambleOf(comparison) : [],
      units: units ?? [],
      pages: Math.max(1, pages.length),
      moves: movesOf(comparison, units ?? []),
      show: input.show,
      renumbering: input.renumbering,
      page: input.page,
      sources: sourcesCited(tracker, texts),
    }
  }),

  /** What happened to one provision from one text to another. */
  provision: publicProcedure
    .input(Pair.extend({ anchor: z.string().max(300) }))
    .query(async ({ ctx: { tracker, on, store }, input }) => {
      const { texts, comparison } = await compared({ tracker, store }, input)
      const at = found(unitAt(comparison, input.anchor), `provision “${input.anchor}” in either text`)
      const moves = movesOf(comparison, [at.unit])
      return { on, ...texts, ...at, moves, sources: sourcesCited(tracker, texts) }
    }),
})

function heldTexts(tracker: Tracker): BillText[] {
  return tracker.texts.filter(({ file }) => file).sort((a, b) => a.order - b.order)
}

interface Held {
  readonly tracker: Tracker
  readonly store: TextStore
}

async function compared({ tracker, store }: Held, pair: z.output<typeof Pair>) {
  const [from, to] = [pair.from, pair.to].map((id) => {
    const text = found(find(tracker, 'texts', id), `text “${id}”`)
    if (!text.file) throw new NotFound('no-words', `The words of ${text.label} are not held here, so it cannot be compared.`)
    return { text, sha256: text.file.sha256 }
  })
  if (!from || !to || from.text === to.text)
    return unwrap<never, 'same-text'>(refuse('same-text', 'A text is compared with another one: choose two that differ.'))
  const comparison = await store.comparison(from.sha256, to.sha256)
  return { texts: { from: from.text, to: to.text }, comparison }
}

/** What changed in the long title and the enacting words; the cover differs on every print. */
function preambleOf({ front }: TextComparison): ComparedBlock[] {
  return front.filter((block) => {
    const words = block.kind === 'one-sided' ? block.block : block.kind === 'words' ? block.after : undefined
    return words?.kind === 'words' && (words.role === 'long-title' || words.role === 'enacting-words') && hasChanged(block)
  })
}

function hasChanged(block: ComparedBlock): boolean {
  return block.kind !== 'words' || block.pieces.some(({ kind }) => kind !== 'equal')
}
