import { parseProvisions, printProvision, type ProvisionKind, type ProvisionRef } from '@dutywatch/domain/provision'
import type { ReferenceUnit, WrittenLabel } from './written.ts'

/** The levels that a label names: "12(3)(a)" names three. */
export function levelsOf({ number, brackets }: WrittenLabel): string[] {
  return [...(number === undefined ? [] : [number]), ...brackets]
}

/** The unit's own kind of place, for units that a law, a Schedule or a Part is numbered by. */
export function kindOf(unit: ReferenceUnit): ProvisionKind | undefined {
  if (unit === 'subsection' || unit === 'paragraph' || unit === 'sub-paragraph' || unit === 'chapter' || unit === 'rule')
    return undefined
  return unit
}

/**
 * Where "subsection (3)", "paragraph (a)" or "sub-paragraph (2)" leads from a place, by the way laws are numbered: letters below numbers,
 * roman numerals below letters. Undefined when the place has no level to put it on.
 */
export function relativeTo(at: ProvisionRef, unit: ReferenceUnit, label: WrittenLabel): ProvisionRef | undefined {
  const levels = levelsOf(label)
  const depth = depthOf(at, unit, levels[0] ?? '')
  return depth === undefined ? undefined : { kind: at.kind, levels: [...at.levels.slice(0, depth), ...levels] }
}

function depthOf({ kind, levels }: ProvisionRef, unit: ReferenceUnit, first: string): number | undefined {
  if (kind === 'act' || kind === 'part') return undefined
  if (unit === 'subsection') return kind === 'schedule' ? undefined : 1
  const numbered = /^[A-Z]*\d/.test(first)
  if (unit === 'paragraph' && numbered) return 1
  const outer = kind === 'schedule' ? 2 : 1
  const letter = levels.findIndex((level, index) => index >= outer && /^[a-z]/.test(level))
  const lettersAt = letter < 0 ? levels.length : letter
  if (levels.length < outer) return undefined
  if (unit === 'paragraph') return lettersAt
  if (numbered) return outer
  return letter >= 0 && /^[ivx]+$/.test(first) ? letter + 1 : lettersAt
}

/** The rest of a list: what "(4)", "13" or "(b)" stands for beside the reference before it. */
export function beside(before: ProvisionRef, label: WrittenLabel): ProvisionRef | undefined {
  const { to: _, ...single } = before
  if (label.number !== undefined && isOutermost(single)) return { ...single, levels: levelsOf(label) }
  const written = `${label.number ?? ''}${label.brackets.map((level) => `(${level})`).join('')}`
  const parsed = parseProvisions(`${printProvision(single)}, ${written}`)
  return parsed.ok ? parsed.value[1] : undefined
}

function isOutermost({ kind, levels }: ProvisionRef): boolean {
  return (kind !== 'schedule' && kind !== 'part') || levels.length === 1
}

/** A run from a reference to a label beside it; undefined when it would go backwards or across levels. */
export function runFrom(first: ProvisionRef, to: WrittenLabel): ProvisionRef | undefined {
  const last = beside(first, to)
  const end = last?.levels.at(-1)
  if (!last || end === undefined || last.levels.length !== first.levels.length) return undefined
  return last.levels.slice(0, -1).every((level, index) => level === first.levels[index]) ? { ...first, to: end } : undefined
}
