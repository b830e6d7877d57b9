import { closeUp, wordsOf, type Block, type Table, type TableCell, type TableRow } from '@dutywatch/bill-text/document'
import type { ReactNode } from 'react'
import { tableRoles } from '../../ui/table-roles.ts'
import { LawRuns } from './law-runs.tsx'

export interface LawTableProps {
  readonly table: Table
  /** Draws what stands in a cell. */
  readonly draw: (blocks: readonly Block[]) => ReactNode
}

/**
 * A table of a law. One with a row of headings and no cell over several columns is a labelled list on a phone; any other keeps its columns
 * and moves sideways by itself.
 */
export function LawTable({ table, draw }: LawTableProps) {
  const labels = labelsOf(table)
  if (labels) return <TableRows table={table} draw={draw} labels={labels} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reached by keyboard, and is no landmark
    <div className="law-sideways" role="group" aria-label={captionOf(table)} tabIndex={0}>
      <TableRows table={table} draw={draw} labels={[]} />
    </div>
  )
}

function TableRows({ table, draw, labels }: LawTableProps & { readonly labels: readonly string[] }) {
  const headings = table.rows.filter(({ heading }) => heading)
  const others = table.rows.filter(({ heading }) => !heading)
  return (
    <table className={labels.length > 0 ? 'law-table data-table' : 'law-table'} {...tableRoles.table}>
      {table.caption && (
        <caption>
          <LawRuns runs={table.caption} />
        </caption>
      )}
      {headings.length > 0 && (
        <thead {...tableRoles.group}>
          {headings.map((row, index) => (
            <HeadingRow key={index} row={row} draw={draw} />
          ))}
        </thead>
      )}
      <tbody {...tableRoles.group}>
        {others.map((row, index) => (
          <tr key={index} {...tableRoles.row}>
            {row.cells.map((cell, column) => (
              <td key={column} {...tableRoles.cell} {...spanOf(cell)} data-label={labels[column]}>
                <div className="cell-value">{draw(cell.content)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeadingRow({ row, draw }: Pick<LawTableProps, 'draw'> & { readonly row: TableRow }) {
  return (
    <tr {...tableRoles.row}>
      {row.cells.map((cell, index) => (
        <th key={index} {...tableRoles.columnHeader} {...spanOf(cell)}>
          {draw(cell.content)}
        </th>
      ))}
    </tr>
  )
}

/** The headings of the columns, where each cell below has exactly one. */
function labelsOf({ rows }: Table): string[] | undefined {
  const [first, ...others] = rows
  if (!first?.heading || others.length === 0) return undefined
  const isPlain = (cell: TableCell) => cell.columns === 1 && cell.rows === 1
  const fits = ({ heading, cells }: TableRow) => !heading && cells.length === first.cells.length && cells.every(isPlain)
  if (!first.cells.every(isPlain) || !others.every(fits)) return undefined
  return first.cells.map(({ content }) => wordsOf(content))
}

function captionOf({ caption, rows }: Table): string {
  const said = caption && closeUp(wordsOf([{ kind: 'words', runs: caption }]))
  const first = rows[0]?.cells.map(({ content }) => wordsOf(content)).join(', ')
  return said || `Table: ${first ?? ''}`.slice(0, 120)
}

function spanOf({ columns, rows }: TableCell) {
  return { ...(columns > 1 && { colSpan: columns }), ...(rows > 1 && { rowSpan: rows }) }
}
