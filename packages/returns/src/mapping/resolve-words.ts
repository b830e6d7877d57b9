import { becauseWords, forceNames, saysTotal, type ForceNames, type NameMatch } from '../names/index.ts'
import { readPeriod, type PeriodReading } from '../period/index.ts'
import type { TableCell } from '../table/index.ts'
import { plainWords, quoted } from '../words/index.ts'
import type { ReadingContext } from './reading-context.ts'
import { broken, type Resolved, type ResolvedPeriod } from './resolved.ts'
import type { Keys, ReturnMapping, SheetMapping } from './return-mapping.ts'

/** Says what the words of a file stand for, by its mapping. Words are looked up once and remembered. */
export interface Resolver {
  readonly force: (written: string) => Resolved<string>
  readonly question: (written: string) => Resolved<string>
  readonly category: (breakdown: string, written: string, kept: boolean) => Resolved<string>
  readonly period: (cell: TableCell, sheet: SheetMapping, within?: Keys['period']) => ResolvedPeriod
}

/** A resolver for one mapping. */
export function resolver(mapping: ReturnMapping, { forces, asked }: ReadingContext): Resolver {
  const names = forceNames(forces)
  const notForces = new Set(mapping.noForces)
  const questions = new Map(
    (asked?.questions ?? []).flatMap(
      ({ id, words }) =>
        [
          [plainWords(id), id],
          [plainWords(words), id],
        ] as const,
    ),
  )
  const periods = new Map<SheetMapping, Map<string, ResolvedPeriod>>()
  const categories = new Map<string, (written: string) => Resolved<string>>()
  const categoryOf = (breakdown: string, written: string, kept: boolean): Resolved<string> => {
    const id = own(own(mapping.categories, breakdown) ?? {}, written)
    if (id !== undefined) return { is: 'value', value: id }
    if (saysTotal(written)) return { is: 'total' }
    if (kept) return { is: 'value', value: written }
    const message = `${quoted(written)} is no value of “${breakdown}”. Say under "categories" which value it stands for.`
    return broken('unknown-category', message)
  }
  return {
    force: remembered((written) => {
      const given = own(mapping.names, written)
      if (given !== undefined) return { is: 'value', value: given }
      if (notForces.has(written)) return saysTotal(written) ? { is: 'total' } : { is: 'left-out' }
      return forceOf(written, names.match(written), names)
    }),
    question: remembered((written) => {
      const id = own(mapping.questions, written) ?? questions.get(plainWords(written))
      if (id !== undefined) return { is: 'value', value: id }
      return broken(
        'unknown-question',
        `${quoted(written)} is no question that was asked. Say under "questions" which one it stands for.`,
      )
    }),
    category: (breakdown, written, kept) => {
      const name = kept ? `${breakdown}\n` : breakdown
      const known = categories.get(name) ?? remembered((each) => categoryOf(breakdown, each, kept))
      categories.set(name, known)
      return known(written)
    },
    period: (cell, sheet, within) => {
      const known = periods.get(sheet) ?? new Map<string, ResolvedPeriod>()
      periods.set(sheet, known)
      const given = cell.day === undefined ? cell.text : `${cell.text}\n${cell.day}`
      const key = within ? `${given}\n${within.from}${within.to}` : given
      const held = known.get(key)
      if (held) return held
      const found = periodOf(cell, readPeriod(cell, { ...sheet.periods, within }))
      if (known.size < mostRemembered) known.set(key, found)
      return found
    },
  }
}

const mostRemembered = 100_000

function remembered(resolve: (written: string) => Resolved<string>): (written: string) => Resolved<string> {
  const known = new Map<string, Resolved<string>>()
  return (written) => {
    const held = known.get(written)
    if (held) return held
    const found = resolve(written)
    if (known.size < mostRemembered) known.set(written, found)
    return found
  }
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function periodOf(cell: TableCell, reading: PeriodReading): ResolvedPeriod {
  if (reading.ok) return { is: 'value', value: reading.value }
  return saysTotal(cell.text) ? { is: 'total' } : broken(reading.reason, reading.message)
}

function forceOf(written: string, match: NameMatch, names: ForceNames): Resolved<string> {
  const listed = (ids: readonly string[]) => ids.map((id) => `${names.nameOf(id)} (${id})`).join(', or ')
  switch (match.kind) {
    case 'sure':
      return { is: 'value', value: match.force }
    case 'likely': {
      const likely = `${quoted(written)} is likely ${listed([match.force])}, ${becauseWords[match.because]}`
      return broken('unconfirmed-force', `${likely}. Confirm it under "names".`)
    }
    case 'ask':
      return broken('unconfirmed-force', `${quoted(written)} may be ${listed(match.forces)}. Say which under "names".`)
    case 'no-force': {
      const of = match.what === 'total' ? forceTotalled(written, names) : undefined
      if (match.what === 'total') return { is: 'total', force: of }
      return broken(
        'no-force',
        `${quoted(written)} is no force. Put it under "noForces" to leave its rows out, or under "names".`,
      )
    }
    case 'unknown':
      return broken(
        'unknown-force',
        `${quoted(written)} is no known force; nearest are ${listed(match.nearest)}. Say which under "names".`,
      )
  }
}

/** "Essex total" is a total within Essex, not over all forces. */
function forceTotalled(written: string, names: ForceNames): string | undefined {
  const rest = written.replace(/\b(?:grand |sub-? ?)?totals?\b/gi, ' ').replace(/\b(?:for|of)\b/gi, ' ')
  const match = rest.trim() === '' ? undefined : names.match(rest.trim())
  return match?.kind === 'sure' ? match.force : undefined
}
