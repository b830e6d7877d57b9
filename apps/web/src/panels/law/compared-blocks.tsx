import type { ComparedBlock, ComparedProvision, ComparedQuoted, Piece } from '@dutywatch/bill-text/comparison'
import { isMainLevel, type Block, type Provision } from '@dutywatch/bill-text/document'
import { capitalised } from '../../words/capitalised.ts'
import { withComparedMarks } from './compared-quotation.ts'
import { ComparedTable } from './compared-table.tsx'
import { hasOwnHeading, LawBlocks } from './law-blocks.tsx'
import { LawRuns } from './law-runs.tsx'
import { Pieces, useCompared } from './pieces.tsx'

/** Words of two texts laid over each other, set as a print sets them. */
export function ComparedBlocks({ blocks }: { readonly blocks: readonly ComparedBlock[] }) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} />)
}

function OneBlock({ block }: { readonly block: ComparedBlock }) {
  const { side } = useCompared()
  switch (block.kind) {
    case 'provision':
      return <ComparedItem compared={block} />
    case 'words':
      return (
        <p className="law-words">
          <Pieces of={block.pieces} />
        </p>
      )
    case 'same':
      return <LawBlocks blocks={[side === 'before' ? block.before : block.after]} />
    case 'one-sided':
      return <OneSided change={block.change} block={block.block} />
    case 'quoted':
      return <ComparedQuotation quoted={block} />
    case 'table':
      return <ComparedTable table={block} draw={(blocks) => <ComparedBlocks blocks={blocks} />} />
    case 'moved-away':
      return <MovedAway provision={block.before} to={block.to} />
  }
}

function OneSided({ change, block }: { readonly change: 'added' | 'removed'; readonly block: Block }) {
  const { side } = useCompared()
  if (side === (change === 'added' ? 'before' : 'after')) return null
  const Mark = change === 'added' ? 'ins' : 'del'
  if (block.kind === 'words') {
    return (
      <p className="law-words">
        <Mark>
          <LawRuns runs={block.runs} />
        </Mark>
      </p>
    )
  }
  return (
    <Mark className="whole">
      <LawBlocks blocks={[block]} />
    </Mark>
  )
}

function ComparedQuotation({ quoted }: { readonly quoted: ComparedQuoted }) {
  return (
    <blockquote className="law-quoted">
      <ComparedBlocks blocks={withComparedMarks(quoted)} />
    </blockquote>
  )
}

/** A provision inside another. */
function ComparedItem({ compared }: { readonly compared: ComparedProvision }) {
  const { side, anchored = true } = useCompared()
  const { before, after, anchor, content } = compared
  if ((side === 'before' && !before) || (side === 'after' && !after)) return null
  const own = after ?? before
  if (!own) return null
  const isIdHere = anchored && (side !== 'before' || !after)
  if (hasOwnHeading(own)) {
    return (
      <div className="law-clause" id={isIdHere ? anchor : undefined}>
        <p className="law-heading">
          <ComparedName compared={compared} />
        </p>
        <ComparedBlocks blocks={content} />
      </div>
    )
  }
  return (
    <div className={`law-item${own.level === 'definition' ? ' law-definition' : ''}`} id={isIdHere ? anchor : undefined}>
      {(before?.label ?? after?.label) !== undefined && (
        <span className="law-n">
          <ComparedLabel compared={compared} />
        </span>
      )}
      <div className="law-in">
        <ComparedBlocks blocks={content} />
      </div>
    </div>
  )
}

/** The number and the heading of a provision as they were and as they are: "Clause 3̶ 4 Quality of water". */
export function ComparedName({ compared }: { readonly compared: ComparedProvision }) {
  const { side } = useCompared()
  const { before, after, heading, origin } = compared
  const level = (side === 'before' ? before : after)?.level ?? after?.level ?? before?.level ?? 'item'
  const hasLabel = (before?.label ?? after?.label) !== undefined
  return (
    <>
      {hasLabel && (
        <span className="law-number">
          {isMainLevel(level) && `${capitalised(level)} `}
          <ComparedLabel compared={compared} />
        </span>
      )}
      {hasLabel && heading.length > 0 && ' '}
      <Pieces of={heading} />
      {origin.length > 0 && (
        <span className="law-origin">
          {' '}
          <Pieces of={origin} />
        </span>
      )}
    </>
  )
}

function ComparedLabel({ compared: { before, after } }: { readonly compared: ComparedProvision }) {
  const was = labelPieces(before)
  const is = labelPieces(after)
  const pieces: Piece[] =
    was === is
      ? [{ kind: 'equal', words: is }]
      : [
          ...(was === '' ? [] : [{ kind: 'deleted', words: was } as const]),
          ...(is === '' ? [] : [{ kind: 'inserted', words: is } as const]),
        ]
  return <Pieces of={pieces} />
}

function labelPieces(provision: Provision | undefined): string {
  return provision?.label ?? ''
}

function MovedAway({ provision, to }: { readonly provision: Provision; readonly to: string }) {
  const { side, hrefOfMoved } = useCompared()
  if (side === 'after') return null
  const href = hrefOfMoved?.(to)
  return (
    <div className="law-item law-moved">
      <span className="law-n">{provision.label}</span>
      <div className="law-in">
        <p className="law-words small">
          Moved from here{href !== undefined && ': '}
          {href !== undefined && <a href={href}>where it stands now</a>}
        </p>
        {side === 'before' && <LawBlocks blocks={provision.content} />}
      </div>
    </div>
  )
}
