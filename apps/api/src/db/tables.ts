import type { Generated } from 'kysely'
import type { EnquiryTables } from './enquiry-tables.ts'
import type { PeopleTables } from './people-tables.ts'

/** Every table of the ledger, by name. Text holds JSON as it was written; instants are ISO 8601 in UTC; both engines hold the same. */
export interface Tables extends PeopleTables, EnquiryTables {
  readonly edition: EditionRow
  readonly revision: RevisionRow
  readonly arrangement: ArrangementRow
  readonly event: EventRow
  readonly proposal: ProposalRow
  readonly proposal_event: ProposalEventRow
  readonly draft_writer: DraftWriterRow
  readonly draft: DraftRow
  readonly shipped_edition: ShippedEditionRow
  readonly text_file: TextFileRow
  readonly text_provision: TextProvisionRow
  readonly return_file: ReturnFileRow
  readonly return_word: ReturnWordRow
  readonly reading: ReadingRow
  readonly return_cell: ReturnCellRow
  readonly remembered_mapping: RememberedMappingRow
  readonly release_table: ReleaseTableRow
  readonly release_cell: ReleaseCellRow
  readonly release_protection: ReleaseProtectionRow
}

/** A publication: what the public saw from one instant until the next edition. Never changed, never deleted. */
export interface EditionRow {
  /** 1, 2, 3… without gaps. */
  readonly number: number
  /** When it was published. */
  readonly published_at: string
  /** Who published it. */
  readonly published_by: string
  /** Why, in a sentence for readers. */
  readonly note: string
  /** The tracker's header fields, as JSON. */
  readonly header: string
  /** SHA-256 of the whole tracker as canonical JSON, in hexadecimal: what a rebuilt edition is checked against. */
  readonly digest: string
}

/** What a record says from one edition on, until a later revision of it. Never changed, never deleted. */
export interface RevisionRow {
  /** The collection the record stands in: `asks`. */
  readonly collection: string
  readonly record_id: string
  /** The edition that wrote it. */
  readonly edition: number
  /** The record as JSON; null when this edition took it out. */
  readonly body: string | null
}

/** The order of a collection's records from one edition on. Written only when it differs. */
export interface ArrangementRow {
  readonly collection: string
  /** The edition that wrote it. */
  readonly edition: number
  /** Record ids in their order, as a JSON array. */
  readonly ids: string
}

/** One thing an edition changed, as `changes(before, after)` told it. */
export interface EventRow {
  readonly edition: number
  /** 1, 2, 3… within the edition. */
  readonly seq: number
  /** A `Change`, as JSON. */
  readonly body: string
}

/** That an edition is the tracker as it shipped, and nobody's own. Never changed, never deleted. */
export interface ShippedEditionRow {
  readonly edition: number
}

/** A change against an edition, on its way to publication or withdrawn from it. */
export interface ProposalRow {
  readonly id: string
  readonly created_at: string
  /** A person's or a program's name. */
  readonly created_by: string
  /** The person of the desk who began it; null when it was filed by command or by a connector. */
  readonly author: string | null
  /** The campaign it was begun in; null when it was filed by command or by a connector. */
  readonly campaign: string | null
  /** The proposal it was split from; null for all others. */
  readonly origin: string | null
  /** Why, and where it came from. */
  readonly note: string
  /** The edition it was drafted against. */
  readonly base_edition: number
  /** The day to which the tracker's sources reach once it is published; null when it does not move that. */
  readonly informed_to: string | null
  /** A `ProposalState`. */
  readonly state: string
  /** The changed records, as a JSON array of `ProposedChange`. */
  readonly body: string
  /** How many records it changes. */
  readonly change_count: number
  /** The collections they are of, each once, as a JSON array. */
  readonly collections: string
  /** How many events it has: who acts on it says how many there were, and comes too late when there are more. */
  readonly events: number
  /** When it is to be published; null unless it is held. */
  readonly due_at: string | null
  /** Why it is held: `embargo` or `scheduled`; null unless it is. */
  readonly hold: string | null
}

/** What somebody did with a proposal. Never changed, never deleted. */
export interface ProposalEventRow {
  readonly proposal: string
  /** 1, 2, 3… within the proposal. */
  readonly seq: number
  readonly at: string
  /** A person's or a program's name. */
  readonly by: string
  /** The person of the desk; null when it was done by command or by a program. */
  readonly person: string | null
  /** A `ProposalEventKind`. */
  readonly kind: string
  /** What they said; empty when they said nothing. */
  readonly words: string
  /** SHA-256 of the changes as they then were. */
  readonly digest: string
  /** The changes as they then were, as JSON, where the event is one that others judge by: filed, submitted, split. */
  readonly body: string | null
  /** The edition it became; null for all but a publication. */
  readonly edition: number | null
  /** Until when it is held; null for all but a hold. */
  readonly until: string | null
  /** Who of the desk typed what it put in, beside whoever put it in, as a JSON array; null where nobody else did. */
  readonly authors: string | null
  /** The one change that it put in the place of another, as a JSON `ProposalEdit`; null for all but a change of a record. */
  readonly edit: string | null
}

/** Somebody who had a part in what a draft says, which others may save over; kept when the draft is gone. */
export type DraftWriterRow = Pick<DraftRow, 'shelf' | 'collection' | 'record_id' | 'person'>

/** A record as somebody is typing it. */
export interface DraftRow {
  /** `proposal/ID` when it belongs to a proposal and all who work on that, else `person/ID`. */
  readonly shelf: string
  readonly collection: string
  readonly record_id: string
  readonly campaign: string
  /** The edition it was begun from. */
  readonly base_edition: number
  /** 1, 2, 3…: who saves says which version they began from. */
  readonly version: number
  /** As typed, valid or not, as JSON. */
  readonly body: string
  readonly saved_at: string
  readonly saved_by: string
  readonly person: string
  /** SHA-256 of the change that the proposal held of the record when it was begun; null when it held none, and outside proposals. */
  readonly typed_over: string | null
}

/** A file of words as it was handed in: a print, an Act, an amendment paper. Never changed, never deleted: editions name it. */
export interface TextFileRow {
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  /** What the file was called. */
  readonly name: string
  /** How many bytes it has. */
  readonly bytes: number
  /** The bytes, compressed with Brotli. */
  readonly packed: Uint8Array
  readonly added_at: string
  readonly added_by: string
}

/** What search finds in a file: a clause, a section, a paragraph of a Schedule, a note. Written with the file, from it alone. */
export interface TextProvisionRow {
  readonly id: Generated<number>
  readonly sha256: string
  /** 1, 2, 3… in the order of the text. */
  readonly seq: number
  /** Its address in the text: `clause-12`. */
  readonly address: string
  readonly level: string
  /** As printed: "12". */
  readonly label: string | null
  /** Empty when it has none. */
  readonly heading: string
  /** All its words but the heading and the label. */
  readonly words: string
}

/** A table that an authority sent, as it was handed in. Never changed, never deleted. */
export type ReturnFileRow = TextFileRow

/** A word that cells are made of: a force, a question, a period as `2017-04-01/2017-06-30`, a category, an exemption, a sheet. */
export interface ReturnWordRow {
  readonly id: Generated<number>
  readonly word: string
}

/** The cells read from a file with a mapping. The same file read in the same way is the same reading. */
export interface ReadingRow {
  readonly id: Generated<number>
  /** Drawn by chance. All that is ever public of a reading. */
  readonly name: string
  /** SHA-256 of the digest of the file and the mapping: what finds the same reading again. */
  readonly digest: string
  /** The SHA-256 of the file. */
  readonly file: string
  /** The mapping as canonical JSON. */
  readonly mapping: string
  readonly cells: number
  readonly added_at: string
  readonly added_by: string
}

/**
 * A cell as it was read, unprotected: for the team alone. Force, question, period, category, exemption and sheet are numbers of
 * `return_word`.
 */
export interface ReturnCellRow {
  readonly reading: number
  /** 1, 2, 3… in the order of reading. */
  readonly seq: number
  /** The empty word when the cell names none. */
  readonly force: number
  readonly question: number
  readonly period: number
  readonly category: number
  /** A code of `cellCodes`, whose tens say how the cell was answered. */
  readonly kind: number
  /** What is behind it at least: 0 when it says nothing. */
  readonly low: number | string
  /** What is behind it at most; null when that is open. */
  readonly high: number | string | null
  readonly exemption: number | null
  /** As it was written; null when it is the digits of its count. */
  readonly raw: string | null
  readonly sheet: number
  /** As spreadsheets name it: `B7`. */
  readonly at: string
}

/** How a file with such a header was read for such an authority. The latest counts; earlier ones stay. */
export interface RememberedMappingRow {
  readonly id: Generated<number>
  /** An id of a force, or the name of a publisher. */
  readonly owner: string
  /** What files with the same header share. */
  readonly fingerprint: string
  readonly mapping: string
  readonly remembered_at: string
  readonly remembered_by: string
}

/** A protected table: all that a release made public. Named by its content. */
export interface ReleaseTableRow {
  /** Of its canonical form, in hexadecimal. */
  readonly sha256: string
  readonly cells: number
  readonly made_at: string
  readonly made_by: string
}

/** What a table and those before it told and held back. For the team alone. */
export interface ReleaseProtectionRow {
  readonly table_sha256: string
  /** A `Published`, as JSON. */
  readonly published: string
}

/** A cell of a protected table: of one force, or of all the forces of a scope. */
export interface ReleaseCellRow {
  readonly table_sha256: string
  /** 1, 2, 3… in the order of the table. */
  readonly seq: number
  /** Empty for a sum over the forces of `scope`. */
  readonly force: string
  /** Empty for one force: else `england-and-wales`. */
  readonly scope: string
  readonly question: string
  readonly period_from: string
  readonly period_to: string
  /** Empty for all: else `age=under-13`. */
  readonly category: string
  /** A kind of cell. */
  readonly kind: string
  readonly low: number | string | null
  readonly high: number | string | null
  readonly exemption: string | null
  readonly answered: number
  readonly partial: number
  readonly refused: number
  readonly silent: number
  readonly of: number
}
