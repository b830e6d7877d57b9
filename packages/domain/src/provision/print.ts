import type { ProvisionKind, ProvisionRef } from './provision-ref.ts'

const abbreviations: Readonly<Record<ProvisionKind, readonly [one: string, many: string]>> = {
  act: ['the whole Act', 'the whole Act'],
  part: ['Part', 'Parts'],
  section: ['s.', 'ss.'],
  clause: ['cl.', 'cls.'],
  article: ['art.', 'arts.'],
  regulation: ['reg.', 'regs.'],
  schedule: ['Sch.', 'Schs.'],
}
const inner: Readonly<Partial<Record<ProvisionKind, readonly [one: string, many: string]>>> = {
  part: ['Chapter', 'Chapters'],
  schedule: ['para', 'paras'],
}

/** A reference as lawyers abbreviate it: "s. 12(3)(a)", "ss. 9–12", "Sch. 13 para 4(2)", "Part 7 Chapter 6". */
export function printProvision(ref: ProvisionRef): string {
  return printRun([ref])
}

/** A list of references, the kind said once a run: "ss. 9 and 26", "ss. 137, 139–141, 143, Sch. 13". Empty for an empty list. */
export function printProvisions(refs: readonly ProvisionRef[]): string {
  const runs = refs.reduce<ProvisionRef[][]>((sofar, ref) => {
    const run = sofar.at(-1)
    const before = run?.at(-1)
    if (!run || !before || before.kind !== ref.kind || isNested(before) || isNested(ref)) return [...sofar, [ref]]
    return [...sofar.slice(0, -1), [...run, ref]]
  }, [])
  const [only] = runs
  if (runs.length === 1 && only?.length === 2) return printRun(only, ' and ')
  return runs.map((run) => printRun(run)).join(', ')
}

/** Whether a reference names a paragraph of a Schedule or a Chapter of a Part, which are always printed in full. */
function isNested({ kind, levels }: ProvisionRef): boolean {
  return kind === 'act' || (kind in inner && levels.length > 1)
}

function printRun(refs: readonly ProvisionRef[], joint = ', '): string {
  const [first] = refs
  if (!first) return ''
  const [one, many] = abbreviations[first.kind]
  const [outermost = '', ...within] = first.levels
  const innerWords = inner[first.kind]
  if (first.kind === 'act') return one
  if (innerWords && within.length > 0) {
    return `${one} ${outermost} ${innerWords[within.length === 1 && first.to ? 1 : 0]} ${printLevels(within, first.to)}`
  }
  const isPlural = refs.length > 1 || (first.levels.length === 1 && first.to !== undefined)
  return `${isPlural ? many : one} ${refs.map((ref) => printLevels(ref.levels, ref.to)).join(joint)}`
}

function printLevels([number = '', ...within]: readonly string[], to: string | undefined): string {
  const start = `${number}${within.map((level) => `(${level})`).join('')}`
  if (to === undefined) return start
  return within.length > 0 ? `${start}–(${to})` : `${start}–${to}`
}
