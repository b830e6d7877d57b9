import type { ProvisionRef } from '@dutywatch/domain/provision'
import type { AmendmentTarget } from './amendment-paper.ts'

/** Where an instruction begins to say what to do, and where it says so. */
export interface LocatedInstruction {
  readonly target: AmendmentTarget
  /** The rest of the instruction. */
  readonly rest: string
}

const clause = /^(clause|schedule)(?:\s+(\d+[A-Z]*))?(?=[,\s]|$)/i
const page = /^page\s+(\d{1,5})\b/i
const line = /^line\s+(\d{1,4})\b/i

/** Reads where an instruction says it changes a print: “Clause 3, page 3, line 7, …”, “Page 3, line 13, …”, “Schedule, page 12, …”. */
export function readWhere(instruction: string): LocatedInstruction {
  let rest = instruction.trim()
  const target: { provision?: ProvisionRef; page?: number; line?: number } = {}
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest) ?? undefined
    if (found) rest = rest.slice(found[0].length).replace(/^[\s,]+/, '')
    return found
  }
  const named = take(clause)
  if (named) target.provision = refOf(named[1] ?? '', named[2])
  const [, onPage] = take(page) ?? []
  if (onPage !== undefined) target.page = Number(onPage)
  const [, atLine] = take(line) ?? []
  if (atLine !== undefined) target.line = Number(atLine)
  return { target, rest }
}

/** A Bill with one Schedule has no number on it. */
function refOf(kind: string, number: string | undefined): ProvisionRef {
  return kind.toLowerCase() === 'clause'
    ? { kind: 'clause', levels: number === undefined ? [] : [number] }
    : { kind: 'schedule', levels: [number ?? '1'] }
}
