import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReturnMapping } from '@dutywatch/returns/mapping'
import { runProgram } from '../../cli/program.ts'
import { systemClock } from '../../clock.ts'
import type { TestPlace } from '../engines.ts'
import { groomingBatch } from './batch.ts'
import type { BatchReply } from './replies.ts'

/** What a run of the program said. */
export interface Said {
  readonly out: string
  readonly err: string
}

/** The program as a policy officer runs it on the ledger of a place. Throws where it does not end as it should. */
export function batchProgram(at: TestPlace) {
  const { place } = at
  const folder = folderOf(at)
  mkdirSync(folder, { recursive: true })
  const variables = { DATA_DIR: place.DATA_DIR, DATABASE_URL: place.DATABASE_URL }

  const ends = async (code: number, args: readonly string[]): Promise<Said> => {
    const out: string[] = []
    const err: string[] = []
    const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
    const ended = await runProgram(args, { output, variables })
    const said = { out: out.join('\n'), err: err.join('\n') }
    if (ended !== code) throw new Error(`dutywatch ${args.join(' ')} ended with ${ended}:\n${said.err}\n${said.out}`)
    return said
  }
  const run = (...args: string[]) => ends(0, args)
  const publish = (...ids: readonly string[]) =>
    run('proposals', 'publish', ...ids, '--by', 'Grace', '--note', 'Looked through.', '--informed-to', systemClock().today())

  /** Suggested, looked through, decided and imported, as the guide has it. */
  const importReply = async (reply: BatchReply): Promise<Said> => {
    const { force, shape, counts, received, isRevised = false } = reply
    const path = fileOf(at, reply)
    const mapping = `${path}.json`
    writeFileSync(path, await shape.file(counts).bytes)
    const read = ['import', 'returns', path, '--batch', groomingBatch.id, '--force', force, '--by', 'Ada', '--received', received]
    await ends(2, [...read, '--save-mapping', mapping, '--take-likely'])
    const suggested = ReturnMapping.parse(JSON.parse(readFileSync(mapping, 'utf8')))
    const sheets = suggested.sheets.map((sheet) => ({ ...sheet, ...shape.decided }))
    writeFileSync(mapping, JSON.stringify({ ...suggested, sheets }))
    const superseded = isRevised ? ['--supersedes', returnOf(force), '--why', 'The force revised its answer.'] : []
    return run(...read, '--mapping', mapping, ...superseded)
  }
  return { run, publish, importReply, path: (name: string) => join(folder, name) }
}

function folderOf({ place }: TestPlace): string {
  return join(place.DATA_DIR, 'replies')
}

/** Where the file of a reply is kept. */
export function fileOf(place: TestPlace, { force, shape, counts, isRevised = false }: BatchReply): string {
  return join(folderOf(place), `${force}${isRevised ? '-revised' : ''}-${shape.file(counts).name}`)
}

/** The id of the first return of a force. */
export function returnOf(force: string): string {
  return `return-${force}-${groomingBatch.id}`
}

/** The proposal that a run of the program filed. */
export function proposalIn({ out }: Said): string {
  return /Proposed .* as ([a-z0-9.-]+)\./.exec(out)?.[1] ?? ''
}
