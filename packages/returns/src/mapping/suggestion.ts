import type { ReturnMapping } from './return-mapping.ts'
import { settled } from './settled.ts'

/** One thing that a suggested mapping assumes, why, and how sure it is: from 0 to 1, where below 0.8 a person should look. */
export interface Guess {
  readonly sheet: string
  /** The column it is about. */
  readonly column?: string | undefined
  readonly what: string
  readonly because: string
  readonly confidence: number
}

/** A mapping as it may be meant. What is only likely is left out of it, and waits under `unconfirmed` for a person. */
export interface Suggestion {
  /** Absent when no table with values was found. */
  readonly mapping: ReturnMapping | undefined
  readonly guesses: readonly Guess[]
  readonly unconfirmed: Unconfirmed
}

/** Words of the file and what they likely stand for, not yet part of the mapping. */
export interface Unconfirmed {
  readonly names: Readonly<Record<string, string>>
  readonly categories: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The mapping with what was unconfirmed taken into it. */
export function confirmed(mapping: ReturnMapping, { names, categories }: Unconfirmed): ReturnMapping {
  const ids = [...new Set([...Object.keys(mapping.categories), ...Object.keys(categories)])]
  return settled({
    ...mapping,
    names: { ...mapping.names, ...names },
    categories: Object.fromEntries(ids.map((id) => [id, { ...mapping.categories[id], ...categories[id] }])),
  })
}

/** A mapping for another file of the same header: the only sheet of a file may have any name, as that of a CSV file does. */
export function fitted(mapping: ReturnMapping, sheets: readonly string[]): ReturnMapping {
  const [only, more] = sheets
  const names = new Set(mapping.sheets.map(({ name }) => name))
  if (only === undefined || more !== undefined || names.size !== 1) return mapping
  return { ...mapping, sheets: mapping.sheets.map((sheet) => ({ ...sheet, name: only })) }
}
