import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const besideTheProject = new URL('../../../../../shared/', import.meta.url)

/**
 * A published file kept beside the project, or `undefined` on machines that do not have it: its tests are then skipped. `path` runs
 * from the folder of kept files, like `data/calendar/houses.csv`.
 */
export function keptFile(path: string): string | undefined {
  const file = fileURLToPath(new URL(path, besideTheProject))
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The rows of a CSV text, first row included; quoted cells may hold commas, doubled quotes and line ends. */
export function csvRows(text: string): string[][] {
  return linesOf(text).map((line) =>
    Array.from(
      `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g),
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  )
}

function linesOf(text: string): string[] {
  return Array.from(text.matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g), ([line]) => line)
}

/** The records of a JSON file kept beside the project, each plain field as text: blank for `null`, left out when it is a list or an object. */
export function keptRecords(path: string): Readonly<Record<string, string>>[] {
  const records: unknown = JSON.parse(keptFile(path) ?? '[]')
  return Array.isArray(records) ? records.map(plainFields) : []
}

function plainFields(record: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
      if (value === null) return [[name, '']]
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )
}
