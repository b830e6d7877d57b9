import { accept } from '@dutywatch/domain'
import type { TableOutcome, TablePlace, TableReason, TableRefused } from './table-file.ts'

/** Thrown inside the readers, where streams leave no other way out, and turned into a refusal at their door. */
export class Unreadable extends Error {
  readonly reason: TableReason
  readonly place: TablePlace

  constructor(reason: TableReason, message: string, place: TablePlace = {}) {
    super(message)
    this.reason = reason
    this.place = place
  }
}

/** A file that is broken, with what is known of how. */
export function damaged(how: string, place?: TablePlace): Unreadable {
  return new Unreadable(
    'damaged',
    `${how} Open it in a spreadsheet program, save it again and send that, or ask for the file again.`,
    place,
  )
}

/** What the work yields, or its refusal in words that name the file. */
export async function reading<Value>(name: string, work: () => Promise<Value>): Promise<TableOutcome<Value>> {
  try {
    return accept(await work())
  } catch (error) {
    return refused(name, error)
  }
}

/** What the work yields, piece by piece, and its refusal as the last piece. */
export async function* readingEach<Value>(name: string, work: () => AsyncIterable<Value>): AsyncGenerator<TableOutcome<Value>> {
  try {
    for await (const piece of work()) yield accept(piece)
  } catch (error) {
    yield refused(name, error)
  }
}

/** The place as a sentence names it: `returns.xlsx, sheet "Totals", cell B7`. */
export function placeWords(name: string, { sheet, at, line }: TablePlace): string {
  const parts = [inShort(name)]
  if (sheet !== undefined && sheet !== name) parts.push(`sheet "${inShort(sheet)}"`)
  if (at !== undefined) parts.push(`cell ${at}`)
  if (line !== undefined) parts.push(`line ${line}`)
  return parts.join(', ')
}

/** Words of a file as a message repeats them. */
export function inShort(words: string): string {
  const plain = words.replace(/\p{Cc}+/gu, ' ')
  return plain.length <= 80 ? plain : `${plain.slice(0, 79)}…`
}

function refused(name: string, error: unknown): TableRefused {
  if (!(error instanceof Unreadable)) throw error
  const { reason, place, message } = error
  return { ok: false, reason, message: `${placeWords(name, place)}: ${message}`, ...place }
}
