import { readFileSync, writeFileSync } from 'node:fs'
import type { TestPlace } from '../engines.ts'
import { groomingBatch, trackerBefore } from './batch.ts'
import { batchProgram, fileOf, proposalIn, returnOf, type Said } from './batch-program.ts'
import { scopes, type RawReply } from './recount/recount.ts'
import { late, refusals, replies, silent, withdrawn, type BatchReply } from './replies.ts'

interface PlannedRelease {
  readonly title: string
  readonly published: string
  /** The sums that it tells. */
  readonly scopes: readonly string[]
}

/** When each release is published, and what it is called. */
export const releases: readonly PlannedRelease[] = [
  { title: 'Communication offences, first answers', published: '2019-07-01', scopes },
  { title: 'Communication offences, revised answers', published: '2019-10-01', scopes },
  { title: 'Communication offences in Wales', published: '2019-10-15', scopes: ['wales'] },
]

const batch = groomingBatch.id

/** What every run of the program said, so that it can be read like a person reads it. */
export interface Campaign {
  readonly asked: readonly Said[]
  readonly imported: readonly Said[]
  readonly released: readonly Said[]
}

/** Runs the whole campaign by command line, from the letters to the second release. */
export async function runCampaign(place: TestPlace): Promise<Campaign> {
  const program = batchProgram(place)
  const { run, publish, path } = program
  writeFileSync(path('tracker.json'), JSON.stringify(trackerBefore()))
  await run('publish', path('tracker.json'), '--by', 'Ada', '--note', 'The campaign.')
  const asked = await ask(program)
  const imported: Said[] = []
  const released: Said[] = []
  for (const [index, { title, published, scopes: told }] of releases.entries()) {
    const since = releases[index - 1]?.published ?? ''
    imported.push(...(await answersBetween(program, since, published)))
    if (index === 1) {
      const why = 'It counts another force’s offences.'
      const gone = await run('returns', 'withdraw', returnOf(withdrawn), '--why', why, '--on', '2019-09-02', '--by', 'Ada')
      await publish(proposalIn(gone))
    }
    const method = 'Every force was asked under the Freedom of Information Acts.'
    const words = ['--title', title, '--method', method, '--published', published, '--scope', ...told]
    const why = index === 0 ? [] : ['--why', 'Forces revised their answers, or answered late.']
    const made = await run('release', 'make', '--batch', batch, ...words, ...why, '--by', 'Ada')
    await publish(proposalIn(made))
    released.push(made)
  }
  return { asked, imported, released }
}

type Program = ReturnType<typeof batchProgram>

async function ask({ run, publish }: Program): Promise<Said[]> {
  const sent = await run('foi', 'record', batch, 'sent', '--all', '--on', '2019-04-15', '--by', 'Ada')
  await publish(proposalIn(sent))
  const refused: Said[] = []
  for (const { force, event, on } of refusals)
    refused.push(await run('foi', 'record', batch, force, ...event, '--on', on, '--by', 'Ada'))
  await publish(proposalIn(refused.at(-1) ?? sent))
  return [sent, ...refused]
}

/** What came after one day and by another: recorded as answered, and imported. */
async function answersBetween({ run, publish, importReply }: Program, after: string, by: string): Promise<Said[]> {
  const came = replies.filter(({ received }) => received > after && received <= by)
  let recorded: Said | undefined
  for (const { force, received, isRevised } of came)
    if (!isRevised) recorded = await run('foi', 'record', batch, force, 'answered', '--on', received, '--by', 'Ada')
  if (recorded) await publish(proposalIn(recorded))
  const imported: Said[] = []
  for (const isRevised of [false, true]) {
    const some: Said[] = []
    for (const reply of came.filter((each) => (each.isRevised ?? false) === isRevised)) some.push(await importReply(reply))
    if (some.length > 0) await publish(...some.map(proposalIn))
    imported.push(...some)
  }
  return imported
}

/** The files that stand on a day: of each force its last, without what was withdrawn by then. */
export function standingOn(place: TestPlace, day: string): RawReply[] {
  const last = new Map<string, BatchReply>()
  for (const reply of replies) if (reply.received <= day) last.set(reply.force, reply)
  if (day > '2019-09-02') last.delete(withdrawn)
  return [...last.values()].map((reply) => {
    const path = fileOf(place, reply)
    return { ...reply, name: path, bytes: readFileSync(path) }
  })
}

/** Who had said nothing by a day. */
export function silentOn(day: string): string[] {
  return [...silent, ...Object.keys(late).filter((force) => (late[force] ?? '') > day)]
}
