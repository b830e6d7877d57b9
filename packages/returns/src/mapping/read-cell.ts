import type { Cell } from '@dutywatch/domain/evidence'
import type { PlainPeriod } from '../period/index.ts'

/** The parts of a whole that a cell counts: by each breakdown the id of a value, or its words. Empty for the whole. */
export type Category = Readonly<Record<string, string>>

/** One answer read from a file: what it counts, what it says, and where in the file it says so. */
export interface ReadCell {
  readonly force: string
  readonly question: string
  readonly period: PlainPeriod
  readonly category: Category
  readonly cell: Cell
  /** The words of the file. */
  readonly raw: string
  readonly sheet: string
  /** As spreadsheets name cells: `B7`. */
  readonly at: string
}

/** A category as one text, the same whatever the order: empty for the whole, `age=under-13;platform=snapchat`. */
export function categoryKey(category: Category): string {
  const ids = Object.keys(category)
  if (ids.length === 0) return ''
  return ids
    .sort()
    .map((id) => `${escaped(id)}=${escaped(category[id] ?? '')}`)
    .join(';')
}

/** The category of a `categoryKey`. */
export function categoryOfKey(key: string): Category {
  if (key === '') return {}
  return Object.fromEntries(
    key.split(';').map((part) => {
      const [id = '', value = ''] = part.split('=')
      return [plain(id), plain(value)]
    }),
  )
}

function escaped(text: string): string {
  return text.replace(/[%;=]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function plain(text: string): string {
  return text.replace(/%(25|3B|3D)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
