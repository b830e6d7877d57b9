export { cellName, type Table, type TableCell, type TableRow } from './table.ts'
