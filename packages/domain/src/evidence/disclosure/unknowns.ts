import { grouped } from '../../grouped.ts'
import { isSmall, type KnownCount, type PublicSum, type TableToPublish } from './protected-table.ts'

/** A count that the public does not know: neither zero nor published before. It may be withheld. */
export interface Unknown {
  readonly key: string
  readonly value: number
  readonly at: readonly string[]
  readonly wasWithheld: boolean
  /** Whether it is in the table now, and not of earlier publications alone. */
  readonly isCurrent: boolean
  readonly isSmall: boolean
  readonly equations: Set<Equation>
  /** The marks of its equations added up. Unknowns with equal signatures are in the same equations. */
  signature: number
  withheld: boolean
}

/** What public sums tell of unknowns: that these together come to a known value. Sums over the same unknowns tell the same. */
export interface Equation {
  readonly sums: readonly string[]
  readonly of: readonly Unknown[]
  readonly value: number
  /** It was published before, and cannot be held back any more. */
  readonly isFixed: boolean
  /** That of the weightiest of its sums. */
  readonly weight: number
  readonly mark: number
}

/** Everything that is to be public of a table, as equations over what is not. */
export interface Unknowns {
  readonly all: readonly Unknown[]
  readonly equations: readonly Equation[]
}

/**
 * The unknowns of a table and the equations between them, those of earlier publications included. Throws when keys do not fit together:
 * a sum of counts that nobody gave, two values under one key, a zero that was withheld, a value or threshold that is no whole number.
 */
export function unknownsOf(table: TableToPublish): Unknowns {
  // A threshold that is none would let every small count through without a word.
  if (!Number.isSafeInteger(table.threshold) || table.threshold < 1)
    throw new RangeError(
      `the threshold is ${table.threshold}; it must be a whole number, from 2 where anything is to be protected`,
    )
  const open = new Set(table.published?.open)
  const unknowns = new Map<string, Unknown>()
  const known = new Map<string, number>()
  const wasWithheld = new Set(table.published?.withheld.map(({ key }) => key))
  const current = new Set(table.counts.map(({ key }) => key))
  for (const count of [...(table.published?.withheld ?? []), ...table.counts]) {
    refuseMisfit(count, { before: known.get(count.key), isOpen: open.has(count.key), wasWithheld: wasWithheld.has(count.key) })
    if (!known.has(count.key) && count.value !== 0 && !open.has(count.key))
      unknowns.set(
        count.key,
        unknownOf(count, { table, wasWithheld: wasWithheld.has(count.key), isCurrent: current.has(count.key) }),
      )
    known.set(count.key, count.value)
  }
  const isKnown = (key: string) => known.has(key) || open.has(key)
  const equations = equationsOf(table, (sum) => unknownIn(sum, { unknowns, isKnown }))
  for (const equation of equations) if (!isAlone(equation)) learn(equation)
  return { all: [...unknowns.values()], equations }
}

function learn(equation: Equation): void {
  for (const unknown of equation.of) {
    unknown.equations.add(equation)
    unknown.signature += equation.mark
  }
}

/** The sums of an equation are held back: nothing of it is public any more. */
export function forget(equation: Equation): void {
  for (const unknown of equation.of) if (unknown.equations.delete(equation)) unknown.signature -= equation.mark
}

/** An equation over one unknown is that unknown: its sums are withheld when it is, and tell nothing when it is not. */
export function isAlone({ of, isFixed }: Equation): boolean {
  return of.length === 1 && !isFixed
}

interface History {
  readonly before: number | undefined
  readonly isOpen: boolean
  readonly wasWithheld: boolean
}

function refuseMisfit({ key, value }: KnownCount, { before, isOpen, wasWithheld }: History): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${key} is ${value}, which is no whole number`)
  if (before !== undefined && before !== value)
    throw new RangeError(`${key} is given as ${before} and as ${value}; a revised count needs a key of its own`)
  if (wasWithheld && isOpen) throw new RangeError(`${key} is given as withheld and as open`)
  if (wasWithheld && value === 0) throw new RangeError(`${key} is zero and was withheld; zeros are public`)
}

function unknownOf(
  { key, value, at }: KnownCount,
  { table, ...found }: { table: TableToPublish; wasWithheld: boolean; isCurrent: boolean },
): Unknown {
  const small = isSmall(value, table.threshold)
  const withheld = small || found.wasWithheld
  return { key, value, at, ...found, isSmall: small, equations: new Set(), signature: 0, withheld }
}

interface Keys {
  readonly unknowns: ReadonlyMap<string, Unknown>
  readonly isKnown: (key: string) => boolean
}

function unknownIn({ key: sum, of }: PublicSum, { unknowns, isKnown }: Keys): Unknown[] {
  if (new Set(of).size !== of.length) throw new RangeError(`${sum} adds up a count twice`)
  return of.flatMap((key) => {
    const unknown = unknowns.get(key)
    if (unknown) return [unknown]
    if (!isKnown(key)) throw new RangeError(`${sum} adds up ${key}, which was not given`)
    return []
  })
}

function equationsOf(table: TableToPublish, unknownIn: (sum: PublicSum) => Unknown[]): Equation[] {
  const read = (sum: PublicSum, isFixed: boolean) => ({ key: sum.key, of: unknownIn(sum), isFixed, weight: sum.weight ?? 1 })
  const sums = [
    ...(table.published?.sums ?? []).map((sum) => read(sum, true)),
    ...table.sums.map((sum) => read(sum, false)),
  ].filter(({ of }) => of.length > 0)
  const numbers = new Map<Unknown, number>()
  for (const { of } of sums) for (const unknown of of) if (!numbers.has(unknown)) numbers.set(unknown, numbers.size)
  const same = grouped(sums, ({ of }) =>
    of
      .map((unknown) => numbers.get(unknown) ?? 0)
      .sort((a, b) => a - b)
      .join(),
  )
  return [...same.values()].map((group, index) => ({
    sums: group.map(({ key }) => key),
    of: group[0]?.of ?? [],
    value: (group[0]?.of ?? []).reduce((sum, { value }) => sum + value, 0),
    isFixed: group.some(({ isFixed }) => isFixed),
    weight: Math.max(...group.map(({ weight }) => weight)),
    mark: markOf(index),
  }))
}

/**
 * Forty bits that look like chance and are the same each time. Marks are added instead of comparing sets; what they say is checked
 * before it is used. The multipliers are those of the finaliser of MurmurHash3.
 */
function markOf(index: number): number {
  const scramble = (seed: number) => {
    let bits = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
    return (bits ^ (bits >>> 16)) >>> 0
  }
  return (scramble(2 * index + 1) & 0xff) * 2 ** 32 + scramble(2 * index + 2)
}
