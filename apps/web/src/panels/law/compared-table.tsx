import type { ComparedBlock, ComparedCell, ComparedRow, ComparedTable as Compared } from '@dutywatch/bill-text/comparison'
import type { Block, TableRow } from '@dutywatch/bill-text/document'
import type { ReactNode } from 'react'
import { tableRoles } from '../../ui/table-roles.ts'
import { Pieces, useCompared } from './pieces.tsx'

export interface ComparedTableProps {
  readonly table: Compared
  /** Draws what stands in a cell. */
  readonly draw: (blocks: readonly ComparedBlock[]) => ReactNode
}

/** A table of two texts, row by row; it moves sideways by itself where it is too wide. */
export function ComparedTable({ table: { caption, rows }, draw }: ComparedTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reached by keyboard, and is no landmark
    <div className="law-sideways" role="group" aria-label="Table" tabIndex={0}>
      <table className="law-table" {...tableRoles.table}>
        {caption.length > 0 && (
          <caption>
            <Pieces of={caption} />
          </caption>
        )}
        <tbody {...tableRoles.group}>
          {rows.map((row, index) => (
            <Row key={index} row={row} draw={draw} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row: { before, after, cells }, draw }: { readonly row: ComparedRow } & Pick<ComparedTableProps, 'draw'>) {
  const { side } = useCompared()
  if ((side === 'before' && !before) || (side === 'after' && !after)) return null
  const own = after ?? before
  if (!before || !after) {
    return (
      <tr {...tableRoles.row}>
        {own && cellsOf(own, after ? 'added' : 'removed').map((blocks, index) => <Cell key={index}>{draw(blocks)}</Cell>)}
      </tr>
    )
  }
  return (
    <tr {...tableRoles.row}>
      {cells.map((cell, index) => (
        <Cell key={index} cell={cell}>
          {draw(cell.content)}
        </Cell>
      ))}
    </tr>
  )
}

function Cell({ cell, children }: { readonly cell?: ComparedCell; readonly children: ReactNode }) {
  const { columns = 1, rows = 1 } = cell?.after ?? cell?.before ?? {}
  return (
    <td {...tableRoles.cell} {...(columns > 1 && { colSpan: columns })} {...(rows > 1 && { rowSpan: rows })}>
      {children}
    </td>
  )
}

function cellsOf({ cells }: TableRow, change: 'added' | 'removed'): ComparedBlock[][] {
  return cells.map(({ content }) => content.flatMap((block) => oneSided(block, change)))
}

function oneSided(block: Block, change: 'added' | 'removed'): ComparedBlock[] {
  return block.kind === 'provision' ? [] : [{ kind: 'one-sided', change, block }]
}
