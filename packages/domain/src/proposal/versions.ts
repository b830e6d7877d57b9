import { canonical } from '../canonical.ts'

/** One field of a record in three versions; a version without the field lacks the key. */
export interface FieldVersions {
  readonly field: string
  readonly base?: unknown
  readonly mine?: unknown
  readonly theirs?: unknown
  /** Who changed it: one of the two, both alike, or both otherwise, which only a person can settle. */
  readonly changedBy: 'me' | 'them' | 'both-alike' | 'both-otherwise'
}

/** Two versions of a record brought together as far as they agree, and every field in which they differ from what both began with. */
export interface Versions {
  readonly fields: readonly FieldVersions[]
  /** The fields that both changed, each otherwise. */
  readonly contested: readonly string[]
  /** Both changes in one; of a contested field, mine. */
  readonly merged: Readonly<Record<string, unknown>>
}

/** Compares two versions of a record field by field with the one both were made from. What is no object counts as one without fields. */
export function compareVersions(base: unknown, mine: unknown, theirs: unknown): Versions {
  const [began, own, other] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)]
  const names = [...new Set([...Object.keys(began), ...Object.keys(own), ...Object.keys(other)])]
  const fields = names.flatMap((field) => fieldVersions(field, { base: began, mine: own, theirs: other }))
  const merged: Record<string, unknown> = { ...own }
  for (const { field, changedBy } of fields) {
    if (changedBy !== 'them') continue
    if (field in other) merged[field] = other[field]
    else delete merged[field]
  }
  const contested = fields.filter(({ changedBy }) => changedBy === 'both-otherwise').map(({ field }) => field)
  return { fields, contested, merged }
}

type Fields = Readonly<Record<string, unknown>>

function fieldVersions(
  field: string,
  { base, mine, theirs }: { readonly base: Fields; readonly mine: Fields; readonly theirs: Fields },
): FieldVersions[] {
  const [began, own, other] = [base, mine, theirs].map((fields) => canonical(fields[field]))
  if (began === own && began === other) return []
  const changedBy = began === other ? 'me' : began === own ? 'them' : own === other ? 'both-alike' : 'both-otherwise'
  const of = (name: string, fields: Fields) => (field in fields ? { [name]: fields[field] } : {})
  return [{ field, ...of('base', base), ...of('mine', mine), ...of('theirs', theirs), changedBy }]
}

function fieldsOf(record: unknown): Fields {
  return typeof record === 'object' && record !== null && !Array.isArray(record) ? (record as Fields) : {}
}
