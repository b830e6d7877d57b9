import { mkdirSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import path from 'node:path'
import { repository } from './repository.ts'
import type { Finding } from './scenario.ts'

/** Writes what was found to `bench/RESULTS.md`, always in the same layout and without dates, so that a difference is a change. */
export function writeResults(findings: readonly Finding[]): string {
  const rows = findings.map(
    ({ what, budget, measured, kept }) => `| ${what} | ${budget} | ${measured} | ${kept ? 'kept' : '**broken**'} |`,
  )
  const notes = findings.filter(({ how }) => how).map(({ what, how }) => `- **${what}**: ${how}`)
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
  const file = path.join(repository, 'bench/RESULTS.md')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

function machine(): string {
  const processors = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const model = processors[0]?.model.trim() ?? 'unknown processor'
  return `${processors.length} × ${model}, ${gigabytes} GB, ${platform()} ${arch()}, Node ${process.versions.node}.`
}
