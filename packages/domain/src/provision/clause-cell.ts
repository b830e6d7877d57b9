/** A cell of a table that follows clauses from print to print: the label it gives, and what it adds in words. */
export interface ClauseCell {
  readonly label?: string
  readonly remark?: string
}

/** What the numbers of a column count: clauses in the prints of a Bill, sections in an Act. */
export type CellUnit = 'clause' | 'section'

const nothing = /^(?:|-|–|—|n\/?a|none|nil)$/i
const leading =
  /^(?<unit>clauses?|cl\.?|sections?|s\.?|schedules?|sch\.?)?\s*(?<number>[A-Z]{0,2}\d+[A-Z]*)(?![\w(])\s*(?<rest>.*)$/is

/**
 * Reads a cell of a table of clause numbers, as the Explanatory Notes print them: "11", "Clause 1", "Schedule 4", "41 (was
 * section 40)", "11 (the following sections were removed: …)", blank or "N/A" for nothing. Prose without a number becomes a
 * remark. Never refuses.
 */
export function parseClauseCell(cell: string, unit: CellUnit = 'clause'): ClauseCell {
  const text = cell.replace(/\s+/g, ' ').trim()
  if (nothing.test(text)) return {}
  const found = leading.exec(text)?.groups
  const remark = remarkOf(found ? (found['rest'] ?? '') : text)
  if (!found) return remark ? { remark } : {}
  return { label: `${labelUnit(found['unit'], unit)} ${found['number']?.toUpperCase()}`, ...(remark && { remark }) }
}

function labelUnit(written: string | undefined, unit: CellUnit): string {
  if (written && /^sch/i.test(written)) return 'Sch.'
  if (written && /^c/i.test(written)) return 'cl.'
  if (written && /^s/i.test(written)) return 's.'
  return unit === 'clause' ? 'cl.' : 's.'
}

/**
 * Words beside a number, out of the brackets or dashes that set them off; brackets that were never closed are left as they
 * stand.
 */
function remarkOf(rest: string): string | undefined {
  const text = rest.replace(/^[\s,;:–—-]+/, '').trim()
  const inner = /^\((.*)\)$/s.exec(text)?.[1]
  if (inner !== undefined && isBalanced(inner)) return inner.trim() || undefined
  const opened = text.startsWith('(') && !isBalanced(text) ? text.slice(1) : text
  return opened.trim() || undefined
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const letter of text) {
    depth += Number(letter === '(') - Number(letter === ')')
    if (depth < 0) return false
  }
  return depth === 0
}
