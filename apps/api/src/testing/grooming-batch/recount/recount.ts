import { forcesAsked } from '../batch.ts'
import { platforms } from '../invented-counts.ts'
import { refusals, type BatchReply } from '../replies.ts'
import { heard, isBounds, isNumber, together, type Heard } from './heard.ts'
import { rawWords } from './raw-words.ts'

/** What a row of a release is of: a force or a scope, a question, a year, and a platform or `all`. */
export interface RowOf {
  readonly who: string
  readonly question: string
  readonly year: string
  readonly what: string
}

/** One row that a release must print, with what each of its forces said of it, before anything small is withheld. */
export interface RecountedRow extends RowOf {
  readonly heard: readonly Heard[]
}

/** A reply as the file that was handed in. */
export interface RawReply extends BatchReply {
  readonly name: string
  readonly bytes: Uint8Array
}

export const recountedYears = ['2017/18', '2018/19'] as const
const questions = { recorded: ['all', ...platforms], charged: ['all'] } as const

/** Which nations each sum is over; BTP is in none of them. */
const nations: Readonly<Record<string, readonly string[]>> = {
  'england-and-wales': ['england', 'wales'],
  england: ['england'],
  wales: ['wales'],
}
/** The places of scopes as a release names them. */
export const geographies: Readonly<Record<string, string>> = {
  'all-authorities': 'All forces asked',
  'england-and-wales': 'England and Wales',
  england: 'England',
  wales: 'Wales',
}
export const scopes = ['all-authorities', ...Object.keys(nations)]

/** The forces of a scope. */
export function forcesWithin(scope: string): string[] {
  const own = nations[scope]
  return forcesAsked.filter(({ id, nation }) => own === undefined || (id !== 'btp' && own.includes(nation))).map(({ id }) => id)
}

/** What one force said at a place: `recorded 2017/18 facebook`. */
type Said = (force: string, place: string) => Heard | undefined

/** Every row of a release, counted anew from the files that stand by its day and from what was recorded of the other requests. */
export function recount(standing: readonly RawReply[], silent: readonly string[]): RecountedRow[] {
  const files = new Map(standing.map((reply) => [reply.force, inFile(reply)]))
  const said: Said = (force, place) => files.get(force)?.get(place)
  const otherwise = (force: string) => (files.has(force) ? leftOpen : whyNot(force, silent))
  return Object.entries(questions).flatMap(([question, whats]) =>
    recountedYears.flatMap((year) =>
      whats.flatMap((what) => {
        const of = { question, year, what }
        const one = (force: string) => toldOf(said, { ...of, who: force }) ?? otherwise(force)
        return [
          ...scopes.map((who) => ({ ...of, who, heard: forcesWithin(who).map(one) })),
          ...forcesAsked.map(({ id }) => ({ ...of, who: String(id), heard: [one(id)] })),
        ]
      }),
    ),
  )
}

const notKnown: Heard = { says: 'not-known' }
/** Every file of the batch tells some numbers. */
const leftOpen: Heard = { says: 'left-open' }

function whyNot(force: string, silent: readonly string[]): Heard {
  const [event, , ...grounds] = refusals.find((each) => each.force === force)?.event ?? []
  if (event === 'refused') return { says: 'refused', ground: grounds.join(', ') }
  if (event === 'not-held') return { says: 'not-held' }
  return silent.includes(force) ? { says: 'no-reply' } : notKnown
}

/** What every place of a file says: its numbers where the shape has them stand, parts of the same thing added up. */
function inFile({ name, bytes, shape }: RawReply): ReadonlyMap<string, Heard> {
  const wordsAt = rawWords(name, bytes)
  const parts = new Map<string, Heard[]>()
  for (const line of shape.stands.trim().split('\n').filter(Boolean)) {
    const [where = '', ...of] = line.trim().split(' ')
    const [at = '', sheet] = where.split('@')
    const place = of.join(' ')
    parts.set(place, [...(parts.get(place) ?? []), heard(wordsAt(at, sheet), shape.means)])
  }
  return new Map([...parts].map(([place, each]) => [place, together(each)]))
}

/** What can be told of a force: its parts where they add up to its whole or it gave none, and else its whole alone. */
function toldOf(said: Said, { who, question, year, what }: RowOf): Heard | undefined {
  const at = (each: string) => said(who, `${question} ${year} ${each}`)
  const whole = at('all')
  const parts = platforms.flatMap((platform) => at(platform) ?? [])
  if (what === 'all' || !whole) return at(what)
  if (parts.length === 0) return isBounds(whole) ? undefined : whole
  const isSplit = isNumber(whole) && parts.every(isNumber) && parts.reduce((sum, { low }) => sum + low, 0) === whole.low
  return isSplit ? at(what) : { says: 'left-out' }
}
