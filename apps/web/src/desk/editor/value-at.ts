import type { Path } from './field.ts'

/** A record or a part of it, as it was typed: it need not be what its schema takes. */
export type Held = unknown

/** The fields of an object; `undefined` for what is no object. */
export function fieldsIn(value: Held): Readonly<Record<string, Held>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

/** The value at the end of a path; `undefined` where there is none. */
export function valueAt(value: Held, path: Path): Held {
  return path.reduce<Held>((within, key) => {
    if (Array.isArray(within)) return within[Number(key)]
    return fieldsIn(within)?.[key]
  }, value)
}

/** The same value with another at the end of a path; `undefined` takes the field out. What is on the way and missing is made. */
export function withValueAt(value: Held, path: Path, next: Held): Held {
  const [key, ...rest] = path
  if (key === undefined) return next
  if (typeof key === 'number') {
    const items: readonly Held[] = Array.isArray(value) ? value : []
    const changed = withValueAt(items[key], rest, next)
    if (key >= items.length) return [...items, changed]
    return items.map((item, index) => (index === key ? changed : item))
  }
  const fields = fieldsIn(value) ?? {}
  const changed = withValueAt(fields[key], rest, next)
  if (changed !== undefined) return { ...fields, [key]: changed }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
}

/** A list with one member in another place. */
export function moved(items: readonly Held[], from: number, to: number): Held[] {
  if (to < 0 || to >= items.length) return [...items]
  const left = items.filter((_, index) => index !== from)
  return [...left.slice(0, to), items[from], ...left.slice(to)]
}

/** A list without one member. */
export function without(items: readonly Held[], position: number): Held[] {
  return items.filter((_, index) => index !== position)
}
