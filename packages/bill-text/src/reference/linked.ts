import type { Block, LegislationText, Provision, Run, Span, Stretch } from '../document/index.ts'
import { cutRuns, type Cut } from './cut-runs.ts'
import type { Reference, TextReferences } from './reference.ts'
import { firstFrom } from './touching.ts'

type ReferenceSpan = Extract<Span, { mark: 'reference' }>

/**
 * The text with every reference that leads somewhere marked in its runs: by `address` within the text, by `uri` where the file says where
 * another law is. The file's own marks give way to these; not a character of the words changes.
 */
export function linked(text: LegislationText, references: TextReferences): LegislationText {
  const links = new Map(references.flow.stretches.flatMap((stretch) => linksOf(stretch, references)))
  const runs = (own: readonly Run[]) => links.get(own) ?? own
  const blocks = (own: readonly Block[]): Block[] => own.map((block) => linkedBlock(block, { runs, blocks }))
  return { ...text, front: blocks(text.front), body: blocks(text.body), back: blocks(text.back) }
}

interface Linking {
  readonly runs: (own: readonly Run[]) => readonly Run[]
  readonly blocks: (own: readonly Block[]) => Block[]
}

function linkedBlock(block: Block, { runs, blocks }: Linking): Block {
  switch (block.kind) {
    case 'provision':
      return linkedProvision(block, { runs, blocks })
    case 'words':
      return { ...block, runs: runs(block.runs) }
    case 'quoted':
      return { ...block, content: blocks(block.content), after: runs(block.after) }
    case 'table': {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: blocks(cell.content) })),
      }))
      return { ...block, ...(block.caption && { caption: runs(block.caption) }), rows }
    }
    case 'figure':
      return block
  }
}

function linkedProvision(provision: Provision, { runs, blocks }: Linking): Provision {
  const { heading, origin, content } = provision
  return {
    ...provision,
    ...(heading && { heading: runs(heading) }),
    ...(origin && { origin: runs(origin) }),
    content: blocks(content),
  }
}

function linksOf({ runs, start, end }: Stretch, { all }: TextReferences): [readonly Run[], readonly Run[]][] {
  if (!runs) return []
  const cuts = all.slice(firstFrom(all, start), firstFrom(all, end)).flatMap((reference): Cut[] => {
    const span = spanOf(reference)
    return span ? [{ start: reference.start - start, end: reference.end - start, span }] : []
  })
  return cuts.length > 0 ? [[runs, cutRuns(runs, cuts)]] : []
}

function spanOf({ target }: Reference): Omit<ReferenceSpan, 'runs'> | undefined {
  if (target.in === 'this-text') return { mark: 'reference', address: target.address }
  if (target.in === 'unresolved' || (target.uri === undefined && target.address === undefined)) return undefined
  return {
    mark: 'reference',
    ...(target.address !== undefined && { address: target.address }),
    ...(target.uri !== undefined && { uri: target.uri }),
  }
}
