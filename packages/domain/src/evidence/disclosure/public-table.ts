import type { Cell } from '../cell.ts'
import type { Protection, Published, PublicSum, TableToPublish } from './protected-table.ts'

/** A count or a sum as the public gets it. */
export interface PublicCell {
  readonly key: string
  readonly cell: Cell
}

/** A table as it may be published: each count and each sum in the order given, and those that are held back as withheld. */
export function publicTable(
  { counts, sums }: TableToPublish,
  { withheld, withheldSums }: Protection,
): { readonly counts: readonly PublicCell[]; readonly sums: readonly PublicCell[] } {
  const values = new Map(counts.map(({ key, value }) => [key, value]))
  return {
    counts: counts.map(({ key, value }) => ({ key, cell: cellOf(withheld.has(key) ? undefined : value) })),
    sums: sums.map(({ key, of }) => ({ key, cell: cellOf(withheldSums.has(key) ? undefined : sumOf(of, values)) })),
  }
}

/** What is public once a table is published, and what must be remembered for the next one. */
export function publishedWith(
  { counts, sums, published }: TableToPublish,
  { withheld, withheldSums, witnesses }: Protection,
): Published {
  const isWithheld = ({ key }: { readonly key: string }) => withheld.has(key)
  const kept = new Map([...(published?.withheld ?? []), ...counts.filter(isWithheld)].map((count) => [count.key, count]))
  const open = counts.filter((count) => !isWithheld(count)).map(({ key }) => key)
  return {
    open: [...new Set([...(published?.open ?? []), ...open])],
    withheld: [...kept.values()],
    sums: eachOnce([...(published?.sums ?? []), ...sums.filter(({ key }) => !withheldSums.has(key))]),
    witnesses,
  }
}

function cellOf(value: number | undefined): Cell {
  if (value === undefined) return { kind: 'withheld' }
  return value < 0 ? { kind: 'correction', value } : { kind: 'count', value }
}

function sumOf(keys: readonly string[], values: ReadonlyMap<string, number>): number {
  return keys.reduce((sum, key) => {
    const value = values.get(key)
    if (value === undefined) throw new RangeError(`${key} is added up, and its value was not given`)
    return sum + value
  }, 0)
}

function eachOnce(sums: readonly PublicSum[]): PublicSum[] {
  return [...new Map(sums.map((sum) => [JSON.stringify([sum.key, ...sum.of.toSorted()]), sum])).values()]
}
