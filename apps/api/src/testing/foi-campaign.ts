import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { Tracker, type TrackerInput } from '@dutywatch/domain/tracker'
import { testPlace } from './engines.ts'
import { runProgram } from '../cli/program.ts'

const force = { kind: 'territorial', nation: 'england', regime: 'FOIA' } as const
const campaign: Partial<TrackerInput> = {
  forces: [
    { ...aRecord('metropolitan'), name: 'Metropolitan Police', aliases: ['The Met'], requests: 'foi@met.example', ...force },
    { ...aRecord('devon-and-cornwall'), name: 'Devon and Cornwall', ...force },
    { ...aRecord('police-scotland'), name: 'Police Scotland', ...force, nation: 'scotland', regime: 'FOISA' },
    { ...aRecord('kent'), name: 'Kent', ...force },
  ],
  batches: [
    {
      ...aRecord('lets'),
      title: 'Damp homes let',
      launchedOn: '2020-02-13',
      asks: 'damp homes',
      questions: [{ id: 'let', words: 'How many?', unit: 'recorded-offences' }],
      periods: [{ from: '2023-01-01', to: '2023-12-31' }],
      authorities: ['metropolitan', 'devon-and-cornwall', 'police-scotland'],
    },
  ],
}

/** The program on a ledger that holds a campaign. */
export async function aCampaign(over: Partial<TrackerInput> = {}) {
  const place = await testPlace('sqlite')
  const { DATA_DIR, DATABASE_URL } = place.place
  const run = async (...args: string[]) => {
    const out: string[] = []
    const err: string[] = []
    const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
    const code = await runProgram(args, { output, variables: { DATA_DIR, DATABASE_URL } })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }
  const file = join(DATA_DIR, 'tracker.json')
  writeFileSync(file, JSON.stringify(aTracker({ ...campaign, ...over })))
  await run('publish', file, '--by', 'Ada', '--note', 'First.')
  const record = (...args: string[]) => run('foi', 'record', ...args, '--by', 'Ada')
  const publish = async (informedTo: string) => {
    const [, id = ''] = /(requests-[a-z0-9.-]+)/.exec((await run('proposals', 'list', '--state', 'open')).out) ?? []
    return await run('proposals', 'publish', id, '--by', 'Grace', '--note', 'Recorded.', '--informed-to', informedTo)
  }
  const tracker = async (edition?: number): Promise<Tracker> => {
    const of = edition === undefined ? [] : ['--edition', String(edition)]
    return Tracker.parse(JSON.parse((await run('export', ...of)).out))
  }
  return { run, record, publish, tracker, folder: DATA_DIR, [Symbol.asyncDispose]: () => place[Symbol.asyncDispose]() }
}
