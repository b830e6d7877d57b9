import type { Generated } from 'kysely'

/** Every table of the ledger, by name. Text holds JSON as it was written; instants are ISO 8601 in UTC; both engines hold the same. */
export interface Tables {
  readonly edition: EditionRow
  readonly revision: RevisionRow
  readonly arrangement: ArrangementRow
  readonly event: EventRow
  readonly proposal: ProposalRow
  readonly shipped_edition: ShippedEditionRow
  readonly text_file: TextFileRow
  readonly text_provision: TextProvisionRow
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

/** A draft against an edition, waiting for somebody to publish or withdraw it. */
export interface ProposalRow {
  readonly id: string
  readonly created_at: string
  readonly created_by: string
  /** Why, and where it came from. */
  readonly note: string
  /** The edition it was drafted against. */
  readonly base_edition: number
  /** `open`, `withdrawn` or `published`. */
  readonly state: string
  /** The changed records, as a JSON array of `ProposedChange`. */
  readonly body: string
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
