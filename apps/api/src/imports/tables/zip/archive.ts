import { crc32 } from 'node:zlib'
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl'
import type { ByteSource } from '../byte-source.ts'
import type { TableLimits } from '../limits.ts'
import { damaged, inShort, Unreadable } from '../unreadable.ts'

/** The parts of a workbook in its zip. Every byte unpacked is counted against the limits, whatever the zip says of itself. */
export class Archive {
  private readonly zip: ZipFile
  private readonly limits: TableLimits
  private readonly entries: ReadonlyMap<string, Entry>

  private constructor(zip: ZipFile, limits: TableLimits, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip
    this.limits = limits
    this.entries = entries
  }

  /** Reads the directory of a zip. Refuses, by throwing, one that is broken, encrypted, or larger than the limits by its own account. */
  static async open(source: ByteSource, limits: TableLimits): Promise<Archive> {
    const zip = await unzipped(source)
    try {
      return new Archive(zip, limits, await directoryOf(zip, limits))
    } catch (error) {
      zip.close()
      throw error
    }
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase())
  }

  /** Every part by its name in lower case: that is how parts are told apart. */
  names(): string[] {
    return [...this.entries.keys()]
  }

  /** How many bytes a part has unpacked, as the zip says. */
  sizeOf(part: string): number {
    return this.entries.get(part.toLowerCase())?.uncompressedSize ?? 0
  }

  /** The bytes of a part, unpacked piece by piece. */
  async *pieces(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part.toLowerCase())
    if (!entry) throw damaged(`The part ${inShort(part)} of the workbook is missing.`)
    let unpacked = 0
    let sum = 0
    for await (const piece of this.unpack(entry)) {
      unpacked += piece.length
      this.refuseBomb(entry, unpacked)
      sum = crc32(piece, sum)
      yield piece
    }
    if (sum !== entry.crc32) throw damaged(`The part ${inShort(part)} of the workbook is not what was packed.`)
  }

  close(): void {
    this.zip.close()
  }

  private async *unpack(entry: Entry): AsyncGenerator<Buffer> {
    try {
      yield* (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
    } catch {
      throw damaged(`The part ${inShort(entry.fileName)} of the workbook cannot be unpacked.`)
    }
  }

  private refuseBomb({ compressedSize }: Entry, unpacked: number): void {
    const { inflatedBytes, inflationRatio } = this.limits
    // Small parts may be packed as tightly as they like.
    const isDense = unpacked > 1_000_000 && unpacked > compressedSize * inflationRatio
    if (isDense || unpacked > inflatedBytes) throw bomb(inflatedBytes)
  }
}

async function unzipped(source: ByteSource): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false } as const
  try {
    if (source.path !== undefined) return await openPromise(source.path, options)
    return await fromBufferPromise(await source.head(source.size), options)
  } catch {
    throw damaged('The workbook is broken: the list of its parts at its end is missing, as when a download was cut off.')
  }
}

async function directoryOf(zip: ZipFile, limits: TableLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) throw bomb(limits.inflatedBytes)
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for (const entry of await entriesOf(zip)) {
    unpacked += entry.uncompressedSize
    if (unpacked > limits.inflatedBytes) throw bomb(limits.inflatedBytes)
    if (entry.isEncrypted())
      throw new Unreadable(
        'password-protected',
        'The file has a password. Ask for it without one, or save it without and send that.',
      )
    const name = entry.fileName.toLowerCase()
    if (entries.has(name)) throw damaged(`The workbook holds two parts named ${inShort(name)}.`)
    entries.set(name, entry)
  }
  return entries
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch {
    throw damaged('The workbook is broken: the list of its parts makes no sense.')
  }
  return entries
}

function bomb(bytes: number): Unreadable {
  const most = Math.floor(bytes / 1_000_000)
  return new Unreadable(
    'unsafe',
    `The file unpacks to far more than a table needs (more than ${most} MB, or too many parts, or too densely). Save only the sheets with figures as CSV.`,
  )
}
