import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import path from 'node:path'
import { repository } from './repository.ts'
import type { Finding } from './scenario.ts'

/**
 * Writes what was found to `bench/RESULTS.md`, always in the same layout and without dates, so that a difference is a change. Where not
 * all was measured, the rows of the rest stay as they are.
 */
export function writeResults(findings: readonly Finding[], { isAll }: { readonly isAll: boolean }): string {
  const file = path.join(repository, 'bench/RESULTS.md')
  const before = isAll || !existsSync(file) ? '' : readFileSync(file, 'utf8')
  const rows = over(
    linesOf(before, /^\| (?!what \|)(.+?) \| .+ \|$/gm),
    findings.map(({ what, budget, measured, kept }) => [what, `| ${what} | ${budget} | ${measured} | ${verdictOf(kept)} |`]),
  )
  const notes = over(
    linesOf(before, /^- \*\*(.+?)\*\*: .+$/gm),
    findings.flatMap(({ what, how }) => (how ? [[what, `- **${what}**: ${how}`] as const] : [])),
  )
  const text = [
    '# Measured',
    '',
    'Written by `npm run bench`. Each figure is a ratio against a bare yardstick measured in the same run, in alternating rounds, or a time or a',
    'size; [decision 8](../docs/decisions/0008-benchmarks-are-ratios.md) says why.',
    '',
    '| what | budget | measured | |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## How',
    '',
    ...notes,
    '',
    '## Where',
    '',
    machine(),
    '',
  ].join('\n')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

function verdictOf(kept: boolean | undefined): string {
  if (kept === undefined) return 'not measured'
  return kept ? 'kept' : '**broken**'
}

function machine(): string {
  const processors = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const model = processors[0]?.model.trim() ?? 'unknown processor'
  return `${processors.length} × ${model}, ${gigabytes} GB, ${platform()} ${arch()}, Node ${process.versions.node}.`
}

type NamedLine = readonly [what: string, line: string]

function linesOf(text: string, pattern: RegExp): NamedLine[] {
  return [...text.matchAll(pattern)].map(([line, what = '']) => [what, line])
}

/** Lines in their old order, each in its newest form, new ones last. */
function over(old: readonly NamedLine[], fresh: readonly NamedLine[]): string[] {
  return [...new Map([...old, ...fresh]).values()]
}
