export { cellName, columnLetters, columnNumber, type Table, type TableCell, type TableRow } from './table.ts'
