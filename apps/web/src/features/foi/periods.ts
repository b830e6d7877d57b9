import type { ReleaseShown } from './answers.ts'

interface OfPeriod {
  readonly period: ReleaseShown['totals'][number]['period']
}

/** What is of one period together, in the order in which the periods first come. */
export function periodsOf<Told extends OfPeriod>(told: readonly Told[]) {
  const periods = new Map<string, OfPeriod & { readonly key: string; readonly rows: Told[] }>()
  for (const each of told) {
    const key = `${each.period.from} ${each.period.to}`
    const held = periods.get(key)
    if (held) held.rows.push(each)
    else periods.set(key, { key, period: each.period, rows: [each] })
  }
  return [...periods.values()]
}
