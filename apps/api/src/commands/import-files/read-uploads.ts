import { createHash } from 'node:crypto'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Reading } from '@dutywatch/bill-text/legislation'
import { readFileBytes, type FileRefusal } from '../../ledger/index.ts'

/** A file as it was handed in. */
export interface Upload {
  readonly name: string
  readonly content: Uint8Array
}

/** A file whose words have been read. */
export interface ReadFile<Words> extends Upload {
  readonly sha256: string
  readonly words: Words
}

export type UploadRefusal = FileRefusal | 'too-large' | 'same-file-twice'

/** Told as each file is read. */
export type OnProgress = (step: { readonly file: string; readonly done: number; readonly of: number }) => void

/** A file larger than this is refused, by whoever sees first how large it is. */
export const mostUploadBytes = 64 * 1_024 * 1_024
const longestRead = 60_000

/** Reads every file, or says of the first that cannot be read why not. `take` accepts what was read, or refuses it as another kind. */
export function readUploads<Words, Reason extends string>(
  files: readonly Upload[],
  take: (reading: Reading) => Outcome<Words, Reason>,
  onProgress?: OnProgress,
): Outcome<ReadFile<Words>[], Reason | UploadRefusal> {
  const read: ReadFile<Words>[] = []
  for (const [index, upload] of files.entries()) {
    const one = readOne(upload, take)
    if (!one.ok) return refuse(one.reason, `${upload.name}: ${one.message}`)
    const same = read.find(({ sha256 }) => sha256 === one.value.sha256)
    if (same) return refuse('same-file-twice', `${upload.name} and ${same.name} are the same file. Hand it in once.`)
    read.push(one.value)
    onProgress?.({ file: upload.name, done: index + 1, of: files.length })
  }
  return accept(read)
}

function readOne<Words, Reason extends string>(
  { name, content }: Upload,
  take: (reading: Reading) => Outcome<Words, Reason>,
): Outcome<ReadFile<Words>, Reason | UploadRefusal> {
  if (content.byteLength > mostUploadBytes) return refuse('too-large', 'It is larger than the 64 MB that a file may be.')
  const until = performance.now() + longestRead
  const reading = readFileBytes(content, () => performance.now() > until)
  if (!reading.ok) return reading
  const words = take(reading.value)
  if (!words.ok) return words
  const sha256 = createHash('sha256').update(content).digest('hex')
  return accept({ name, content, sha256, words: words.value })
}
