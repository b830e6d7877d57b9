import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder } from '../../db/data-folder.ts'

const Head = z.object({
  url: z.string(),
  readAtMs: z.number(),
  contentType: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
})

/** What is known of an answer besides its body. */
export type AnswerHead = z.infer<typeof Head>

/** An answer as it was kept. */
export interface KeptAnswer {
  readonly head: AnswerHead
  readonly body: Uint8Array
}

/** Answers on disk, by address. A cache: what cannot be kept or read is simply asked for again. */
export interface KeptAnswers {
  readonly find: (url: string) => KeptAnswer | undefined
  readonly keep: (answer: KeptAnswer) => void
  readonly forget: (url: string) => void
}

const newline = 0x0a
const longestKeptMs = 30 * 24 * 3_600_000

/** Keeps answers in a folder, one file each, written whole or not at all. What nobody renewed for 30 days is thrown away. */
export function keptAnswers(folder: string, nowMs: number): KeptAnswers {
  forgetOld(folder, nowMs)
  const fileOf = (url: string) => join(folder, `${createHash('sha256').update(url).digest('hex')}.answer`)
  return {
    find: (url) => orNothing(() => readAnswer(fileOf(url), url)),
    keep: (answer) => orNothing(() => writeAnswer(folder, fileOf(answer.head.url), answer)),
    forget: (url) => orNothing(() => rmSync(fileOf(url), { force: true })),
  }
}

function readAnswer(file: string, url: string): KeptAnswer | undefined {
  const bytes = readFileSync(file)
  const end = bytes.indexOf(newline)
  const head = Head.parse(JSON.parse(bytes.subarray(0, end).toString('utf8')))
  return head.url === url ? { head, body: bytes.subarray(end + 1) } : undefined
}

function writeAnswer(folder: string, file: string, { head, body }: KeptAnswer): void {
  makeFolder(folder)
  const beside = `${file}.${process.pid}.part`
  writeFileSync(beside, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]))
  renameSync(beside, file)
}

function forgetOld(folder: string, nowMs: number): void {
  for (const name of orNothing(() => readdirSync(folder)) ?? []) {
    const file = join(folder, name)
    orNothing(() => {
      if (/\.(answer|part)$/.test(name) && nowMs - statSync(file).mtimeMs > longestKeptMs) rmSync(file, { force: true })
    })
  }
}

/** A cache that fails must not fail the work it only speeds up. */
function orNothing<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
