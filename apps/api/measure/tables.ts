// Run by the benchmarks in a process of its own. `speed ROWS`: reads a workbook as a person sees it, and with the bare unzipping and
// parsing alone, in milliseconds of CPU. `memory csv|xlsx ROWS`, with --expose-gc: how many megabytes are in use at most while a file of so
// many rows is read from disk, beyond what was in use before. Prints JSON.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SaxesParser } from 'saxes'
import { openPromise } from 'yauzl'
import { openTable } from '../src/imports/tables/index.ts'
import { csvOf, workbookOf, type DownloadTable, type DownloadValue } from '../src/outlets/tables/index.ts'

const rounds = 3
const sheet = 'Offences'

function* offences(rows: number): Generator<DownloadValue[]> {
  for (let row = 0; row < rows; row += 1) {
    const offence = row % 150
    yield [
      '2017/18',
      (row % 4) + 1,
      `Force ${row % 46}`,
      `Offence, number ${offence}`,
      `Group ${row % 9}`,
      `${offence}A`,
      row % 1_000,
      -row,
    ]
  }
}

function written(file: string, rows: number): void {
  const header = ['year', 'quarter', 'force', 'offence', 'group', 'code', 'count', 'change']
  const table: DownloadTable = { name: sheet, header, rows: offences(rows) }
  writeFileSync(file, file.endsWith('.csv') ? csvOf(table) : workbookOf([table]))
}

/** Reads a file whole and tells how many rows it has; `each` is called after each batch. */
async function read(file: string, each: () => void = () => {}): Promise<number> {
  const opened = await openTable({ path: file }, { name: file })
  if (!opened.ok) throw new Error(opened.message)
  let rows = 0
  for await (const part of opened.value.rows(opened.value.sheets[0]?.name ?? '')) {
    if (!part.ok) throw new Error(part.message)
    rows += part.value.rows.length
    each()
  }
  opened.value.close()
  return rows
}

/** The sheet unpacked and parsed, and nothing done with it. */
async function readBare(file: string): Promise<void> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false })
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith('xl/worksheets/')) continue
    const parser = new SaxesParser({ position: false })
    parser.on('opentag', () => {})
    parser.on('closetag', () => {})
    parser.on('text', () => {})
    const decoder = new TextDecoder()
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
      parser.write(decoder.decode(piece, { stream: true }))
    parser.close()
  }
  zip.close()
}

async function cpuMs(run: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

async function speed(file: string) {
  const taken: { whole: number; bare: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const times = { whole: await cpuMs(() => read(file)), bare: await cpuMs(() => readBare(file)) }
    // The first round warms both up.
    if (round > 0) taken.push(times)
  }
  return { taken, megabytes: statSync(file).size / 1e6 }
}

async function memory(file: string) {
  const before = inUse()
  let most = before
  let batches = 0
  const rows = await read(file, () => {
    batches += 1
    if (batches % 20 === 1) most = Math.max(most, inUse())
  })
  return { rows, megabytes: statSync(file).size / 1e6, inUse: most - before }
}

function inUse(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

const [what, ...named] = process.argv.slice(2)
if (what === 'write') {
  written(named[0] ?? '', Number(named[1]))
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'dutywatch-tables-'))
  try {
    const [format, rows = ''] = what === 'speed' ? ['xlsx', named[0]] : named
    const file = path.join(folder, `offences.${format}`)
    // Elsewhere, so that nothing of the writing is in this process's memory.
    execFileSync(process.execPath, [import.meta.filename, 'write', file, rows])
    process.stdout.write(JSON.stringify(what === 'speed' ? await speed(file) : await memory(file)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
