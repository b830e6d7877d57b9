import { grouped } from '../../grouped.ts'
import { isSmall, type Protection, type TableToPublish, type Witness } from './protected-table.ts'

/** What is wrong with a protection: the key of a count or a sum, and why. */
export interface Leak {
  readonly key: string
  readonly reason:
    | 'small-count-is-public'
    | 'was-withheld-before'
    | 'witness-changes-public-count'
    | 'witness-changes-public-sum'
    | 'witness-changes-sign'
    | 'range-is-too-narrow'
    | 'count-is-determined'
}

/**
 * Checks a protection by its witnesses, without help of what found them: every public sum of this and of earlier publications is added up
 * anew for each of them, and what they show together is held against what `protect` promises. Empty when all of it holds. Counts that
 * are named as exposed are not asked about.
 */
export function auditProtection(table: TableToPublish, protection: Protection): Leak[] {
  const values = new Map([...(table.published?.withheld ?? []), ...table.counts].map(({ key, value }) => [key, value]))
  return [
    ...leaksOfChoice(table, protection),
    ...leaksOfWitnesses(protection, { values, sums: publicSumsOf(table, protection) }),
    ...leaksOfRanges(protection, { values, threshold: table.threshold }),
  ]
}

function leaksOfChoice({ counts, published, threshold }: TableToPublish, { withheld }: Protection): Leak[] {
  const open = new Set(published?.open)
  const isPublic = ({ key }: { readonly key: string }) => !withheld.has(key)
  const small = counts.filter(({ key, value }) => isSmall(value, threshold) && !open.has(key))
  return [
    ...small.filter(isPublic).map(({ key }) => ({ key, reason: 'small-count-is-public' as const })),
    ...(published?.withheld ?? []).filter(isPublic).map(({ key }) => ({ key, reason: 'was-withheld-before' as const })),
  ]
}

/** Numbers for sums, since a later publication may use the key of an earlier one for a sum of other counts. */
function publicSumsOf({ sums, published }: TableToPublish, { withheldSums }: Protection) {
  const all = [...(published?.sums ?? []), ...sums.filter(({ key }) => !withheldSums.has(key))]
  const terms = all.flatMap(({ of }, sum) => of.map((count) => ({ count, sum })))
  return { keys: all.map(({ key }) => key), termsOf: grouped(terms, ({ count }) => count) }
}

interface Truth {
  readonly values: ReadonlyMap<string, number>
  readonly sums: ReturnType<typeof publicSumsOf>
}

function leaksOfWitnesses({ withheld, witnesses }: Protection, { values, sums }: Truth): Leak[] {
  return witnesses.flatMap((witness) => [
    ...[...witness].flatMap(([key, by]): Leak[] => {
      if (by !== 0 && !withheld.has(key)) return [{ key, reason: 'witness-changes-public-count' }]
      const value = values.get(key) ?? 0
      return Math.sign(value) === Math.sign(value + by) ? [] : [{ key, reason: 'witness-changes-sign' }]
    }),
    ...changedSums(witness, sums).map((key): Leak => ({ key, reason: 'witness-changes-public-sum' })),
  ])
}

function changedSums(witness: Witness, { keys, termsOf }: Truth['sums']): string[] {
  const changes = new Map<number, number>()
  for (const [key, by] of witness) for (const { sum } of termsOf.get(key) ?? []) changes.set(sum, (changes.get(sum) ?? 0) + by)
  return [...changes].flatMap(([sum, by]) => (by === 0 ? [] : [keys[sum] ?? '']))
}

interface Measure {
  readonly values: ReadonlyMap<string, number>
  readonly threshold: number
}

function leaksOfRanges({ withheld, witnesses, exposed }: Protection, { values, threshold }: Measure): Leak[] {
  const spans = new Map([...withheld].map((key) => [key, { least: 0, most: 0 }]))
  for (const witness of witnesses)
    for (const [key, by] of witness) {
      const span = spans.get(key)
      if (span) spans.set(key, { least: Math.min(span.least, by), most: Math.max(span.most, by) })
    }
  const given = new Set(exposed)
  return [...spans].flatMap(([key, { least, most }]): Leak[] => {
    const value = values.get(key) ?? 0
    if (given.has(key)) return []
    if (!isSmall(value, threshold)) return least < most ? [] : [{ key, reason: 'count-is-determined' }]
    const sizes = [value + least, value, value + most].map(Math.abs)
    return Math.min(...sizes) <= 1 && Math.max(...sizes) >= threshold ? [] : [{ key, reason: 'range-is-too-narrow' }]
  })
}
