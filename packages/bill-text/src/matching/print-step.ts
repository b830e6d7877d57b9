import type { House } from '@dutywatch/domain/calendar'
import type { TextFacts } from '../document/index.ts'

/** After which step of a Bill's way a print was made. */
export type PrintStep = 'introduced' | 'brought' | 'committee' | 'report' | 'third-reading' | 'between-the-houses' | 'act'

const inHouse: readonly PrintStep[] = ['introduced', 'brought', 'committee', 'report', 'third-reading']

const readings: readonly (readonly [RegExp, PrintStep])[] = [
  [/brought from|introd-(hl-hc|hc-hl)/i, 'brought'],
  [/introd/i, 'introduced'],
  [/committee/i, 'committee'],
  [/report|consideration/i, 'report'],
  [/third reading|3rd reading/i, 'third-reading'],
  [/(lords|commons) (amendments?|reasons|non-insistence|insistence|disagreement|message)|ping-?pong/i, 'between-the-houses'],
]

/** The step that a print names, by its stage or else by its version; `undefined` when neither names one we know. */
export function stepOf({ kind, stage = '', version = '' }: TextFacts): PrintStep | undefined {
  if (kind === 'act') return 'act'
  return readings.find(([words]) => words.test(stage))?.[1] ?? readings.find(([words]) => words.test(version))?.[1]
}

/** The House where a Bill began, as far as its prints tell. */
export function firstHouse(prints: readonly TextFacts[]): House | undefined {
  const introduced = prints.find((print) => print.house && stepOf(print) === 'introduced')?.house
  if (introduced) return introduced
  if (prints.some(({ title }) => title.includes('[HL]'))) return 'lords'
  const brought = prints.find((print) => print.house && stepOf(print) === 'brought')?.house
  return brought && (brought === 'lords' ? 'commons' : 'lords')
}

/** Where a print stands on the way from one House to the other and to the Act. */
export function rankOf(print: TextFacts, first: House | undefined): number {
  const step = stepOf(print)
  if (step === 'act') return 3 * inHouse.length
  if (step === 'between-the-houses') return 2 * inHouse.length
  const isSecond = step === 'brought' || (print.house !== undefined && first !== undefined && print.house !== first)
  return (isSecond ? inHouse.length : 0) + (step ? inHouse.indexOf(step) : 0)
}
