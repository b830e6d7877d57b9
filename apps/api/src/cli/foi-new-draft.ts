import { readFileSync } from 'node:fs'
import { windowOfPartial, type PlainDate } from '@dutywatch/domain/date'
import { PartialDate } from '@dutywatch/domain/source'
import { freshId } from '../commands/fresh-id.ts'
import { allTerritorial } from '../commands/new-batch/index.ts'
import { jsonErrorAt } from './json-error.ts'
import { whyUnreadable } from './read-tracker-file.ts'
import { RefusedCommand } from './refused-command.ts'

/** A batch as flags say it; what is in the file of `from` stands where no flag says otherwise. */
export interface BatchFlags {
  readonly from?: string
  readonly id?: string
  readonly title?: string
  readonly campaign?: string
  readonly launched?: string
  readonly asks?: string
  readonly question?: readonly string[]
  readonly unit?: string
  readonly offence?: string
  readonly breakdown?: readonly string[]
  readonly period?: readonly string[]
  readonly authorities?: readonly string[]
  readonly letter?: string
}

/** The draft that a file and flags come to, not yet checked. Refuses a file that is not JSON, and a flag that cannot be read. */
export function draftTyped(flags: BatchFlags, today: PlainDate): Readonly<Record<string, unknown>> {
  const { from, id, title, campaign, launched, asks, letter } = flags
  const written = from === undefined ? {} : readObject(from)
  const breakdowns = flags.breakdown?.map(breakdownTyped)
  const said = {
    id: id ?? (title === undefined || 'id' in written ? undefined : freshId(title, () => false)),
    title,
    campaign,
    launchedOn: launched ?? ('launchedOn' in written ? undefined : today),
    asks,
    breakdowns,
    questions: questionsTyped(flags, breakdowns?.map(({ id: each }) => each) ?? []),
    periods: flags.period?.map(periodTyped),
    authorities: flags.authorities?.length === 1 && flags.authorities[0] === allTerritorial ? allTerritorial : flags.authorities,
    letter: letter === undefined ? undefined : readText(letter),
  }
  return { ...written, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) }
}

function questionsTyped({ question, unit = 'recorded-offences', offence }: BatchFlags, breakdowns: readonly string[]) {
  const taken = new Set<string>()
  return question?.map((typed) => {
    const [, named, words = typed] = /^([a-z0-9-]+)=(.+)$/s.exec(typed) ?? []
    const id = named ?? freshId(words, (each) => taken.has(each))
    taken.add(id)
    return { id, words, unit, breakdowns, ...(offence !== undefined && { offence }) }
  })
}

/** "age=Under 13|13 to 15|Not recorded". */
function breakdownTyped(typed: string) {
  const [, id, values] = /^([a-z0-9-]+)=(.+)$/s.exec(typed) ?? []
  if (id === undefined || values === undefined)
    throw new RefusedCommand(`--breakdown “${typed}” cannot be read. Write it like "age=Under 13|13 to 15|Not recorded".`, {
      exitCode: 2,
    })
  const labels = values.split('|').map((label) => label.trim())
  const taken = new Set<string>()
  return {
    id,
    label: `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`,
    values: labels.map((label) => {
      const value = freshId(label, (each) => taken.has(each))
      taken.add(value)
      return { id: value, label, ...(/^(not (recorded|known)|unknown)$/i.test(label) && { notRecorded: true }) }
    }),
  }
}

/** "2019", "2019-04/2020-03", "2019-04-01/2019-09-30". */
function periodTyped(typed: string) {
  const [first = '', last = first, more] = typed.split('/')
  const [from, to] = [PartialDate.safeParse(first), PartialDate.safeParse(last)]
  if (!from.success || !to.success || more !== undefined)
    throw new RefusedCommand(
      `--period “${typed}” cannot be read. Write it like 2019, 2019-04/2020-03 or 2019-04-01/2019-09-30.`,
      { exitCode: 2 },
    )
  return { from: windowOfPartial(from.data).earliest, to: windowOfPartial(to.data).latest }
}

function readObject(file: string): object {
  const text = readText(file)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    throw new RefusedCommand(`${file} is not JSON: ${jsonErrorAt(text, error)}`)
  }
  throw new RefusedCommand(`${file} is no batch: it holds a list or a single value. “dutywatch foi new --example” shows one.`)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new RefusedCommand(`${file} cannot be read: ${whyUnreadable(error)}`)
  }
}
