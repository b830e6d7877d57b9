import { by } from './order.ts'

/** JSON with sorted keys, so that the order in which fields were written never counts as a change. */
export function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(by(([key]) => key)))
      : item,
  )
}
