import { RefusedCommand } from './refused-command.ts'

const mostNamed = 5

/** That a file has no table of counts; where formulas stand in their place, that they do. */
export function noTable(file: string, formulas: readonly string[]): RefusedCommand {
  const found = `No table of counts was found in ${file}`
  if (formulas.length === 0) return new RefusedCommand(`${found}. Give a mapping with --mapping FILE.`)
  const cells = `${formulas.slice(0, mostNamed).join(', ')}${formulas.length > mostNamed ? ` and ${formulas.length - mostNamed} more` : ''}`
  return new RefusedCommand(
    `${found}: formulas stand where counts would, in ${cells}. Ask the sender for the file with the counts themselves; a workbook of your own you can open in a spreadsheet and save, so that it has them.`,
  )
}
