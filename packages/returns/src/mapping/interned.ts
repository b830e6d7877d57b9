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

/** A scope with the number that stands for it. */
export interface KnownScope extends Scope {
  readonly id: number
}

/** Gives every scope and category a small number, the same whenever it is met again. */
export interface Interned {
  readonly scope: (scope: Scope) => KnownScope
  readonly scopes: readonly KnownScope[]
  readonly category: (category: Category) => KnownCategory
  readonly categories: readonly KnownCategory[]
}

/** Nothing known yet. */
export function interned(): Interned {
  const scopes: KnownScope[] = []
  const categories: KnownCategory[] = []
  const scopeIds = new Map<string, KnownScope>()
  const categoryIds = new Map<string, KnownCategory>()
  return {
    scopes,
    categories,
    scope: (scope) => {
      const key = `${scope.force}\n${scope.question}\n${scope.period.from}${scope.period.to}${scope.shape}`
      const known = scopeIds.get(key)
      if (known) return known
      const added = { ...scope, id: scopes.length }
      scopeIds.set(key, added)
      scopes.push(added)
      return added
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
