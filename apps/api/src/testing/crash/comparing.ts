import { actsIn } from '@dutywatch/domain/proposal'
import { canonical } from '@dutywatch/domain/tracker'
import type { ProposalEventRow } from '../../db/tables.ts'
import type { Draft } from '../../ledger/index.ts'
import { grouped } from './grouped.ts'
import type { Found } from './looking.ts'
import type { Told, Typed } from './told.ts'

/**
 * What a server was told and acknowledged, against what is in its ledger: all that it acknowledged is there, once; what it died over is there
 * once or not at all; and nothing is there that nobody did. Answers what is wrong, in sentences.
 */
export function compareWithTold({ deeds, puts, typed }: Told, found: Found, drafts: readonly Draft[]): string[] {
  return [
    ...wrongDeeds(deeds, [...found.events.values()].flat()),
    ...deeds.flatMap((deed) => wrongEdition(deed, found)),
    ...wrongPuts(puts, found),
    ...wrongDrafts(typed, drafts, found),
  ]
}

/** One thing done, as it is told and as it is found: the beginning of a proposal whose id was not answered has only its words. */
function keyOf({ kind, words, proposal }: { kind: string; words: string; proposal?: string | undefined }): string {
  return kind === 'begun' ? `begun ${words}` : `${kind} ${proposal} ${words}`
}

function wrongDeeds(deeds: Told['deeds'], events: readonly ProposalEventRow[]): string[] {
  const told = grouped(deeds, keyOf)
  const found = grouped(events, keyOf)
  const lostOrTwice = [...told].flatMap(([key, sent]) => {
    const least = sent.filter(({ answered }) => answered === 'done').length
    const most = sent.filter(({ answered }) => answered !== 'refused').length
    const is = found.get(key)?.length ?? 0
    return is < least || is > most ? [`“${key}” was done ${least} to ${most} times, and is found ${is} times.`] : []
  })
  const held = new Set(deeds.filter(({ kind }) => kind === 'held').map(({ words }) => words))
  const unheardOf = [...found].flatMap(([key, [event]]) => {
    const byItself = event?.kind === 'put-back' || (event?.kind === 'published' && held.has(event.words))
    return told.has(key) || byItself ? [] : [`“${key}” is found, and nobody did it.`]
  })
  return [...lostOrTwice, ...unheardOf]
}

function wrongEdition({ kind, words, proposal, edition, answered }: Told['deeds'][number], found: Found): string[] {
  if (answered !== 'done' || proposal === undefined) return []
  const event = found.events.get(proposal)?.find((each) => each.kind === kind && each.words === words)
  if (kind !== 'published' || event?.edition === edition) return []
  return [`${proposal} was answered with edition ${edition}, and became ${event?.edition}.`]
}

/** The last record that was put somewhere and acknowledged, or one put there after it that nobody answered. */
function wrongPuts(puts: Told['puts'], { proposals }: Found): string[] {
  const bodies = new Map(proposals.map(({ id, changes }) => [id, changes]))
  const places = grouped(
    puts.filter(({ answered }) => answered !== 'refused'),
    ({ proposal, id }) => `${proposal} ${id}`,
  )
  return [...places].flatMap(([place, put]) => {
    const last = put.findLastIndex(({ answered }) => answered === 'done')
    const [{ proposal, id }] = put as [(typeof put)[number]]
    const held = bodies.get(proposal)?.find((change) => change.id === id)
    const isOneOf = put.slice(Math.max(last, 0)).some(({ record }) => held && canonical(record) === canonical(held.record))
    return isOneOf || (last < 0 && !held) ? [] : [`${place} holds another record than was put there last.`]
  })
}

function wrongDrafts(typed: Told['typed'], drafts: readonly Draft[], { proposals }: Found): string[] {
  const saved = new Map(drafts.map((draft) => [placeOf(draft), draft]))
  const closed = new Set(proposals.filter(({ state }) => actsIn(state).length === 0).map(({ id }) => `proposal/${id}`))
  const isClosed = ({ place }: Typed) => closed.has(place.split(' ')[0] ?? '')
  return [...grouped(typed, ({ place }) => place)].flatMap(([place, own]) => {
    const least = Math.max(0, ...own.filter(({ answered }) => answered === 'done').map(({ version }) => version))
    if (own.some(isClosed)) return least === 0 || isKept(own, least, drafts) ? [] : [`The draft ${place} was not given back.`]
    // What somebody typed in a proposal that is closed since may have become their own.
    const back = typed.filter((each) => isClosed(each) && recordOf(each) === recordOf({ place }))
    const is = saved.get(place)
    if (!is) return least === 0 ? [] : [`The draft ${place} was saved ${least} times, and is not there.`]
    const ofVersion = (sent: readonly Typed[]) =>
      sent.filter(({ version, answered }) => version === is.version && answered !== 'refused')
    const done = ofVersion(own).filter(({ answered }) => answered === 'done')
    const candidates = [...(done.length > 0 ? done : ofVersion(own)), ...ofVersion(back)]
    const isOneOf = candidates.some(({ body }) => canonical(body) === canonical(is.body))
    if (is.version < least) return [`The draft ${place} was saved as version ${least}, and is version ${is.version}.`]
    return isOneOf ? [] : [`The draft ${place} holds what nobody typed as version ${is.version}.`]
  })
}

/** Whether the draft of a closed proposal is there, with the proposal or as somebody’s own, who may have gone on with it since. */
function isKept(sent: readonly Typed[], least: number, drafts: readonly Draft[]): boolean {
  const bodies = new Set(sent.filter(({ answered }) => answered !== 'refused').map(({ body }) => canonical(body)))
  return drafts
    .filter(({ recordId }) => sent.some((each) => recordOf(each) === recordId))
    .some(({ body, version, shelf }) => bodies.has(canonical(body)) || (shelf.startsWith('person/') && version > least))
}

function recordOf({ place }: Pick<Typed, 'place'>): string | undefined {
  return place.split(' ').at(-1)
}

function placeOf({ shelf, savedBy, recordId }: Draft): string {
  return `${shelf.startsWith('proposal/') ? shelf : savedBy} ${recordId}`
}
