import type { ReactNode } from 'react'
import { tableRoles } from './table-roles.ts'

export interface Column<Row> {
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
  /** Right-aligned in figures of equal width. */
  readonly numeric?: boolean
  /** The cell that names its row; the first column when no column says so. */
  readonly rowHeader?: boolean
}

export interface DataTableProps<Row> {
  /** What the table holds, in a line: the unit and the place belong here. */
  readonly caption: ReactNode
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** Said in place of a table without rows. */
  readonly whenEmpty?: ReactNode
  /** On a phone its name and its number stand on one line, for a table of many rows with little in each. */
  readonly isClose?: boolean
  /** An id for a row, so that it can be linked to. */
  readonly rowId?: ((row: Row) => string) | undefined
}

/**
 * A table that is a labelled list on a phone. Roles are spelled out because browsers drop them when a stylesheet changes a table's
 * display.
 */
export function DataTable<Row>({ caption, rows, columns, rowKey, whenEmpty, rowId, isClose }: DataTableProps<Row>) {
  if (rows.length === 0 && whenEmpty !== undefined) return <p className="empty">{whenEmpty}</p>
  const headed = columns.some(({ rowHeader }) => rowHeader)
    ? columns
    : columns.map((column, index) => ({ ...column, rowHeader: index === 0 }))
  return (
    <table className={isClose ? 'data-table close' : 'data-table'} {...tableRoles.table}>
      <caption>{caption}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          {headed.map(({ heading, numeric }) => (
            <th key={heading} {...tableRoles.columnHeader} className={numeric ? 'numeric' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...tableRoles.row} id={rowId?.(row)}>
            {headed.map((column) => (
              <Cell key={column.heading} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { heading, cell, numeric, rowHeader } = column
  const className = numeric ? 'numeric' : undefined
  if (rowHeader) {
    return (
      <th {...tableRoles.rowHeader} data-label={heading} className={className}>
        {cell(row)}
      </th>
    )
  }
  return (
    <td {...tableRoles.cell} data-label={heading} className={className}>
      <span className="cell-value">{cell(row)}</span>
    </td>
  )
}
