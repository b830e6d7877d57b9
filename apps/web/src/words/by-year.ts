import type { PartialDate } from '@dutywatch/domain/source'

/** Things of one year, in the order they came in. */
export interface YearOf<Item> {
  readonly year: string
  readonly items: readonly Item[]
}

/** Things grouped by the year of their day, years and things in the order given. */
export function byYear<Item>(items: readonly Item[], dayOf: (item: Item) => PartialDate): YearOf<Item>[] {
  const years = new Map<string, Item[]>()
  for (const item of items) {
    const year = dayOf(item).slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), item])
  }
  return [...years].map(([year, own]) => ({ year, items: own }))
}
