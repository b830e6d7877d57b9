import type { PlainPeriod } from '../period/index.ts'
import { categoryKey, type Category } from './read-cell.ts'

/** What a cell is of but for its category, with the place where it was met first. */
export interface Scope {
  readonly force: string
  readonly question: string
  readonly period: PlainPeriod
  /** The breakdowns that its cells are divided by. */
  readonly shape: string
  readonly first: { readonly sheet: number; readonly row: number; readonly column: number }
}

/** A category with the number and the text that stand for it. */
export interface KnownCategory {
  readonly id: number
  readonly category: Category
  readonly key: string
  /** The ids of its breakdowns in order. */
  readonly shape: string
}

/** Gives every scope and category a small number, the same whenever it is met again. */
export interface Interned {
  readonly scope: (scope: Scope) => number
  readonly scopes: readonly Scope[]
  readonly category: (category: Category) => KnownCategory
  readonly categories: readonly KnownCategory[]
}

/** Nothing known yet. */
export function interned(): Interned {
  const scopes: Scope[] = []
  const categories: KnownCategory[] = []
  const scopeIds = new Map<string, number>()
  const categoryIds = new Map<string, KnownCategory>()
  const byPeriod = new Map<PlainPeriod, Map<string, { readonly scope: Scope; readonly id: number }>>()
  return {
    scopes,
    categories,
    scope: (scope) => {
      // Readers give the same period again and again: by its place in memory nothing has to be written out.
      const byForce = byPeriod.get(scope.period) ?? new Map<string, { readonly scope: Scope; readonly id: number }>()
      const last = byForce.get(scope.force)
      if (last && last.scope.question === scope.question && last.scope.shape === scope.shape) return last.id
      const key = `${scope.force}\n${scope.question}\n${scope.period.from}${scope.period.to}${scope.shape}`
      const id = scopeIds.get(key) ?? scopes.push(scope) - 1
      scopeIds.set(key, id)
      byPeriod.set(scope.period, byForce.set(scope.force, { scope, id }))
      return id
    },
    category: (category) => {
      const key = categoryKey(category)
      const known = categoryIds.get(key)
      if (known) return known
      const added = { id: categories.length, category, key, shape: Object.keys(category).sort().join(';') }
      categoryIds.set(key, added)
      categories.push(added)
      return added
    },
  }
}
