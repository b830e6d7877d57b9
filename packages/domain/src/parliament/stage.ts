import { z } from 'zod'
import { House } from '../calendar/house.ts'
import { stageRows } from './stages.data.ts'

/** The name of a stage of a Bill, or of a procedural step on its way, permanent and in kebab case. */
export const StageCode = z.enum([
  'commons-first-reading',
  'commons-second-reading',
  'commons-committee',
  'commons-report',
  'commons-recommittal',
  'commons-third-reading',
  'lords-first-reading',
  'lords-second-reading',
  'lords-commitment-discharged',
  'lords-committee',
  'lords-report',
  'lords-recommittal',
  'lords-third-reading',
  'commons-consideration-of-lords-amendments',
  'lords-consideration-of-commons-amendments',
  'carry-over-motion',
  'lords-carry-over-motion',
  'prorogation',
  'dissolution',
  're-presentation',
  'carry-over-extension',
  'royal-assent',
  'lapsed',
  'withdrawn',
  'defeated',
])
export type StageCode = z.infer<typeof StageCode>

/**
 * What a step does to a Bill: a `stage` is debated and moves it on, a `turn` changes which stage comes next without being one, an
 * `aside` leaves it where it is, and an `end` is the last thing that happens to it.
 */
export type StageKind = 'stage' | 'turn' | 'aside' | 'end'

/** The rule a fact of procedure rests on. */
export interface Rule {
  readonly title: string
  readonly url?: string
}

/** A stage or procedural step. `house` is absent for what happens to a Bill outside either House. */
export interface Stage {
  readonly code: StageCode
  readonly kind: StageKind
  readonly house?: House
  /** As people say it within its House: "Second reading". */
  readonly name: string
  readonly meaning: string
  /** Whether it can be recorded on several days: sittings of one committee, days of one report stage. */
  readonly manySittings: boolean
  readonly rule: Rule
}

const byCode: ReadonlyMap<StageCode, Stage> = new Map(stageRows.map((stage) => [stage.code, stage]))

/** Every stage and step, in the order of a Bill that begins in the Commons. */
export function stages(): readonly Stage[] {
  return stageRows
}

/** The facts of a stage. */
export function stageNamed(code: StageCode): Stage {
  const stage = byCode.get(code)
  if (!stage) throw new Error(`stages.data.ts has no row for ${code}`)
  return stage
}

/** A stage named so that it cannot be mistaken for the other House's: "Report in the Lords", "Royal Assent". */
export function fullName(code: StageCode): string {
  const { name, house } = stageNamed(code)
  if (!house || name.includes('Commons') || name.includes('Lords')) return name
  return `${name} in the ${houseName(house)}`
}

/** "Commons" or "Lords". */
export function houseName(house: House): string {
  return house === 'commons' ? 'Commons' : 'Lords'
}

export { House }
