/**
 * The roles of a table's parts, spelled out: browsers drop a table's own when a stylesheet lays it out as a list on a phone.
 * Spread on each part: `<td {...tableRoles.cell}>`.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const
