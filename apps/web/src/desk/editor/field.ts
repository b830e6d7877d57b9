import type { CollectionName } from '@dutywatch/domain/tracker'

/** One of the words a choice allows, and how it is said. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** What a group of fields is, where it is drawn in a way of its own. */
export type GroupLook = 'plain' | 'citation' | 'money' | 'timing'

/** What one value of a record is to whoever fills it in. */
export type FieldKind =
  | { readonly kind: 'text'; readonly isLong: boolean }
  | { readonly kind: 'id' }
  | { readonly kind: 'number'; readonly isWhole: boolean }
  /** Yes or no, and neither until somebody says. */
  | { readonly kind: 'flag' }
  /** Said only when it is so: the one value, or the field is left out. */
  | { readonly kind: 'tick'; readonly value: string | boolean }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'partial-date' }
  | { readonly kind: 'reference'; readonly collection: CollectionName }
  | { readonly kind: 'list'; readonly item: FieldKind; readonly fewest: number }
  | { readonly kind: 'group'; readonly look: GroupLook; readonly fields: readonly Field[] }
  /** Groups told apart by one field: which of them it is, is itself chosen. */
  | { readonly kind: 'kinds'; readonly by: string; readonly options: readonly KindOption[] }

/** One of several groups, by the values that its telling field may have. */
export interface KindOption {
  readonly values: readonly string[]
  /** Its fields without the telling one. */
  readonly fields: readonly Field[]
}

/** A field of a record: what it is called, how to fill it in, and whether it may be left out. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly isOptional: boolean
  readonly of: FieldKind
}

/** The way from a record to one of its values: `['criteria', 0, 'test']`. */
export type Path = readonly (string | number)[]

/** The name by which the control of a value is found on the page. */
export function controlId(path: Path): string {
  return ['field', ...path].join('.')
}
