import { cellName } from '../table/index.ts'
import type { Entry } from './cell-ledger.ts'
import { categoryKey, type Category } from './read-cell.ts'
import type { Reading } from './reading.ts'

/** Tells of every whole that is less than one of its parts: one of the two is not what the mapping says. */
export function checkWholes(reading: Reading): void {
  const wholesOf = nested(reading)
  const areWholes = new Set([...wholesOf.values()].flat())
  if (areWholes.size === 0) return
  const placeOf = places(reading)
  const wholes = new Map<number, Entry>()
  for (const entry of reading.ledger.entries())
    if (areWholes.has(entry.category)) wholes.set(placeOf(entry, entry.category), entry)
  for (const part of reading.ledger.entries()) {
    if (reading.sheets[part.sheet]?.corrections === 'allowed') continue
    for (const category of wholesOf.get(part.category) ?? []) {
      const whole = wholes.get(placeOf(part, category))
      if (whole && whole.high < part.low) tell({ whole, part }, reading)
    }
  }
}

/** By the number of a category, the numbers of those that it is a part of. */
function nested({ interned: { categories } }: Reading): Map<number, number[]> {
  const ids = new Map(categories.map(({ id, key }) => [key, id]))
  const found = categories.map(({ id, category }) => {
    const wholes = withoutSome(category).map((each) => ids.get(categoryKey(each)))
    return [id, wholes.flatMap((each) => each ?? [])] as const
  })
  return new Map(found.filter(([, wholes]) => wholes.length > 0))
}

/** A category without one of its breakdowns, without two, and so on to the whole. */
function withoutSome(category: Category): Category[] {
  const all = Object.entries(category).reduce<(readonly (readonly [string, string])[])[]>(
    (sofar, entry) => [...sofar, ...sofar.map((each) => [...each, entry])],
    [[]],
  )
  return all.filter((each) => each.length < Object.keys(category).length).map((each) => Object.fromEntries(each))
}

/** Numbers what cells are of. Cells divided otherwise have scopes of their own, so that it is told by force, question and period. */
function places({ interned: { scopes, categories } }: Reading): (entry: Entry, category: number) => number {
  const numbers = new Map<string, number>()
  const byScope = scopes.map(({ force, question, period }) => {
    const key = `${force}\n${question}\n${period.from}${period.to}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  return ({ scope }, category) => (byScope[scope] ?? 0) * categories.length + category
}

function tell({ whole, part }: { readonly whole: Entry; readonly part: Entry }, { complaints, sheets }: Reading): void {
  const [sheet, other] = [sheets[whole.sheet]?.name ?? '', sheets[part.sheet]?.name ?? '']
  const [at, partAt] = [cellName(whole.row, whole.column), cellName(part.row, part.column)]
  const message =
    `This is read as the whole of ${sheet === other ? '' : `${other}, `}${partAt}, and is less than that. ` +
    `Look whether its column or row is a whole; if it is, ask the sender, and leave it out until then.`
  complaints.tell({ severity: 'error', sheet, at, row: whole.row, field: 'value', reason: 'whole-below-part', message })
}
