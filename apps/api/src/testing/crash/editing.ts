import { setTimeout } from 'node:timers/promises'
import { aTerm } from '../trackers.ts'
import { answerSomebody } from './letters.ts'
import { asked, at, done, looked, type Worker } from './shift.ts'
import { campaign } from './team.ts'
import type { Deed, Put, Typed } from './told.ts'

/** The words of the glossary that everybody changes. */
export const termCount = 120
const mostAtOnce = 6
/** The words of which each has a draft. */
export const draftedTerms = ['term-1', 'term-2', 'term-3']
const longestDraft = 6_000
const mostUnfinished = 5

/** What an editor does next. */
export async function edit(worker: Worker): Promise<void> {
  const { member, chance, shift } = worker
  const mine = [...shift.known].filter(([, { author }]) => author === member.name)
  const drafting = mine.filter(([, { state }]) => state === 'drafting').map(([id]) => id)
  const sentBack = mine.filter(([, { state }]) => state === 'changes-requested').map(([id]) => id)
  const step = chance.weighed({
    save: 10,
    start: drafting.length < mostUnfinished ? 6 : 0,
    put: drafting.length > 0 ? 3 : 0,
    submit: drafting.length > 0 ? 3 : 0,
    again: sentBack.length > 0 ? 2 : 0,
    comment: 2,
    answer: 2,
  })
  if (step === 'answer') return (await answerSomebody(worker)) ? undefined : save(worker)
  if (step === 'save') return save(worker)
  if (step === 'start') return start(worker)
  if (step === 'comment') return comment(worker)
  const proposal = chance.oneOf(step === 'again' ? sentBack : drafting)
  if (proposal === undefined) return undefined
  return step === 'put' ? put(worker, proposal) : submit(worker, proposal)
}

/** Says something of a proposal that is under review; types when there is none and they may. */
export async function comment(worker: Worker): Promise<void> {
  const open = [...worker.shift.known].filter(([, { state }]) => ['open', 'approved', 'held'].includes(state))
  const [proposal] = worker.chance.oneOf(open) ?? []
  if (proposal === undefined) return worker.member.role === 'viewer' ? setTimeout(10) : save(worker)
  const words = worker.newWords()
  await done(worker, { kind: 'commented', words, proposal }, ['proposals.comment', { campaign, proposal, words }])
}

/** Saves a draft: one’s own, or one that belongs to a proposal and to all who work on that. */
export async function save(worker: Worker): Promise<void> {
  const { member, chance, shift, versions } = worker
  const open = [...shift.known].find(([, { state }]) => state === 'open')
  const proposal = chance.next() < 0.3 ? open?.[0] : undefined
  const record = { collection: 'terms', recordId: chance.oneOf(draftedTerms) ?? '', ...(proposal && { proposal }) }
  const place = `${proposal ? `proposal/${proposal}` : member.name} ${record.recordId}`
  const version = versions.get(place) ?? (await savedVersion(worker, record))
  const body = { words: worker.newWords(), filling: 'x'.repeat(chance.below(longestDraft)) }
  const typed: Typed = { place, version: version + 1, body, answered: 'unknown' }
  shift.told.typed.push(typed)
  const answer = await asked(worker, typed, ['drafts.save', { campaign, ...record, baseEdition: shift.edition, version, body }])
  const isSaved = at(answer.body, 'result', 'data', 'saved') === true
  if (isSaved) versions.set(place, version + 1)
  else {
    typed.answered = 'refused'
    versions.delete(place)
  }
}

async function savedVersion(worker: Worker, record: object): Promise<number> {
  const version = at(await looked(worker, 'drafts.byRecord', { campaign, ...record }), 'draft', 'version')
  return typeof version === 'number' ? version : 0
}

/** Begins a proposal with a few records in it, and mostly hands it in at once. */
async function start(worker: Worker): Promise<void> {
  const { shift, member, chance } = worker
  const deed: Deed = { kind: 'begun', words: worker.newWords(), answered: 'unknown' }
  shift.told.deeds.push(deed)
  const first = 1 + chance.below(termCount - mostAtOnce)
  const changes = Array.from({ length: 1 + chance.below(mostAtOnce) }, (_, index) => changeOf(worker, first + index))
  const answer = await asked(worker, deed, ['proposals.start', { campaign, note: deed.words, changes }])
  if (deed.answered !== 'done') return undefined
  const proposal = answer.text('result', 'data', 'proposal')
  deed.proposal = proposal
  shift.known.set(proposal, { author: member.name, note: deed.words, state: 'drafting' })
  for (const change of changes) shift.told.puts.push({ ...change, proposal, answered: 'done' })
  if (chance.next() < 0.7) await submit(worker, proposal)
}

/** Puts another record into a proposal. */
async function put(worker: Worker, proposal: string): Promise<void> {
  const change = changeOf(worker, 1 + worker.chance.below(termCount))
  const told: Put = { ...change, proposal, answered: 'unknown' }
  worker.shift.told.puts.push(told)
  const words = `terms/${change.id}`
  const over = await digestHeld(worker, proposal, change.id)
  const made = await done(worker, { kind: 'changed', words, proposal }, [
    'proposals.addChange',
    { campaign, proposal, change, ...(over !== undefined && { over }) },
  ])
  told.answered = made ? 'done' : 'refused'
}

/** Which change of a record a proposal holds, by its digest. */
async function digestHeld(worker: Worker, proposal: string, id: string): Promise<string | undefined> {
  const changes = at(await looked(worker, 'proposals.byId', { campaign, proposal }), 'changes')
  const held: unknown = Array.isArray(changes) ? changes.find((each) => at(each, 'id') === id) : undefined
  const digest = at(held, 'digest')
  return typeof digest === 'string' ? digest : undefined
}

function changeOf({ shift, newWords }: Worker, number: number) {
  const id = `term-${number}`
  return { collection: 'terms', id, record: aTerm(id, newWords()), base: shift.edition }
}

async function submit(worker: Worker, proposal: string): Promise<void> {
  const words = worker.shift.known.get(proposal)?.note ?? ''
  await done(worker, { kind: 'submitted', words, proposal }, ['proposals.submit', { campaign, proposal }])
}
