import { fieldWords } from '../../words/fields.ts'

/** Any value of a record in a line, for whoever compares two: lists with semicolons, groups with their fields named. */
export function sayValue(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(sayValue).join('; ')
  if (typeof value !== 'object') return value === undefined ? 'nothing' : JSON.stringify(value)
  return Object.entries(value ?? {})
    .map(([name, held]) => `${fieldWords(name)}: ${sayValue(held)}`)
    .join(', ')
}
